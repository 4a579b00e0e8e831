import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type Graph, loadLibrary } from '../../generators/index.ts';
import { call } from '../helpers/call.ts';
import { folderWith } from '../helpers/folder.ts';

const fixture = (name: string) => fileURLToPath(new URL(`../read/chats/fixtures/${name}`, import.meta.url));
const notesIn = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort();

/** What a graph says, without the note that it stands in. */
function saidBy({ nodes, edges }: Graph) {
  const titles = new Map(nodes.map(({ id, type, title }) => [id, `${type} ${title}`]));
  const isNote = (id: string) => titles.get(id as never)?.startsWith('note ') ?? false;
  return {
    nodes: [...titles.values()].filter((title) => !title.startsWith('note ')).sort(),
    edges: edges
      .filter(({ from, to, type }) => type !== 'next' && !isNote(from) && !isNote(to))
      .map(({ type, from, to }) => `${titles.get(from)} ${type} ${titles.get(to)}`)
      .sort(),
  };
}

describe('a chat export', () => {
  test('is listed with the numbers for --only, and nothing is written', async () => {
    const folder = folderWith();
    const { code, stdout, stderr } = await call(
      'import',
      fixture('chatgpt.json'),
      fixture('copilot.csv'),
      '--list',
      '--out',
      join(folder, 'notes'),
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toBe(
      [
        '1  2 prompts    Git rebase basics',
        '2  1 prompt     Dinner',
        '3  1 prompt     Small talk',
        '4  1 prompt     Regular expressions',
        '',
      ].join('\n'),
    );
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    ['1,3-4', ['git-rebase-basics.md', 'regular-expressions.md', 'small-talk.md']],
    ['rebase', ['git-rebase-basics.md']],
    ['2', ['dinner.md']],
  ])('gives a note for each conversation selected by --only %s', async (only, expected) => {
    const out = join(folderWith(), 'notes');
    const { code } = await call(
      'import',
      fixture('chatgpt.json'),
      fixture('copilot.csv'),
      '--only',
      only,
      '--out',
      out,
    );
    expect(code).toBe(0);
    expect(notesIn(out)).toEqual(expected);
  });

  test.each(['9', '0', '3-2', 'no such title', ''])('rejects --only %j with a hint', async (only) => {
    const out = join(folderWith(), 'notes');
    const { code, stderr } = await call('import', fixture('chatgpt.json'), '--only', only, '--out', out);
    expect(code).toBe(2);
    expect(stderr).toContain('--list');
    expect(() => readdirSync(out)).toThrow();
  });

  test.each([
    'chatgpt.json',
    'claude.json',
    'takeout.json',
    'takeout.html',
    'gemini-page.html',
    'chatgpt-page.html',
    'copilot.csv',
    'deepseek.json',
  ])('%s gives the same graph before and after its import', async (name) => {
    const out = join(folderWith(), 'notes');
    expect((await call('import', fixture(name), '--out', out)).code).toBe(0);
    expect(saidBy(loadLibrary(out).graph)).toEqual(saidBy(loadLibrary(fixture(name)).graph));
  });

  test('in an archive is recognised by its content, among notes and other files', async () => {
    const zip = zipSync({
      'export/user.json': strToU8('{"email":"a@example.com"}'),
      'export/conversations-000.json': readFileSync(fixture('chatgpt.json')),
      'export/conversations-001.json': readFileSync(fixture('claude.json')),
      'export/chat.html': strToU8('<!doctype html><p>a viewer'),
      'notes/git.md': strToU8('# Git\n\nA version control system.\n'),
    });
    const folder = folderWith({ 'export.zip': zip });
    const out = join(folder, 'notes');
    const { code, stdout } = await call('import', join(folder, 'export.zip'), '--list');
    expect(code).toBe(0);
    expect(stdout.split('\n').map((row) => row.slice(16).trim())).toEqual([
      'Git rebase basics',
      'Dinner',
      'Postgres indexes',
      'export.zip/notes/git.md',
      '',
    ]);
    expect((await call('import', join(folder, 'export.zip'), '--out', out, '--report')).stdout).toContain(
      '0 not understood',
    );
    expect(notesIn(out)).toEqual(['dinner.md', 'git-rebase-basics.md', 'postgres-indexes.md']);
    expect(readFileSync(join(out, 'export.zip/notes/git.md'), 'utf8')).toContain('# Git');
  });

  test('with several conversations of one title gives each a unique name, and titles cannot form paths', async () => {
    const chat = (title: string) => ({
      title,
      messages: [
        { role: 'user', content: 'Why?' },
        { role: 'assistant', content: 'Because.' },
      ],
    });
    const titles = ['Same', 'Same', '../../etc/passwd', '', 'Ünïcode 日本', '   '];
    const folder = folderWith({ 'x.json': JSON.stringify(titles.map(chat)) });
    const out = join(folder, 'notes');
    expect((await call('import', join(folder, 'x.json'), '--out', out)).code).toBe(0);
    expect(notesIn(out)).toEqual(['etcpasswd.md', 'same-2.md', 'same.md', 'why-2.md', 'why.md', 'ünïcode-日本.md']);
    expect(readdirSync(folder).sort()).toEqual(['notes', 'x.json']);
  });

  test('imported again follows the export, and keeps edited notes', async () => {
    const export_ = (answer: string) =>
      JSON.stringify([
        {
          title: 'Pods',
          messages: [
            { role: 'user', content: 'What is a pod?' },
            { role: 'assistant', content: answer },
          ],
        },
      ]);
    const folder = folderWith({ 'x.json': export_('A unit.') });
    const out = join(folder, 'notes');
    const again = () => call('import', join(folder, 'x.json'), '--out', out);
    expect((await again()).stderr).toContain('pods.md: written');
    expect((await again()).stderr).toContain('pods.md: unchanged');
    writeFileSync(join(folder, 'x.json'), export_('The smallest unit.'));
    expect((await again()).stderr).toContain('pods.md: updated');
    writeFileSync(join(out, 'pods.md'), '# Mine\n');
    expect((await again()).stderr).toContain('pods.new.md: written next to');
    expect(readFileSync(join(out, 'pods.md'), 'utf8')).toBe('# Mine\n');
  });

  test('can be read without an import', async () => {
    const { code, stdout } = await call('graph', fixture('claude.json'));
    expect(code).toBe(0);
    expect(JSON.parse(stdout).nodes.map(({ title }: { title: string }) => title)).toContain(
      'Which index fits a JSON column?',
    );
  });
});
