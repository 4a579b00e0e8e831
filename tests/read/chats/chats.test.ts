import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { buildGraph, type Document, readDocument, readNotes } from '../../../generators/index.ts';

const fixture = (name: string) => fileURLToPath(new URL(`fixtures/${name}`, import.meta.url));

const FILES = [
  'chatgpt.json',
  'claude.json',
  'takeout.json',
  'takeout.html',
  'gemini-page.html',
  'chatgpt-page.html',
  'copilot.csv',
  'deepseek.json',
  'messages.json',
];

function documentOf(name: string): Document {
  const [file] = readNotes(fixture(name));
  if (!file) throw new Error(`${name} gave no file.`);
  return readDocument(file);
}

describe.each(FILES)('%s', (name) => {
  test('becomes the approved note', async () => {
    await expect(documentOf(name).markdown).toMatchFileSnapshot(`golden/${name}.md`);
  });

  test('keeps its positions: every node is at a line of the file that contains its words', () => {
    const document = documentOf(name);
    const lines = readFileSync(fixture(name), 'utf8').split('\n');
    expect(document.sourceLines).toEqual(lines);
    const { nodes, coverage } = buildGraph([document]);
    for (const { source } of nodes) {
      expect(source.line).toBeGreaterThanOrEqual(1);
      expect(source.endLine).toBeLessThanOrEqual(lines.length);
    }
    for (const question of nodes.filter(({ type }) => type === 'question')) {
      const [word = ''] = /\p{L}{5,}/u.exec(question.title) ?? [];
      expect(lines.slice(question.source.line - 1, question.source.endLine).join('\n')).toContain(word);
    }
    expect(coverage.unparsed).toEqual([]);
    expect(coverage.typed).toBeGreaterThan(0);
    expect(coverage.lines).toBe(lines.filter((line) => line.trim() !== '').length);
  });
});

test('a question that an interviewer could ask is a question, and an offer is not', () => {
  const { nodes } = buildGraph([documentOf('chatgpt.json')]);
  const titles = (type: string) => nodes.filter((node) => node.type === type).map(({ title }) => title);
  expect(titles('question')).toContain('What does git rebase do?');
  expect(titles('offer')).toHaveLength(1);
  expect(titles('command')).toEqual(['git merge', 'git rebase']);
  expect(nodes.filter(({ type }) => type === 'example').map((node) => 'language' in node && node.language)).toContain(
    'bash',
  );
});
