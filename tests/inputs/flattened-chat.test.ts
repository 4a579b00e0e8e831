import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { type Graph, loadLibrary, type NodeOf, type NodeType, toJson, toJsonSchema } from '../../generators/index.ts';
import { realInput } from '../helpers/inputs.ts';

const input = realInput('gemini-docker-notes.txt');

/** Whether a line of the file, hard wrapped as it may be, begins what the graph has there. */
const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

describe.skipIf(!input.present)('a chat converted to text through a PDF', () => {
  const lines = input.present ? readFileSync(input.path, 'utf8').split('\n') : [];
  const graph: Graph = input.present ? loadLibrary(input.path).graph : ({} as never);
  const all = <T extends NodeType>(type: T) => graph.nodes.filter((node): node is NodeOf<T> => node.type === type);

  test('is valid against the published schema', () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(toJsonSchema()));
    expect(validate(JSON.parse(toJson(graph))), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  test('has all numbered questions, each at its own first line', () => {
    const numbers = all('question').map((question) => question.number);
    const expected = ['1', ...range(1, 10), ...range(1, 65)];
    expect(numbers.filter((number) => number !== undefined).sort()).toEqual(expected.sort());
    for (const question of all('question')) {
      const line = letters(lines.slice(question.source.line - 1, question.source.line + 1).join(' '));
      expect(line).toContain(letters(question.title).slice(0, 25));
      expect(question.answer.length, question.title).toBeGreaterThan(0);
    }
  });

  test('has the numbered sections and the categories, including the one whose heading was lost', () => {
    const sections = all('section').filter(({ depth }) => depth === 2);
    expect(sections.filter(({ number }) => number !== undefined).map(({ number }) => Number(number))).toEqual([
      ...[1, 2, 3, 4, 5],
      ...[1, 2, 3, 4, 5, 6],
      ...[1, 2, 3, 4, 5, 6],
    ]);
    const asked = (id: string) =>
      graph.edges.filter(({ type, from, to }) => type === 'partOf' && to === id && from.startsWith('question/')).length;
    const categories = sections.filter(({ number, id }) => number === undefined && asked(id) > 0);
    expect(categories.map(({ id }) => asked(id))).toEqual([15, 5, 5, 5, 7, 5, 5, 5, 3]);
    expect(categories.filter(({ title }) => title.startsWith('Untitled category')).length).toBe(1);
  });

  test('has the steps of its procedures', () => {
    expect(all('procedure').map(({ steps }) => steps.length)).toEqual([4, 5, 4, 4, 3, 4]);
  });

  test('has the tables with their rows and columns, and the split one joined', () => {
    const shapes = all('comparison').map(({ subjects, aspects }) => [subjects.length, aspects.length]);
    expect(shapes).toEqual([
      [3, 5],
      // The kinds of networks, whose lists carry the same labels.
      [3, 5],
      [2, 5],
      [2, 2],
    ]);
    expect(all('command').filter(({ rule }) => rule.includes('table')).length).toBe(5);
  });

  test('has the code blocks with their languages', () => {
    expect(all('example').map(({ language }) => language)).toEqual([
      'dockerfile',
      'dockerfile',
      'bash',
      'bash',
      'bash',
      'bash',
    ]);
  });

  test('has the traps, challenges, intents, procedures, flows and offers', () => {
    const pitfalls = all('pitfall').map(({ kind }) => kind);
    expect(pitfalls.filter((kind) => kind === 'trap').length).toBe(5);
    expect(pitfalls.filter((kind) => kind === 'challenge').length).toBe(4);
    expect(all('question').filter(({ intent }) => intent).length).toBe(8);
    expect(all('procedure').length).toBe(6);
    expect(all('flow').length).toBe(4);
    expect(all('offer').length).toBe(3);
  });

  test('accounts for every line that is not blank', () => {
    const { coverage } = graph;
    expect(coverage.lines).toBe(lines.filter((line) => line.trim() !== '').length);
    expect(coverage.typed + coverage.noise + coverage.unparsed.length).toBe(coverage.lines);
    expect(coverage.unparsed).toEqual([]);
  });
});

function range(from: number, to: number): string[] {
  return Array.from({ length: to - from + 1 }, (_, index) => String(from + index));
}
