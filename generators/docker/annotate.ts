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

/**
 * Turns the marks of a rendered file into comments with the reason and its source, or with `plain` into
 * nothing. A practice is explained where it first comes up, and only named after that.
 * Throws CribsmithError `pack-incomplete` when a mark names a practice that there is not.
 */
export function annotate(text: string, practices: Readonly<Record<string, Reason>>, plain: boolean): Annotated {
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
      throw new CribsmithError('pack-incomplete', `A template names the practice "${slug}", and no note has it.`, {
        hint: 'Write it under a heading "### Practice: <title>", with a "**Why:**".',
      });
    }
    if (!plain) lines.push(...commentOf(practice, indent, explained.has(slug)));
    pending.push(practice.id);
    explained.add(slug);
  }
  return { text: lines.join('\n'), notes };
}

function commentOf({ title, why, place }: Reason, indent: string, again: boolean): string[] {
  const words = again ? [`${title}.`] : `${title}${why ? `. ${why}` : ''} (${place})`.split(/\s+/);
  const rows: string[] = [];
  for (const word of words) {
    const row = rows.at(-1);
    if (row !== undefined && indent.length + row.length + word.length < WIDTH) rows[rows.length - 1] = `${row} ${word}`;
    else rows.push(`# ${word}`);
  }
  return rows.map((row) => indent + row);
}
