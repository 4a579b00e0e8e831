import type { NodeId } from '../graph/index.ts';
import { CribsmithError } from '../report/index.ts';
import type { Reason } from './input.ts';

/** A mark in a template: `#@ slug` names a practice that the following line follows. There may be several. */
export const MARK = /^( *)#@ (\S+)$/;
const WIDTH = 100;

export interface Annotated {
  text: string;
  /** The practices of lines. Lines are 1-based. */
  notes: { line: number; practice: NodeId }[];
}

/**
 * How detailed the comments in a pack are: none, each reason once per file, or all reasons with their place in the
 * notes.
 */
export type Comments = 'none' | 'once' | 'all';

/**
 * Converts the marks in a rendered file to comments.
 *
 * @param text - A rendered template.
 * @param practices - The reasons by slug.
 * @param comments - How detailed the comments are.
 * @throws CribsmithError `pack-incomplete` if a mark names an unknown practice.
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
