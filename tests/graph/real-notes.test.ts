import { describe, expect, test } from 'vitest';
import { readNotes } from '../../generators/files/index.ts';
import { buildGraph, createQuery, type NodeType } from '../../generators/graph/index.ts';
import { readDocument } from '../../generators/read/index.ts';
import { realInput } from '../helpers/inputs.ts';

const input = realInput('gemini-docker-notes.txt');

describe.skipIf(!input.present)('a real chat extracted from a PDF', () => {
  const graph = buildGraph((input.present ? readNotes(input.path) : []).map(readDocument));
  const query = createQuery(graph);
  const count = (type: NodeType): number => query.byType(type).length;

  test('every line is accounted for', () => {
    expect(graph.coverage.unparsed).toEqual([]);
  });

  test('each kind of block is found as often as it occurs', () => {
    const kinds = ['question', 'example', 'procedure', 'flow', 'offer', 'comparison'] as const;
    expect(Object.fromEntries(kinds.map((type) => [type, count(type)]))).toEqual({
      question: 76,
      example: 6,
      procedure: 6,
      flow: 4,
      offer: 3,
      comparison: 4,
    });
    expect(query.byType('command').filter(({ rule }) => rule === 'command-table')).toHaveLength(5);
    const pitfalls = query.byType('pitfall').map(({ kind }) => kind);
    expect(pitfalls.filter((kind) => kind === 'trap')).toHaveLength(5);
    expect(pitfalls.filter((kind) => kind === 'challenge')).toHaveLength(4);
    expect(query.byType('question').filter(({ intent }) => intent)).toHaveLength(8);
  });

  test('every question is answered and numbered, and has the right line', () => {
    for (const { empty, number, source } of query.byType('question')) {
      expect(empty).toBe(false);
      expect(number).toBeDefined();
      expect(source.line).toBeLessThanOrEqual(source.endLine);
    }
    const bank = query.byType('question').filter(({ source }) => source.line > 455);
    expect(bank.map(({ number }) => Number(number))).toEqual(Array.from({ length: 65 }, (_, index) => index + 1));
  });

  test('tables have their rows and columns, even across page breaks', () => {
    expect(query.byType('comparison').map(({ subjects, aspects }) => [subjects.length, aspects.length])).toEqual([
      [3, 5],
      // The kinds of networks, whose lists carry the same labels.
      [3, 5],
      [2, 5],
      [2, 2],
    ]);
  });

  test('quantities are claims; addresses and versions are not', () => {
    const claims = query.byType('claim').filter(({ kind }) => kind === 'quantity');
    expect(claims.length).toBeGreaterThanOrEqual(28);
    for (const claim of claims)
      expect([80, 172.17, 192.168, 8080]).not.toContain(claim.kind === 'quantity' && claim.value);
  });

  test('an exit code and a port that are the subject of the text are claims on the right lines', () => {
    const numbers = query
      .byType('claim')
      .flatMap((claim) =>
        claim.kind === 'quantity' && ['exit code', 'port'].includes(claim.property)
          ? [`${claim.property} ${claim.value} ${claim.source.line}`]
          : [],
      );
    expect(numbers).toEqual(['exit code 137 669', 'port 4789 765', 'exit code 137 774', 'exit code 137 775']);
  });

  test('wrong facts are found on the right lines', () => {
    const found = graph.diagnostics.map(({ ruleId, line }) => `${line} ${ruleId}`);
    expect(found).toEqual(
      expect.arrayContaining([
        '22 fact/debian-python-packages',
        '185 fact/network-drivers-three',
        '250 fact/bridge-unreachable',
        '675 fact/system-prune',
        '782 fact/argument-list-name',
      ]),
    );
  });

  test('a command that is used and reported as missing is a contradiction', () => {
    const lines = graph.edges
      .filter(({ type }) => type === 'contradicts')
      .map(({ from, to }) => [from, to].map((id) => graph.nodes.find((node) => node.id === id)?.source.line).join());
    expect(lines).toContain('269,229');
  });

  test('all code has a language', () => {
    expect(query.byType('example').map(({ language }) => language)).toEqual([
      'dockerfile',
      'dockerfile',
      'bash',
      'bash',
      'bash',
      'bash',
    ]);
    expect(query.byType('example').slice(0, 2)).toMatchObject([
      { verdict: 'bad', valid: true },
      { verdict: 'good', valid: false },
    ]);
  });
});
