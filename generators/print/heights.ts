import { createHash } from 'node:crypto';
import type { DocumentLayout } from './ir.ts';

/** The heights of a document's parts in points, in order, by type size. Null if unknown. */
export type PartHeights = Readonly<Record<string, readonly (number | null)[]>>;

/** Heights by type size, by the content of parts. */
export type KnownHeights = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** The known heights of a document's parts. The layout measures the others. */
export function heightsFor(document: DocumentLayout, known: KnownHeights): PartHeights {
  const keys = keysOf(document);
  const sizes = new Set(keys.flatMap((key) => Object.keys(known.get(key) ?? {})));
  return Object.fromEntries([...sizes].map((size) => [size, keys.map((key) => known.get(key)?.[size] ?? null)]));
}

/** The heights that a layout knew or measured, for a later document with equal parts. */
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

/** The parts that a layout measures, in order. Empty for layouts that do not use known heights. */
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
