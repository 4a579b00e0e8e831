import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { call } from '../helpers/call.ts';
import { folderWith } from '../helpers/folder.ts';
import { pdfInfo, pdfText } from './helpers/pdf.ts';
import { isGrey, pdfPictures } from './helpers/pictures.ts';

const NOTES = {
  'notes/git.md': [
    '---\ntags: [versions]\n---',
    '# Git',
    '## Questions',
    '### What is a tag?\n\n**Level:** basic\n\nA name for a commit.',
    '### What is a ref?\n\n**Level:** advanced\n\nA name for a place.',
    '### Trap: a force push\n\n**Trap:** It drops the commits of others.\n\n**Fix:** Take a lease.',
    '## Commands\n\n| Command | What it does |\n|---|---|\n| `git stash` | Puts changes aside |',
  ].join('\n\n'),
  'notes/tea.md': [
    '---\ntags: [kitchen]\n---',
    '# Tea',
    '## Questions',
    '### What is a cosy?\n\n**Level:** basic\n\nA coat for the pot.',
  ].join('\n\n'),
};
/** What tells the nodes of the notes from each other. */
const SAID = {
  tag: 'A name for a commit.',
  ref: 'A name for a place.',
  trap: 'It drops the commits of others.',
  stash: 'Puts changes aside',
  cosy: 'A coat for the pot.',
};
const all = Object.keys(SAID) as (keyof typeof SAID)[];

async function print(notes: Readonly<Record<string, string>>, ...options: string[]) {
  const folder = folderWith(notes);
  const result = await call('print', `${folder}/notes`, '--no-installed-fonts', '--out', `${folder}/pdf`, ...options);
  const names = existsSync(`${folder}/pdf`) ? readdirSync(`${folder}/pdf`).sort() : [];
  const files = new Map(names.map((name) => [name, readFileSync(`${folder}/pdf/${name}`)]));
  return { ...result, files, text: [...files.values()].map((bytes) => pdfText(bytes)).join('\n') };
}

const holds = (text: string) => all.filter((name) => text.includes(SAID[name]));

test.each([
  ['--type question,pitfall,command', all],
  ['--level basic', ['tag', 'cosy']],
  ['--level advanced', ['ref']],
  ['--type command', ['stash']],
  ['--type command,pitfall', ['trap', 'stash']],
  ['--topic tea', ['cosy']],
  ['--tag versions', ['tag', 'ref', 'trap', 'stash']],
  ['--ids question/git/what-is-a-ref,command/git/git-stash', ['ref', 'stash']],
  ['--tag versions --level basic', ['tag']],
  ['--time fifteen-minutes', all],
])('%s prints exactly the selection', async (options, wanted) => {
  const kind = options.startsWith('--topic') ? ['--kind', 'selection'] : [];
  const { code, text, files } = await print(NOTES, '--paper', 'a4', ...kind, ...options.split(' '));
  expect({ code, files: files.size }).toEqual({ code: 0, files: 1 });
  expect(holds(text)).toEqual(wanted);
});

test('--time omits what does not fit into the time, more for a shorter time', async () => {
  const answer = 'It is one of many things that somebody has to read about, slowly and twice. '.repeat(4);
  const questions = Array.from({ length: 90 }, (_, index) => `### What is thing ${index + 1}?\n\n${answer}`);
  const notes = { 'notes/things.md': `# Things\n\n## Questions\n\n${questions.join('\n\n')}\n` };
  const counts = new Map<string, number>();
  for (const time of ['fifteen-minutes', 'an-hour']) {
    const { files, text } = await print(notes, '--paper', 'a4', '--time', time);
    expect([...files.keys()]).toEqual([`${time}-a4.pdf`]);
    counts.set(time, new Set(text.match(/What is thing \d+/gu)).size);
  }
  const [short = 0, long = 0] = [...counts.values()];
  expect(short).toBeGreaterThan(0);
  expect(short).toBeLessThan(long);
  expect(long).toBeLessThanOrEqual(90);
});

test('--time reports if everything fits into less time', async () => {
  const evening = await print(NOTES, '--paper', 'a4', '--time', 'an-evening');
  expect(evening.code).toBe(0);
  expect(evening.stderr).toContain('this is the same as --time fifteen-minutes');
  const short = await print(NOTES, '--paper', 'a4', '--time', 'fifteen-minutes');
  expect(short.stderr).not.toContain('the same as');
});

test('--paper prints on that paper size; without it, on both', async () => {
  const sizes = async (...options: string[]) => {
    const { files } = await print(NOTES, '--kind', 'quiz', ...options);
    return [...files].map(([name, bytes]) => [name, pdfInfo(bytes)['Page size']]);
  };
  const a4 = ['quiz-a4.pdf', '595.276 x 841.89 pts (A4)'];
  const letter = ['quiz-letter.pdf', '612 x 792 pts (letter)'];
  expect(await sizes('--paper', 'a4')).toEqual([a4]);
  expect(await sizes('--paper', 'letter')).toEqual([letter]);
  expect(await sizes()).toEqual([a4, letter]);
});

test('--grey prints without colours', async () => {
  const areGrey = async (...options: string[]) => {
    const { files } = await print(NOTES, '--paper', 'a4', '--kind', 'crib,cheat-sheet,quiz,question-book', ...options);
    expect(files.size).toBe(4);
    return [...files.values()].flatMap((bytes) => pdfPictures(bytes, 60)).every(isGrey);
  };
  expect(await areGrey('--grey')).toBe(true);
  expect(await areGrey()).toBe(false);
});

test('--sources prints paths and lines, which are omitted by default', async () => {
  const sources = async (...options: string[]) => {
    const { text } = await print(NOTES, '--paper', 'a4', '--kind', 'question-book,cheat-sheet', ...options);
    return new Set(text.match(/(?:git|tea)\.md:\d+/gu));
  };
  expect(await sources()).toEqual(new Set());
  for (const place of ['git.md:9', 'git.md:15', 'tea.md:9']) expect(await sources('--sources')).toContain(place);
});

const THAI = '/usr/share/fonts/truetype/noto/NotoSansThai-Regular.ttf';

describe('--font', () => {
  const notes = { 'notes/tea.md': '# Tea\n\n## Questions\n\n### What is ชา?\n\nชา is tea.\n' };
  test('without it, a script that no bundled font covers is reported, and nothing is printed', async () => {
    const { code, stderr, files } = await print(notes, '--paper', 'a4', '--kind', 'quiz');
    expect(code).toBe(1);
    expect(files.size).toBe(0);
    expect(stderr).toContain('Thai');
    expect(stderr).toContain('--font');
  });

  test.skipIf(!existsSync(THAI))('prints with the fonts in a folder', async () => {
    const fonts = folderWith();
    mkdirSync(`${fonts}/thai`);
    symlinkSync(THAI, `${fonts}/thai/NotoSansThai-Regular.ttf`);
    const { code, text } = await print(notes, '--paper', 'a4', '--kind', 'quiz', '--font', fonts);
    expect(code).toBe(0);
    expect(text).toContain('ชา');
  });
});

describe('a wrong value', () => {
  test.each([
    ['--level', 'expert', 2, 'Unexpected --level expert, expected basic or intermediate or advanced.'],
    ['--type', 'questions', 2, 'Did you mean question?'],
    ['--time', 'a-day', 2, 'Unexpected --time a-day, expected fifteen-minutes or an-hour or an-evening.'],
    ['--paper', 'a3', 2, 'Unexpected --paper a3, expected both or a4 or letter or none.'],
    ['--kind', 'quizz', 2, 'Did you mean quiz?'],
    ['--ids', 'question/none', 2, 'The notes contain no node "question/none".'],
    ['--topic', 'coffee', 1, 'Nothing in the notes matches'],
    ['--tag', 'garden', 1, 'Nothing in the notes matches'],
    ['--font', 'no-such-folder', 2, 'The folder no-such-folder does not exist.'],
    ['--gray', '', 2, '--grey'],
  ])('%s %s is reported, and nothing is written', async (option, value, code, message) => {
    const made = await print(NOTES, option, ...(value === '' ? [] : [value]));
    expect(made.code).toBe(code);
    expect(made.stderr).toContain(message);
    expect(made.files.size).toBe(0);
  });
});
