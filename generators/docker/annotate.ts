import type { NodeId } from '../graph/index.ts';
import { CribsmithError } from '../report/index.ts';
import type { Reason } from './input.ts';

/** In a template, `#@ slug` above a line names a practice that the line follows; there may be several. */
export const MARK = /^( *)#@ (\S+)$/;
const WIDTH = 100;

export interface Annotated {
  text: string;
  /** Which practice each line follows; lines are 1-based. */
  notes: { line: number; practice: NodeId }[];
}

/** How much a pack says about its lines: nothing, each reason once in a file, or everything with its place in the notes. */
export type Comments = 'none' | 'once' | 'all';

/**
 * Turns the marks of a rendered file into comments.
 * @param text A rendered template.
 * @param practices The reasons by their slugs.
 * @param comments How much is said.
 * @throws CribsmithError `pack-incomplete` when a mark names a practice that there is not.
 */
export function annotate(text: string, practices: Readonly<Record<string, Reason>>, comments: Comments): Annotated {
  const lines: string[] = [];
  const notes: Annotated['notes'] = [];
  const explained = new Set<string>();
  let pending: NodeId[] = [];
  for (const line of text.split('\n')) {
    const [, indent = '', slug] = MARK.exec(line) ?? [];
    if (slug === undefined) {
      lines.push(line);
      notes.push(...pending.map((practice) => ({ line: lines.length, practice })));
      pending = [];
      continue;
    }
    const practice = Object.hasOwn(practices, slug) ? practices[slug] : undefined;
    if (!practice) {
      throw new CribsmithError(
        'pack-incomplete',
        `A template refers to the practice "${slug}", but no note defines it.`,
        {
          hint: 'Write it under a heading "### Practice: <title>", with a "**Why:**".',
        },
      );
    }
    lines.push(...commentOf(practice, indent, explained.has(slug), comments));
    pending.push(practice.id);
    explained.add(slug);
  }
  return { text: lines.join('\n'), notes };
}

function commentOf({ title, why, place }: Reason, indent: string, again: boolean, comments: Comments): string[] {
  if (comments === 'none' || (again && comments === 'once')) return [];
  const sentence = `${title}${why ? `. ${why}` : ''}${comments === 'all' ? ` (${place})` : ''}`;
  const words = again ? [`${title}.`] : sentence.split(/\s+/);
  const rows: string[] = [];
  for (const word of words) {
    const row = rows.at(-1);
    if (row !== undefined && indent.length + row.length + word.length < WIDTH) rows[rows.length - 1] = `${row} ${word}`;
    else rows.push(`# ${word}`);
  }
  return rows.map((row) => indent + row);
}
