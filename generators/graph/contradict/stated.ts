import type { ClaimText } from '../claims/index.ts';
import type { NoteContext, OwnFields } from '../extract/context.ts';
import type { Confidence, GraphNode, NodeOf } from '../schema/index.ts';
import { idPart } from './keys.ts';

/** A note with the texts that are searched for claims. */
export interface ReadNote {
  context: NoteContext;
  passages: readonly ClaimText[];
}

/** A claim before it becomes a node. Claims about names and abilities become nodes only if they are contested. */
export interface Stated {
  context: NoteContext;
  owner: GraphNode;
  line: number;
  endLine: number;
  rule: string;
  confidence: Confidence;
  /** A short form: the end of the node's title. */
  saying: string;
  fields: OwnFields<'claim'>;
}

/** Makes the node of a claim. */
export function addStated({
  context,
  owner,
  line,
  endLine,
  rule,
  confidence,
  saying,
  fields,
}: Stated): NodeOf<'claim'> {
  const title = `${fields.subject}, ${fields.property}: ${saying}`;
  return context.add('claim', { title, span: { line, endLine }, rule, confidence, parent: owner }, fields, [
    context.noteSlug,
    idPart(fields.subject, fields.property),
  ]);
}

const LONGEST_QUOTE = 240;

/** Text as quoted in a claim. */
export function quoteOf(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_QUOTE);
}

/** The sentence at an offset, with the offset of its beginning. A point inside a name does not end it. */
export function sentenceAt(text: string, at: number): { text: string; start: number } {
  let start = 0;
  for (const match of text.matchAll(/[.!?;]["”)]?\s+/gu)) {
    const end = match.index + match[0].length;
    if (end > at) return { text: text.slice(start, match.index + 1), start };
    start = end;
  }
  return { text: text.slice(start), start };
}
