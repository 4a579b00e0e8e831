import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  type Block,
  buildGraph,
  createQuery,
  type Document,
  type Graph,
  type GraphEdge,
  type GraphNode,
  type GraphQuery,
  type Inline,
  type NodeId,
  type NodeOf,
  type NodeType,
  type NoteFile,
  readDocument,
  toCsv,
  toGraphml,
  toJson,
  toJsonLd,
} from '../../generators/index.ts';

const TEXT = '# Git\n\n## What is a branch?\n\nA name that moves. Größe.\n';

describe('the public API from a note to a graph', () => {
  test('reads text as it reads bytes', () => {
    const bytes = readDocument({ path: 'git.md', bytes: new TextEncoder().encode(TEXT) });
    expect(readDocument({ path: 'git.md', text: TEXT })).toEqual(bytes);
    expect(() => readDocument({ path: 'git.md', text: 'a\0b' })).toThrow('NUL byte');
    expectTypeOf(readDocument).parameter(0).extract<NoteFile>().toEqualTypeOf<NoteFile>();
    expectTypeOf(readDocument).returns.toEqualTypeOf<Document>();
  });

  test('narrows the type of a node by its type name', () => {
    const query = createQuery(buildGraph([readDocument({ path: 'git.md', text: TEXT })]));
    const [question] = query.byType('question');
    expectTypeOf(query).toEqualTypeOf<GraphQuery>();
    expectTypeOf(question).toEqualTypeOf<NodeOf<'question'> | undefined>();
    expectTypeOf<NodeOf<'question'>['answer']>().toEqualTypeOf<Block[]>();
    expectTypeOf<NodeOf<'reference'>['rows']>().toEqualTypeOf<Inline[][][]>();
    expectTypeOf<NodeOf<'question'>['id']>().toEqualTypeOf<NodeId>();
    expectTypeOf<GraphNode['type']>().toEqualTypeOf<NodeType>();
    // @ts-expect-error There is no such type of node.
    expect(query.byType('riddle')).toEqual([]);
    expect(question?.title).toBe('What is a branch?');
  });

  test('distinguishes edges with and without a grade', () => {
    expectTypeOf<Extract<GraphEdge, { type: 'sameAs' }>['grade']>().toEqualTypeOf<
      'duplicate' | 'overlap' | 'related'
    >();
  });

  test('writes a graph in every format', () => {
    for (const write of [toJson, toJsonLd, toGraphml]) {
      expectTypeOf(write).parameter(0).toEqualTypeOf<Graph>();
      expectTypeOf(write).returns.toEqualTypeOf<string>();
    }
    expectTypeOf(toCsv).parameter(0).toEqualTypeOf<Graph>();
    expect(toJson(buildGraph([]))).toContain('"version": 1');
  });
});
