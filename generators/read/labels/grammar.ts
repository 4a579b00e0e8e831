/**
 * The grammar of a label, in lines, headings, paragraphs of the tree and sentences:
 *
 *     label = decoration? mark? words modifier? number? mark? separator mark? value
 *
 * `⚠ **Trap (common) 2:** The ping trap`: the decoration is an emoji or a bullet, the mark is emphasis, the words are
 * those that a language lists for a role, and the modifier is a remark in brackets. The separator is a colon; it may be
 * missing if the label stands alone. Labels of other styles, `Ans:- text`, are converted to this one by the rule
 * `label-styles`.
 */
import { remember } from '../../report/index.ts';
import { inAll, KINDS, type Kind, languages, type Role } from '../languages/index.ts';
import { bulletOf } from '../lines/marks.ts';
import { isQuestion, isSentence } from '../lines/text.ts';

/** A parsed label: `Trap 2: The ping trap` has role trap, number "2", title "The ping trap". */
export interface Label {
  role: Role;
  number?: string;
  title?: string;
  /** Whether it asks about the answer above. */
  followUp?: true;
  /** Whether it is a key phrase on a whole topic. */
  sumsUp?: true;
}

/** A line that begins with a label: `words` are those before the text, without the colon. */
export interface LabelLine extends Label {
  words: string;
  text: string;
}

/** Text split at the separator of its label. */
export interface CutLabel {
  words: string;
  value: string;
  /** Offset of the value. */
  at: number;
}

const FOLLOW_UPS = new Set(inAll(({ followUps }) => followUps));
const SUMMARIES = new Set(inAll(({ summaries }) => summaries));

/** Whether words are the label of a follow-up question: `Follow-up`, `Likely follow-up`. */
export function asksNext(words: string): boolean {
  const all = normalise(undecorated(words)).split(' ');
  return all.length <= 4 && all.some((_, index) => FOLLOW_UPS.has(all.slice(index).join(' ')));
}

const isKindRole = new Set<Role>(KINDS);
const roles = new Map<string, Role>();
const kinds = new Map<string, Kind>();
for (const { labels } of languages) {
  for (const role of Object.keys(labels) as Role[]) {
    const known: Map<string, Role> = isKind(role) ? kinds : roles;
    for (const word of labels[role] ?? []) if (!known.has(word)) known.set(word, role);
  }
}

for (const word of SUMMARIES) roles.set(word, 'key-phrase');

/** All words that are a label in some language wherever they stand, in lower case. */
export const labelWords: readonly string[] = [...roles.keys()];

/** Whether a label names a kind of thing, so that its value is a name: `Tool: Trivy`. */
export function isKind(role: Role): role is Kind {
  return isKindRole.has(role);
}

/** A dot or hyphen at the beginning of a word belongs to the word: `.NET`, `.dockerignore`, `--rm`. */
const DECORATION =
  /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\s*_>•◆❖]|[.-]+(?![.\-\p{L}\p{N}])|\u200D|\uFE0F|[0-9#*]\uFE0F?\u20E3)+/u;

/** Text without leading emoji, bullets and other symbols. */
export function undecorated(text: string): string {
  return text.replace(DECORATION, '').trim();
}

const CUT = /^((?:[^:：]|:(?=\S)){1,90}?)\s*(?::(?=\s|$)|：)\s*/u;

/**
 * Splits text at the separator of a label with any words. A colon in code, a time or an address is not a separator: no
 * space follows it.
 */
export function cutLabel(text: string): CutLabel | undefined {
  const match = CUT.exec(text);
  return match ? { words: match[1]?.trim() ?? '', value: text.slice(match[0].length), at: match[0].length } : undefined;
}

/** Behind the number there may be a remark in brackets: `Question 4 *(easy)*`, `Q7 [2 points]:`. */
const LABEL =
  /^([^:：?]{1,60}?)(?:\s*#?((?:\p{Lu}{1,4}-)?\d+(?:\.\d+)*(?:[a-f](?!\p{L}))?)(?:\s*[*_]{0,3}[([][^()[\]]{1,60}[)\]][*_]{0,3})?)?\s*(?:[:：]\s*(.*))?$/u;
const FIRST_NUMBER = /^(\d{1,3})[.)]\s+(?=\S)/u;
const MODIFIED = /^(.*?)\s*\(([^)]*)\)$/u;

/**
 * Parses the plain text of a heading or label as a label.
 *
 * @returns Undefined if its words are not known, or if they name a kind of thing and no name follows.
 */
export function labelOf(text: string): Label | undefined {
  const match = LABEL.exec(undecorated(text));
  if (!match) return undefined;
  const [, words = '', number, title] = match;
  const found = named(words, title);
  // `Ques. : 01. What is a tide?`
  const [ahead = '', first] = (found?.role === 'question' && !number && FIRST_NUMBER.exec(title ?? '')) || [];
  const own = number ?? first;
  return found && { ...found, ...(own && { number: own }), ...(title && { title: title.slice(ahead.length).trim() }) };
}

/** The role of some words, given the text after their separator. */
function named(words: string, value = ''): Label | undefined {
  for (const candidate of [words, MODIFIED.exec(words)?.[1] ?? '']) {
    const word = abbreviated(normalise(candidate));
    const kind = value.trim() === '' || isQuestion(value) ? undefined : kinds.get(word);
    const role = roles.get(word);
    // In some languages the word for instruction also means prompt; instructions of a Dockerfile are in upper case.
    if (role && !(kind && role === 'prompt' && /^[A-Z]+$/u.test(value.trim())))
      return { role, ...(FOLLOW_UPS.has(word) && { followUp: true }), ...(SUMMARIES.has(word) && { sumsUp: true }) };
    if (kind) return { role: kind };
  }
  return undefined;
}

const ABBREVIATION = /^\p{L}{3,4}\.$/u;

/** A label without the dot of an abbreviation: `Ques.`, `Ans.`. */
function abbreviated(word: string): string {
  return ABBREVIATION.test(word) && !roles.has(word) ? word.slice(0, -1) : word;
}

function normalise(words: string): string {
  return words
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/[\u2010\u2011]/gu, '-')
    .replace(/["“”*_`]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

const MAX_LABEL = 64;
const STRONG = /^(\*\*|__)(.{1,64}?)(?:\1\s*[:：]|[:：]\s*\1)\s*(.*)$/u;
const PLAIN = /^([^:：*`_]{1,64})(?::(?:\s+|$)|：\s*)(.*)$/u;
/** `Q1. text`, `Question 3) text`, `Q 4 - text`, `Q5- Text`: the number ends the label. `Q6–Q8. Text` are several in one. */
const NUMBERED =
  /^(?:(\*\*|__))?(\p{L}[\p{L} ]{0,24}?)[ .#]{0,2}(\d{1,4})(?:[-–—]\2?\d{1,4}(?=[.):：]\s))?(?:\s?[.):：]\s+|\s?[-–—]\s?(?=\p{L}))(.*)$/u;
/** In bold, no separator is needed after the number: `**Q2 How is it made?**`. */
const BOLD_NUMBERED = /^(\*\*|__)(\p{L}[\p{L} ]{0,24}?)[ .#]{0,2}(\d{1,4})\s+(\p{Lu}.*)$/u;

const MOST_LINES = 20_000;

/** Parses `Label: text`, `**Label:** text`, `**Label**: text` and `Q1. text`; undefined for other words. */
export const labelLine: (line: string) => LabelLine | undefined = remember(readLine, MOST_LINES);

/** `👉 **Answer:** text` */
const EMOJI_LEAD = /^\s*(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D)+\s*(?=\*\*|__)/u;

/** The same for a line that may be a list item, or have an emoji before its bold label. */
export function itemLabel(line: string): LabelLine | undefined {
  return labelLine((bulletOf(line)?.text ?? line).replace(EMOJI_LEAD, ''));
}

function readLine(line: string): LabelLine | undefined {
  const text = line.trim();
  const head = text.slice(0, MAX_LABEL + 4);
  if (/[:：]/u.test(head)) {
    const strong = STRONG.exec(text);
    const [words = '', value = ''] = (strong ? [strong[2], strong[3]] : PLAIN.exec(text)?.slice(1)) ?? [];
    const label = words.trim() === '' ? undefined : labelBefore(words, value);
    if (label) return { ...label, words: words.trim(), text: value.trim() };
  }
  return numberedLabel(text);
}

/**
 * Finds the label that some words are, given the value after their separator. A kind of thing needs a name as value:
 * `Image: it is large` has none.
 */
export function labelBefore(words: string, value: string): Label | undefined {
  const label = labelOf(words);
  if (label) return label;
  const name = nameIn(value);
  const found = name && labelOf(`${words}: ${name}`);
  if (!found) return undefined;
  const { title: _, ...kind } = found;
  return kind;
}

const LONGEST_NAME = 4;
/** A name followed by a dash and a description. */
const NAME = /^(.+?)(?:\s+[-–—]\s|$)/u;

/**
 * The name that a value is or begins with: `Trivy`, `trivy - finds holes`. Several words are a name if they begin like
 * one.
 */
export function nameIn(value: string): string | undefined {
  const name = NAME.exec(value.trim())?.[1]?.trim() ?? '';
  const words = name.split(/\s+/u).length;
  const begins = words === 1 ? /^[`.@/\p{L}]/u : /^[`.@/\p{Lu}\p{Lt}\p{Lo}]/u;
  const isName = begins.test(name) && words <= LONGEST_NAME && !isQuestion(name) && !isSentence(name);
  return isName && !/[,;:：.!।。]$/u.test(name) ? name : undefined;
}

/** Only questions are labelled by a number without a colon: `Step 1. ...` is a list item. */
function numberedLabel(line: string): LabelLine | undefined {
  const match = NUMBERED.exec(line) ?? BOLD_NUMBERED.exec(line);
  if (!match) return undefined;
  const [, mark = '', name = '', number = '', rest = ''] = match;
  const label = labelOf(name);
  if (!label || (label.role !== 'question' && label.role !== 'step')) return undefined;
  const text = mark !== '' && rest.endsWith(mark) ? rest.slice(0, -mark.length) : rest;
  if (mark !== '' && text === rest) return undefined;
  return { ...label, number, words: `${name.trim()} ${number}`, text: text.trim() };
}
