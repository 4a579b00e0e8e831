import { describe, expect, test } from 'vitest';
import { type Graph, loadLibrary, type NodeOf, type NodeType } from '../../generators/index.ts';
import { realInput } from '../helpers/inputs.ts';

/** All nodes of one type that a real file gives, in their order. */
function reader(name: string): { present: boolean; all: <T extends NodeType>(type: T) => NodeOf<T>[]; graph: () => Graph } {
  const input = realInput(name);
  let read: Graph | undefined;
  const graph = (): Graph => {
    read ??= loadLibrary(input.path).graph;
    return read;
  };
  return {
    present: input.present,
    graph,
    all: <T extends NodeType>(type: T) => graph().nodes.filter((node): node is NodeOf<T> => node.type === type),
  };
}

const devops = reader('devops-exercises-containers.md');
describe.skipIf(!devops.present)('exercises with folded answers', () => {
  test('have all questions, the open ones flagged', () => {
    expect(devops.all('question').length).toBe(143);
    expect(devops.all('question').filter(({ empty }) => empty).length).toBe(10);
    expect(devops.graph().coverage.unparsed).toEqual([]);
  });
});

const keycap = reader('keycap-day29.md');
describe.skipIf(!keycap.present)('questions under keycap numbers', () => {
  test('are all there, in their order, each with an answer', () => {
    expect(keycap.all('question').map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, at) => `${at + 1}`));
    expect(keycap.all('question').filter(({ empty }) => empty)).toEqual([]);
    expect(keycap.graph().coverage.unparsed).toEqual([]);
  });
});

const paste = reader('raw-paste.md');
describe.skipIf(!paste.present)('a paste with tables and code', () => {
  test('has its code blocks, and no line is left over', () => {
    expect(paste.all('example').length).toBeGreaterThanOrEqual(10);
    expect(paste.graph().coverage.unparsed).toEqual([]);
  });
});

const turns = reader('gemini-export.md');
describe.skipIf(!turns.present)('an exported chat', () => {
  test('has a section for each turn, under its prompt', () => {
    const prompts = turns.all('section').filter(({ title }) => title.startsWith('Prompt: '));
    expect(prompts.length).toBe(5);
    for (const prompt of prompts) expect(prompt.content.length, prompt.title).toBeGreaterThan(0);
    expect(turns.graph().coverage.unparsed).toEqual([]);
  });
});
