import { cutLabel, labelOf, undecorated } from '../../read/index.ts';
import { alternatives, words } from '../words/index.ts';
import type { Quantity } from './quantity.ts';

/** The statement that contains a quantity. */
export interface Statement {
  subject: string;
  property: string;
  /** The words of the statement. */
  quote: string;
  /** Whether a label names the subject. */
  labelled: boolean;
}

const LONGEST_QUOTE = 240;
/** In words. */
const LONGEST_SUBJECT = 6;
/** Maximum number of characters between a label and the quantity it names. */
const LONGEST_GAP = 60;
const EDGE = new RegExp(
  `(?:^|(?<![\\p{L}\\p{N}]))(?:${alternatives([...words.verbs, ...Object.values(words.comparators).flat()])})$|[\\s,:;~(]+$`,
  'iu',
);
const START = new RegExp(`^(?:(?:${alternatives(words.starts)})\\s+|[\\s\\-–—•*"“(]+)+`, 'iu');
const PRONOUN = new RegExp(`^(?:${alternatives(words.pronouns)})(?![\\p{L}\\p{N}])`, 'iu');
/** A clause that gives a reason names no property. */
const REASON = /^(?:because|since|so|as|if|when|which|but)\s/iu;
const PROPERTY = new RegExp(`(?:^|\\s)(?:${alternatives(words.properties)})$`, 'iu');

/**
 * Determines what a quantity in a line of text is about. `title` is the title above the line. With `figures`, every
 * label is a subject.
 */
export function statementOf(text: string, quantity: Quantity, title: string, figures = false): Statement {
  const sentence = sentenceAt(text, quantity);
  const quote = sentence.text.trim().replace(/\s+/gu, ' ').slice(0, LONGEST_QUOTE);
  const said = { quote, ...byLabel(text, quantity, title, figures) };
  const property = changed(said.property ?? defaultProperty(text, quantity), quantity);
  if (said.subject !== undefined) return { subject: said.subject, property, quote, labelled: true };
  const clause = text.slice(sentence.start, quantity.start);
  return { subject: subjectIn(clause) || title, property, quote, labelled: false };
}

/** `Label, property: quantity`, if the label applies to the quantity. */
function byLabel(
  text: string,
  quantity: Quantity,
  title: string,
  figures: boolean,
): { subject?: string; property?: string } {
  const cut = cutLabel(text.slice(0, LONGEST_QUOTE));
  if (!cut || cut.at > quantity.start || quantity.start - cut.at > LONGEST_GAP) return {};
  const between = trimEdges(text.slice(cut.at, quantity.start))
    .replace(/[\d.,]+\s*\p{L}*|->|→/gu, '')
    .trim();
  const label = undecorated(cut.words);
  if (label === '' || between.split(/\s+/u).length > 1) return {};
  const comma = /^(.+?),\s*([^,]+)$/u.exec(label);
  if (comma?.[1] && comma[2] && !REASON.test(comma[2])) return { subject: comma[1], property: comma[2] };
  if (!figures && PROPERTY.test(label)) return { subject: title, property: label.toLowerCase() };
  return labelOf(label) && !figures ? {} : { subject: label };
}

function defaultProperty(text: string, quantity: Quantity): string {
  const name = words.dimensions[quantity.dimension];
  if (quantity.dimension !== 'share' && quantity.dimension !== 'count') return name;
  const after = /^\s*(?:of\s+)?(?:the\s+|all\s+)?([\p{L}][\p{L}\p{N}/-]*(?:\s+[\p{L}][\p{L}\p{N}/-]*)?)/u.exec(
    text.slice(quantity.end),
  );
  return trimEdges(after?.[1] ?? '') || name;
}

function changed(property: string, { change }: Quantity): string {
  return change ? `${property} ${change}` : property;
}

/** The sentence around a quantity. A decimal point does not end it. */
function sentenceAt(text: string, { start, end }: Quantity): { text: string; start: number } {
  const skipped = Math.max(0, start - LONGEST_QUOTE);
  const head = text.slice(skipped, start);
  const from = Math.max(
    ...['. ', '! ', '? ', '; ', '.\n'].map((mark) => head.lastIndexOf(mark) + (head.includes(mark) ? mark.length : 0)),
    0,
  );
  const rest = /[.!?;](?=\s|$)/u.exec(text.slice(end, end + LONGEST_QUOTE));
  return { text: text.slice(skipped + from, rest ? end + rest.index : end + LONGEST_QUOTE), start: skipped + from };
}

/** The last words of a clause that can be the subject of a quantity. */
function subjectIn(clause: string): string {
  const part =
    clause
      .split(/[;:：()—–]|,\s|\s-\s|->|→/u)
      .map(trimEdges)
      .findLast((text) => /\p{L}/u.test(text)) ?? '';
  if (REASON.test(part)) return '';
  const found = part.split(/\s+/u);
  return found.length > LONGEST_SUBJECT || PRONOUN.test(part) ? '' : part;
}

function trimEdges(text: string): string {
  let out = text.trim().replace(START, '').trim();
  for (let before = ''; before !== out; ) {
    before = out;
    out = out.replace(EDGE, '').trim();
  }
  return out;
}
