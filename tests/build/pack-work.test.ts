import { expect, test } from 'vitest';
import { type Library, libraryOf } from '../../generators/build/library.ts';
import { makePacks } from '../../generators/build/packs.ts';
import { readDocument } from '../../generators/read/index.ts';

/** Notes that are not about packs, with some questions. */
function questionsOf(count: number): Library {
  const asked = Array.from({ length: count }, (_, at) => `## What is part${at} made of?\n\nOf stone${at} and sand.\n`);
  return libraryOf([readDocument({ path: 'parts.md', text: `# Parts\n\n${asked.join('\n')}` })]);
}

/** A proxy that reports each read of a property, at any depth. */
function watched<T>(value: T, onRead: () => void): T {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, {
    get(target, key) {
      onRead();
      return watched(Reflect.get(target, key), onRead);
    },
  });
}

/** The number of reads from the user's documents and graph while packs are generated. */
function readsFor(own: Library): number {
  let reads = 0;
  const { packs } = makePacks(
    watched(own, () => {
      reads += 1;
    }),
    'on',
  );
  expect(packs.length).toBeGreaterThan(10);
  return reads;
}

test('packs read only the type of nodes in notes about something else', () => {
  const [few, many] = [questionsOf(30), questionsOf(300)];
  const added = many.graph.nodes.length - few.graph.nodes.length;
  expect(added).toBeGreaterThanOrEqual(270);
  // The node in its list, and its type.
  expect(readsFor(many) - readsFor(few)).toBe(2 * added);
});
