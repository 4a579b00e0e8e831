import type { GraphNode, NodeOf } from '../graph/index.ts';
import type { PrintContext } from './context.ts';
import type { About } from './ir.ts';

/** Maximum number of keywords in the metadata. */
const MOST_KEYWORDS = 12;

/**
 * The metadata of a document, from its notes.
 *
 * @param nodes - The content of the document.
 * @param subject - The kind of document.
 */
export function aboutOf(nodes: readonly GraphNode[], subject: string, { query, set }: PrintContext): About {
  const notes = new Set<NodeOf<'note'>>();
  for (const { id } of nodes) {
    const note = query.noteOf(id);
    if (note) notes.add(note);
  }
  const all = [...notes];
  const words = (of: (note: NodeOf<'note'>) => readonly string[]) =>
    unique(all.flatMap((note) => of(note).map((word) => set.plain(word, note.source))));
  const date = all
    .flatMap(({ date: day }) => day ?? [])
    .sort()
    .at(-1);
  const [year = 0, month = 0, day = 0] = date?.split('-').map(Number) ?? [];
  const courses = words(({ id }) => {
    const course = query.courseOf(id);
    return course ? [course.title] : [];
  });
  return {
    authors: words(({ authors }) => authors ?? []),
    subject: [subject, ...courses.slice(0, 3)].join(' · '),
    keywords: byFrequency(all.flatMap((note) => note.tags.map((tag) => set.plain(tag, note.source)))),
    ...(date !== undefined && { date: [year, month, day] as const }),
  };
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)].filter((word) => word !== '');
}

/** Sorts words by frequency. Words with the same frequency keep their order. */
function byFrequency(words: readonly string[]): string[] {
  const counts = Map.groupBy(words, (word) => word);
  return unique([...counts].sort(([, a], [, b]) => b.length - a.length).map(([word]) => word)).slice(0, MOST_KEYWORDS);
}
