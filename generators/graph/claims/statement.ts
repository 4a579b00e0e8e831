import { alternatives, words } from '../words/index.ts';
import type { Quantity } from './quantity.ts';

/** What a quantity is said of. */
export interface Statement {
  subject: string;
  property: string;
  /** The words that say so. */
  quote: string;
  /** Whether a label names the subject. */
  labelled: boolean;
}

const LONGEST_QUOTE = 240;
const LONGEST_SUBJECT = 6;
const EDGE = new RegExp(
  `(?:^|(?<![\\p{L}\\p{N}]))(?:${alternatives([...words.verbs, ...Object.values(words.comparators).flat()])})$|[\\s,:;~(]+$`,
  'iu',
);
const START = /^(?:(?:and|or|but|an?|the|also|then|so|while)\s+|[\s\-–—•*"“(]+)+/iu;
const LABEL = /^([^:：]{1,90}?)\s*[:：]\s*/u;
const DECORATION = /^[\p{Extended_Pictographic}\uFE0F\u200D\s]+/u;
const PROPERTY = new RegExp(`(?:^|\\s)(?:${alternatives(words.properties)})$`, 'iu');

/** Works out what a quantity in a line of text is about. `title` is what the line stands below. */
export function statementOf(text: string, quantity: Quantity, title: string): Statement {
  const sentence = sentenceAt(text, quantity);
  const quote = sentence.text.trim().replace(/\s+/gu, ' ').slice(0, LONGEST_QUOTE);
  const said = { quote, ...byLabel(text, quantity, title) };
  const property = changed(said.property ?? defaultProperty(text, quantity), quantity);
  if (said.subject !== undefined) return { subject: said.subject, property, quote, labelled: true };
  const clause = text.slice(sentence.start, quantity.start);
  return { subject: subjectIn(clause) || title, property, quote, labelled: false };
}

/** `Label, property: quantity`, as far as the label reaches up to the quantity. */
function byLabel(text: string, quantity: Quantity, title: string): { subject?: string; property?: string } {
  const match = LABEL.exec(text);
  if (!match || match[0].length > quantity.start) return {};
  const between = trimEdges(text.slice(match[0].length, quantity.start)).replace(/[\d.,]+\s*\p{L}*|->|→/gu, '').trim();
  const label = (match[1] ?? '').replace(DECORATION, '').trim();
  if (label === '' || between.split(/\s+/u).length > 2) return {};
  const comma = /^(.+?),\s*([^,]+)$/u.exec(label);
  if (comma?.[1] && comma[2]) return { subject: comma[1], property: comma[2] };
  return PROPERTY.test(label) ? { subject: title, property: label.toLowerCase() } : { subject: label };
}

function defaultProperty(text: string, quantity: Quantity): string {
  const name = words.dimensions[quantity.dimension];
  if (quantity.dimension !== 'share' && quantity.dimension !== 'count') return name;
  const after = /^\s*(?:of\s+)?(?:the\s+|all\s+)?([\p{L}][\p{L}\p{N}/-]*(?:\s+[\p{L}][\p{L}\p{N}/-]*)?)/u.exec(text.slice(quantity.end));
  return after?.[1] ?? name;
}

function changed(property: string, { change }: Quantity): string {
  return change ? `${property} ${change}` : property;
}

/** The sentence around a quantity. A point inside a number does not end it. */
function sentenceAt(text: string, { start, end }: Quantity): { text: string; start: number } {
  const head = text.slice(0, start);
  const from = Math.max(...['. ', '! ', '? ', '; ', '.\n'].map((mark) => head.lastIndexOf(mark) + (head.includes(mark) ? mark.length : 0)), 0);
  const rest = /[.!?;](?=\s|$)/u.exec(text.slice(end));
  return { text: text.slice(from, rest ? end + rest.index : undefined), start: from };
}

/** The last words of a clause that can be what a quantity is said of. */
function subjectIn(clause: string): string {
  const part = clause.split(/[;,:：(—–]|\s-\s|->|→/u).map(trimEdges).findLast((text) => /\p{L}/u.test(text)) ?? '';
  const found = part.split(/\s+/u);
  return found.length > LONGEST_SUBJECT ? '' : part;
}

function trimEdges(text: string): string {
  let out = text.trim().replace(START, '').trim();
  for (let before = ''; before !== out; ) {
    before = out;
    out = out.replace(EDGE, '').trim();
  }
  return out;
}
