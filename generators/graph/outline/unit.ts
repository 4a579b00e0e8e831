import type { Heading, RootContent } from 'mdast';
import type { Label, Role } from '../../read/index.ts';
import type { Confidence } from '../schema/index.ts';

/** Lines of the user's file, both inside. */
export interface Span {
  line: number;
  endLine: number;
}

/** Depth of units that a bold label opens: below every heading. */
export const LABEL_DEPTH = 7;

/**
 * A stretch of a note that may become a node: what a heading owns, or what a bold label owns.
 * Which node it becomes is for the extractors to say.
 */
export interface Unit {
  /** The heading that opens it; absent for what a bold label opens. */
  heading?: Heading;
  /** Depth of the heading; 7 for what a bold label opens. */
  depth: number;
  /** Plain text of the heading, without decoration and number; with its label. */
  text: string;
  /** The same without the label: what the block is called. May be empty. */
  name: string;
  number?: string;
  /** What the words of the heading or label say that it is. */
  label?: Label;
  /** What it owns before the first heading inside it. The label that opens it is not in it. */
  content: RootContent[];
  /** What the headings inside it own. */
  units: Unit[];
  /** Whether it asks something, and how sure that is. Filled for headings. */
  asks?: Confidence;
  span: Span;
}

/** The span from the first to the last of some nodes. */
export function spanOf(nodes: readonly { position?: RootContent['position'] }[], fallback: Span): Span {
  let line = Number.POSITIVE_INFINITY;
  let endLine = 0;
  for (const { position } of nodes) {
    if (!position) continue;
    line = Math.min(line, position.start.line);
    endLine = Math.max(endLine, position.end.line);
  }
  return endLine > 0 ? { line, endLine: Math.max(line, endLine) } : fallback;
}

/** The smallest span that holds both. */
export function union(a: Span, b: Span): Span {
  return { line: Math.min(a.line, b.line), endLine: Math.max(a.endLine, b.endLine) };
}

/** Roles of the fields that a block of a role may have; the block owns labelled passages of these roles. */
const QUESTION: readonly Role[] = ['answer', 'intent', 'level', 'key-phrase'];
const PITFALL: readonly Role[] = ['situation', 'trap', 'reason', 'fix'];
const PRACTICE: readonly Role[] = ['do', 'dont', 'reason', 'checks', 'applies-to'];
const PROCEDURE: readonly Role[] = ['goal', 'step', 'result'];

export const FIELDS: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  question: QUESTION,
  trap: PITFALL,
  challenge: PITFALL,
  warning: PITFALL,
  situation: PITFALL,
  practice: PRACTICE,
  procedure: PROCEDURE,
  'plain-words': ['aliases'],
};
