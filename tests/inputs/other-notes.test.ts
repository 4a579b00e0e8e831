import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Graph, loadLibrary, type NodeOf, type NodeType, readDocument } from '../../generators/index.ts';
import { realInput } from '../helpers/inputs.ts';

/** All nodes of one type that a real file gives, in their order. */
function reader(name: string): {
  path: string;
  present: boolean;
  all: <T extends NodeType>(type: T) => NodeOf<T>[];
  graph: () => Graph;
} {
  const input = realInput(name);
  let read: Graph | undefined;
  const graph = (): Graph => {
    read ??= loadLibrary(input.path).graph;
    return read;
  };
  return {
    path: input.path,
    present: input.present,
    graph,
    all: <T extends NodeType>(type: T) => graph().nodes.filter((node): node is NodeOf<T> => node.type === type),
  };
}

const devops = reader('devops-exercises-containers.md');
describe.skipIf(!devops.present)('exercises with folded answers', () => {
  test('have all questions, with unanswered ones marked', () => {
    // Two of them are sentences with gaps.
    expect([devops.all('question').length, devops.all('cloze').length]).toEqual([141, 2]);
    expect(devops.all('question').filter(({ empty }) => empty).length).toBe(10);
    expect(devops.graph().coverage.unparsed).toEqual([]);
  });
});

const keycap = reader('keycap-day29.md');
describe.skipIf(!keycap.present)('questions under keycap numbers', () => {
  test('are all found, in order, each with an answer', () => {
    expect(keycap.all('question').map(({ number }) => number)).toEqual(
      Array.from({ length: 12 }, (_, at) => `${at + 1}`),
    );
    expect(keycap.all('question').filter(({ empty }) => empty)).toEqual([]);
    expect(keycap.graph().coverage.unparsed).toEqual([]);
  });
});

const paste = reader('raw-paste.md');
describe.skipIf(!paste.present)('a paste with tables and code', () => {
  test('has its tables, with tabs or bars, none cut or joined', () => {
    const bytes = readFileSync(paste.path);
    const tables = readDocument({ path: 'paste.md', bytes }).root.children.filter((node) => node.type === 'table');
    expect(tables.map(({ children }) => [children.length, children[0]?.children.length])).toEqual([
      [5, 3],
      [7, 2],
      [6, 2],
      [6, 2],
      [3, 2],
      [4, 2],
      [5, 2],
      [6, 2],
      [5, 2],
      [5, 2],
      [5, 3],
      [3, 2],
    ]);
  });

  test('has its code blocks, and no line is left unread', () => {
    expect(paste.all('example').length).toBeGreaterThanOrEqual(10);
    expect(paste.graph().coverage.unparsed).toEqual([]);
  });
});

const turns = reader('gemini-export.md');
describe.skipIf(!turns.present)('an exported chat', () => {
  test('has a section for each turn, titled by its prompt', () => {
    const prompts = turns.all('section').filter(({ title }) => title.startsWith('Prompt: '));
    expect(prompts.length).toBe(5);
    for (const prompt of prompts) expect(prompt.content.length, prompt.title).toBeGreaterThan(0);
    expect(turns.graph().coverage.unparsed).toEqual([]);
  });
});
