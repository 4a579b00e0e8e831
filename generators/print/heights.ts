import { createHash } from 'node:crypto';
import type { DocumentLayout } from './ir.ts';

/** Heights in points by size of type, of the parts of a document in their order; null where one is not known. */
export type PartHeights = Readonly<Record<string, readonly (number | null)[]>>;

/** Heights by size of type, of parts by what they hold. */
export type KnownHeights = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** What is known of the parts of a document; a layout measures the rest. */
export function heightsFor(document: DocumentLayout, known: KnownHeights): PartHeights {
  const keys = keysOf(document);
  const sizes = new Set(keys.flatMap((key) => Object.keys(known.get(key) ?? {})));
  return Object.fromEntries([...sizes].map((size) => [size, keys.map((key) => known.get(key)?.[size] ?? null)]));
}

/** What a layout knew or measured of a document, for a later one with parts that hold the same. */
export function knownFrom(document: DocumentLayout, heights: PartHeights): KnownHeights {
  return new Map(
    keysOf(document).map((key, index) => [
      key,
      Object.fromEntries(
        Object.entries(heights).flatMap(([size, all]) => (all[index] == null ? [] : [[size, all[index]]])),
      ),
    ]),
  );
}

function keysOf(document: DocumentLayout): string[] {
  return partsOf(document).map((part) => createHash('sha256').update(JSON.stringify(part)).digest('hex'));
}

/** What a layout measures, in the order in which it does; nothing of one that would not use what is known. */
function partsOf({ layout, content }: DocumentLayout): readonly unknown[] {
  switch (layout) {
    case 'cheat-sheet':
      return content.mostPages === 0 ? content.items.map(({ id: _, rank: __, ...part }) => part) : [];
    case 'question-book':
      return content.items;
    case 'quiz':
      return content.groups.flatMap(({ label, questions }) => [label, ...questions]);
    case 'crib':
      return content.groups
        .filter(({ lines }) => lines.length > 0)
        .flatMap(({ lines, ...head }) => [head, ...lines.map(({ rank: _, ...line }) => line)]);
    default:
      return [];
  }
}
