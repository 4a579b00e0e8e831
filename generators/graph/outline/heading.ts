import { type Label, labelOf, undecorated } from '../../read/index.ts';

/** The parsed plain text of a heading or label. */
export interface HeadingParts {
  /** All of it, without decoration and number. */
  text: string;
  /** The title after the label; all of the text if there is no label. */
  name: string;
  number?: string;
  label?: Label;
}

const KEYCAP = /^\s*((?:\d\uFE0F?\u20E3)+)/u;
const NUMBER = /^(?:(\d+(?:\.\d+)*)[.)]|(\d+(?:\.\d+)+)|\((\d+)\))\s+(?=\S)/u;

/**
 * Splits a heading into decoration, number, known label and name. If there is a label, the name is its title.
 *
 * @example partsOf('⚠ Trap 2: The ping trap') // { text: 'Trap 2: The ping trap', name: 'The ping trap', number: '2',
 *   label: { role: 'trap', ... } }
 */
export function partsOf(heading: string): HeadingParts {
  const line = heading.replace(/\s+/gu, ' ').trim();
  const keycap = KEYCAP.exec(line)?.[1]?.replace(/\D/gu, '');
  const bare = undecorated(line) || line;
  const match = NUMBER.exec(bare);
  const number = match ? (match[1] ?? match[2] ?? match[3]) : keycap;
  const rest = match ? bare.slice(match[0].length) : bare;
  const text = (undecorated(rest) || rest).replace(/\s*[:：]$/u, '');
  const label = labelOf(text);
  if (!label) return { text, name: text, ...(number && { number }) };
  const labelNumber = label.number ?? number;
  return { text, name: label.title ?? '', label, ...(labelNumber && { number: labelNumber }) };
}

/** Removes quotation marks around a whole text. */
export function unquoted(text: string): string {
  const match = /^["“„«'‘](.+)["”“»'’]$/su.exec(text.trim());
  return match?.[1]?.trim() ?? text.trim();
}
