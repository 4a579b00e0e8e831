import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildGraph, createQuery, type Graph, nodeId } from '../../generators/graph/index.ts';
import { note } from './notes.ts';

const GIT = `# Git

## Q1: What is a rebase?

It writes a commit anew on another branch.

## Q2: What is a branch?

A name for a commit.

### Concept: Commit

In plain words: a saved state.
`;

/** A graph of concepts with nothing but edges between them. */
function graphOf(count: number, mentions: readonly (readonly [number, number])[]): Graph {
  const empty = buildGraph([note('# T\n\nText.')]);
  const id = (index: number) => nodeId(`concept/${index}`);
  const source = { path: 'note.md', line: 1, endLine: 1 };
  const inferred = { rule: 'test', confidence: 'inferred' } as const;
  return {
    ...empty,
    nodes: Array.from({ length: count }, (_, index) => ({
      id: id(index),
      type: 'concept' as const,
      title: `c${index}`,
      source,
      ...inferred,
      aliases: [],
      definition: [],
    })),
    edges: mentions.map(([from, to]) => ({ type: 'mentions' as const, from: id(from), to: id(to), ...inferred })),
  };
}

const ids = (nodes: readonly { id: string }[]) => nodes.map(({ id }) => id);

describe('a path between two nodes', () => {
  const query = createQuery(
    graphOf(6, [
      [0, 1],
      [1, 2],
      [2, 3],
      [0, 4],
      [4, 3],
      [3, 3],
    ]),
  );

  test('is the shortest, following edges in both directions', () => {
    expect(ids(query.path('concept/0', 'concept/3'))).toEqual(['concept/0', 'concept/4', 'concept/3']);
    expect(ids(query.path('concept/3', 'concept/0'))).toEqual(['concept/3', 'concept/4', 'concept/0']);
    expect(ids(query.path('concept/3', 'concept/3'))).toEqual(['concept/3']);
  });

  test('uses only the requested edges, and is empty if there is none', () => {
    expect(query.path('concept/0', 'concept/3', ['defines'])).toEqual([]);
    expect(query.path('concept/0', 'concept/5')).toEqual([]);
    expect(query.path('concept/none', 'concept/none')).toEqual([]);
  });

  test('backlinks list each node once', () => {
    expect(ids(query.backlinks('concept/3'))).toEqual(['concept/2', 'concept/3', 'concept/4']);
  });
});

describe('the order of learning', () => {
  test('a term comes before the nodes that mention it', () => {
    const order = ids(
      createQuery(
        graphOf(4, [
          [0, 1],
          [1, 2],
          [3, 2],
        ]),
      ).learningOrder(),
    );
    expect(order).toEqual(['concept/2', 'concept/1', 'concept/0', 'concept/3']);
  });

  test('the question that defines a term comes before the term and before others that mention it', () => {
    const query = createQuery(buildGraph([note(GIT, 'git.md')]));
    const order = ids(query.learningOrder());
    const branch = order.indexOf('question/git/what-is-a-branch');
    expect(branch).toBeGreaterThan(-1);
    expect(order.indexOf('concept/git/commit')).toBeLessThan(order.indexOf('question/git/what-is-a-rebase'));
  });

  test('can be limited to a selection', () => {
    const query = createQuery(
      graphOf(4, [
        [0, 1],
        [1, 2],
        [3, 2],
      ]),
    );
    expect(ids(query.learningOrder(['concept/0', 'concept/1']))).toEqual(['concept/1', 'concept/0']);
  });

  test('contains every node once, despite cycles and self-links, and is always the same', () => {
    const edge = fc.tuple(fc.nat(11), fc.nat(11));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 40 }), (edges) => {
        const order = ids(createQuery(graphOf(12, edges)).learningOrder());
        expect(new Set(order).size).toBe(12);
        expect(ids(createQuery(graphOf(12, edges)).learningOrder())).toEqual(order);
      }),
    );
  });

  test('without cycles, no node comes before a term that it mentions', () => {
    const edge = fc.tuple(fc.nat(11), fc.nat(11)).filter(([from, to]) => from > to);
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 40 }), (edges) => {
        const order = ids(createQuery(graphOf(12, edges)).learningOrder());
        for (const [from, to] of edges)
          expect(order.indexOf(`concept/${to}`)).toBeLessThan(order.indexOf(`concept/${from}`));
      }),
    );
  });
});

describe('centrality', () => {
  test('is highest for the node with most links, sums to one, and ignores self-links', () => {
    const query = createQuery(
      graphOf(4, [
        [0, 3],
        [1, 3],
        [2, 2],
      ]),
    );
    const shares = [0, 1, 2, 3].map((index) => query.centrality(`concept/${index}`));
    expect(Math.max(...shares)).toBe(shares[3]);
    expect(shares[2]).toBe(shares[0]);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(query.centrality('concept/none')).toBe(0);
  });
});

test('reading time assumes 200 words per minute and includes all parts', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ');
  const query = createQuery(buildGraph([note(`# T\n\n## What is it?\n\n${words(197)}`, 't.md')]));
  expect(query.readingSeconds('question/t/what-is-it')).toBe(60);
  expect(query.readingSeconds('section/t/t')).toBe(60);
  expect(query.readingSeconds('none')).toBe(0);
});

test('reading time is that of 250 characters a minute in scripts without spaces', () => {
  const query = createQuery(buildGraph([note(`# T\n\n## 什么是茶？\n\n${'茶叶在热水里'.repeat(83)}。`, 't.md')]));
  const [question] = query.byType('question');
  // And two words: what stands between two spaces.
  expect(query.readingSeconds(question?.id ?? '')).toBe(Math.round(60 * ((5 + 6 * 83) / 250 + 2 / 200)));
});
