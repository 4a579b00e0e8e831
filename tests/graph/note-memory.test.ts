import { describe, expect, test } from 'vitest';
import { createNoteMemory } from '../../generators/graph/index.ts';
import { buildGraph, type Document, readDocument } from '../../generators/index.ts';
import { createRandom } from '../bench/site/random.ts';
import { EDITS, firstProject } from '../build/edit-script.ts';

const KINDS = Object.keys(EDITS) as (keyof typeof EDITS)[];

/** Reads what was changed; the document of any other note is the very one of before. */
function createReader(): (notes: ReadonlyMap<string, string>) => Document[] {
  const read = new Map<string, { text: string; document: Document }>();
  return (notes) =>
    [...notes].map(([path, text]) => {
      const before = read.get(path);
      if (before?.text === text) return before.document;
      const document = readDocument({ path, bytes: Buffer.from(text) });
      read.set(path, { text, document });
      return document;
    });
}

describe('a graph with a memory', () => {
  test.each([1, 2, 3, 4])('equals the graph without, after each of a series of edits (%i)', (seed) => {
    const random = createRandom(seed);
    const project = firstProject(random);
    const memory = createNoteMemory();
    const read = createReader();
    for (let edit = 0; edit < 25; edit++) {
      const documents = read(project.notes);
      expect(buildGraph(documents, memory)).toEqual(buildGraph(documents));
      EDITS[random.pick(KINDS)](project, random);
    }
  });

  const read = createReader();
  const graphOf = (memory: ReturnType<typeof createNoteMemory>, notes: Record<string, string>) =>
    buildGraph(read(new Map(Object.entries(notes))), memory);
  const idsIn = (graph: ReturnType<typeof buildGraph>, path: string) =>
    graph.nodes.filter(({ source }) => source.path === path).map(({ id }) => id);

  test('reuses the nodes of an unchanged note', () => {
    const memory = createNoteMemory();
    const same = '# Tags\n\n## What is a tag?\n\nA name for a commit.\n';
    const before = graphOf(memory, { 'a.md': '# One\n\nText.\n', 'b.md': same });
    const after = graphOf(memory, { 'a.md': '# Two\n\nText.\n', 'b.md': same });
    const [kept] = before.nodes.filter(({ type }) => type === 'question');
    expect(after.nodes.find(({ type }) => type === 'question')).toBe(kept);
  });

  test('gives a note other ids if an earlier note takes its ids', () => {
    const memory = createNoteMemory();
    const last = '# Last\n\nText.\n\n- an item ^marked\n\n## Same ^shared\n\nText.\n';
    const alone = graphOf(memory, { 'b.md': last });
    const taken = graphOf(memory, { 'a.md': last, 'b.md': last });
    expect(idsIn(taken, 'b.md')).not.toEqual(idsIn(alone, 'b.md'));
    expect(idsIn(graphOf(memory, { 'b.md': last }), 'b.md')).toEqual(idsIn(alone, 'b.md'));
  });

  test('redirects a link if its target has moved', () => {
    const memory = createNoteMemory();
    const from = '# From\n\nSee [[to]] and [[to#Deep]].\n';
    const linksOf = (to: Record<string, string>) => JSON.stringify(graphOf(memory, { 'from.md': from, ...to }).nodes);
    expect(linksOf({ 'to.md': '# To\n\nText.\n\n## Deep\n\nText.\n' })).toContain('#section/to/deep');
    expect(linksOf({ 'to.md': '# To\n\nText.\n\n## Deep\n\nText.\n', 'z.md': '# Z\n' })).toContain('#section/to/deep');
    expect(linksOf({ 'to.md': '# To\n\nText.\n\n## Shallow\n\nText.\n' })).not.toContain('deep"');
    expect(linksOf({ 'to.md': '# Deep\n\nText.\n' })).toContain('#section/to/deep');
  });
});
