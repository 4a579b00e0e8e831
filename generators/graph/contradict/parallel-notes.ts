import type { GraphNode } from '../schema/index.ts';
import { keyOf, stemsOf } from './keys.ts';
import { areApart } from './settings.ts';

/** Fewer headings may be the same by chance: an overview, questions, a summary. */
const FEWEST_SHARED = 3;

interface Outline {
  headings: ReadonlySet<string>;
  /** Stems of the title and the path. */
  about: ReadonlySet<string>;
}

/**
 * Finds notes with the same outline about different subjects: `Storage` in the design of a chat is not that in the
 * design of a shop.
 *
 * @param nodes - All nodes with their notes.
 * @returns Whether two notes, by their paths, have most headings in common and differ in their subject.
 */
export function parallelNotes(nodes: readonly GraphNode[]): (one: string, other: string) => boolean {
  const outlines = new Map<string, { headings: Set<string>; about: ReadonlySet<string> }>();
  for (const { type, title, source } of nodes) {
    if (type === 'note') outlines.set(source.path, { headings: new Set(), about: subjectsOf(title, source.path) });
  }
  for (const { type, title, source } of nodes) {
    if (type === 'section' || type === 'question') outlines.get(source.path)?.headings.add(keyOf(title) || title);
  }
  const known = new Map<string, boolean>();
  return (one, other) => {
    const [a, b] = [outlines.get(one), outlines.get(other)];
    if (one === other || !a || !b) return false;
    const pair = one < other ? `${one}\n${other}` : `${other}\n${one}`;
    const found = known.get(pair) ?? areParallel(a, b);
    known.set(pair, found);
    return found;
  };
}

/** The subject in the title of a note. Numbers distinguish versions of a note, not subjects. */
function subjectsOf(title: string, path: string): ReadonlySet<string> {
  const stems = stemsOf(`${title} ${path.replace(/\.\w+$/u, '')}`);
  return new Set([...stems].filter((stem) => /^\D{2,}$/u.test(stem)));
}

function areParallel(a: Outline, b: Outline): boolean {
  const shared = [...a.headings].filter((heading) => b.headings.has(heading)).length;
  const fewest = Math.min(a.headings.size, b.headings.size);
  return shared >= FEWEST_SHARED && shared * 2 >= fewest && areApart(a.about, b.about);
}
