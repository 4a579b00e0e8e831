import { stemmer } from 'stemmer';
import { quantitiesOf } from '../claims/quantity.ts';
import { UNIT_PATTERN } from '../claims/units.ts';
import { lemmaOf, type Sentence, type Token } from '../statements/index.ts';
import { alternatives, words } from '../words/index.ts';
import {
  AMOUNTS,
  ARTICLES,
  AT_PORT,
  CONDITIONS,
  HEDGES,
  JOINING,
  LIGHT,
  MODALS,
  NEGATIONS,
  OPPOSITES,
  PAST,
  PLACED,
  POINTING,
  POSSESSIVES,
  PRONOUNS,
  RELATIVE,
  SHOWN,
  SMALL,
  SOLE,
  VERBS,
} from './assertion-words.ts';
import { eventVerbOf, eventWordOf, mayTellYear } from './events.ts';
import { type Interval, intervalOf } from './intervals.ts';

/** An amount in a statement, as the range of values that it allows. */
export interface Amount {
  low: number;
  high: number;
  /** Set for "at most" and "at least": two different bounds exclude each other. */
  bound?: 'upper' | 'lower';
  /** What it counts or measures. */
  of: string;
}

/** The meaning of a statement, independent of its wording. */
export interface Assertion {
  /** Sorted stems of what it is about. */
  frame: string;
  negated: boolean;
  modality: string;
  byDefault: boolean;
  amounts: readonly Amount[];
  /** The only value of its place, and the frame without it. */
  filling?: { name: string; frame: string };
  /** First words of its subject, as written. */
  subject: string;
}

const LONGEST = 28;

/**
 * Extracts the assertion of a clause.
 *
 * @param text - The text to which the offsets of the tokens refer.
 * @param all - The tokens of the clause.
 * @returns Undefined if it asserts nothing that another statement could contradict: questions, examples, the past,
 *   conditional statements, and clauses that begin with a pronoun.
 */
export function assertionOf(text: string, all: readonly Token[]): Assertion | undefined {
  const tokens = withoutContrast(text, withoutReply(text, all));
  const lead = tokens[0];
  if (!lead || tokens.length < 3 || tokens.length > LONGEST) return undefined;
  if ((PRONOUNS.has(lead.word) && lead.word !== 'there') || POSSESSIVES.has(lead.word)) return undefined;
  // "Hit: when the key is there" defines a word and says nothing about keys.
  if (CONDITIONS.has(lead.word) && /[:：]\s*$/u.test(text.slice(0, lead.start))) return undefined;
  // "When the change is shown" is a condition of something said elsewhere, and "3 pairs are shared" one case of several.
  if (CONDITIONS.has(lead.word) && tokens.every(({ clause }) => clause === lead.clause)) return undefined;
  if (/^\d+$/u.test(lead.word)) return undefined;
  const eventVerb = eventVerbOf(tokens);
  if (tokens.some(({ word }, at) => HEDGES.has(word) && tokens[at - 1]?.word !== 'at')) return undefined;
  if (eventVerb === undefined && tokens.some(({ word }) => PAST.has(word))) return undefined;
  if (
    tokens.some(
      ({ word }, at) =>
        word === 'not' && /^(?:only|just|necessarily|always|all|every)$/u.test(tokens[at + 1]?.word ?? ''),
    )
  )
    return undefined;
  const verb = eventVerb ?? tokens.findIndex((_, at) => isVerb(tokens, at));
  if (verb < 0 || !isNamed(tokens.slice(0, verb))) return undefined;
  // "A number system that is made of two digits" names a thing, and states nothing of all of its kind.
  const isDefined = ARTICLES.has(lead.word) && RELATIVE.has(tokens[verb + 1]?.word ?? '') && lead.word !== 'the';
  if (isDefined || RELATIVE.has(tokens[verb - 1]?.word ?? '')) return undefined;
  const { amounts, used } = amountsIn(text, tokens, verb);
  const isPort = amounts.length > 0 && tokens.some(({ lemma }) => lemma === 'port');
  const stems: string[] = [];
  let negations = 0;
  let modality = 'plain';
  let byDefault = false;
  let conditions = '';
  tokens.forEach(({ word, lemma, caps }, at) => {
    if (used.has(at) || (isPort && AT_PORT.has(lemma)) || (eventVerb !== undefined && eventWordOf(lemma) === ''))
      return;
    if (NEGATIONS.has(word)) negations++;
    else if (MODALS[word] !== undefined && (word !== 'need' || tokens[at + 1]?.word === 'not'))
      modality = MODALS[word] ?? modality;
    else if (word === 'default' || word === 'defaults') byDefault = true;
    else if (CONDITIONS.has(word)) conditions += ` ${word}`;
    else if (!HEDGES.has(word) && !SMALL.has(word) && !SMALL.has(lemma) && !LIGHT.has(lemma)) {
      const opposite = at > verb ? OPPOSITES.get(word) : undefined;
      if (opposite !== undefined) negations++;
      const part = word.includes('-') ? /^(?:\d{1,12}|[a-z]+)-(\p{L}+)$/u.exec(word) : null;
      const isCounted = part && AMOUNTS.has(word.split('-')[0] ?? '');
      const event = eventVerb !== undefined && eventWordOf(lemma) !== lemma ? eventWordOf(lemma) : undefined;
      const meant = opposite ?? event ?? (isCounted ? part[1] : undefined);
      stems.push(meant === undefined ? stemOf(word, lemma, caps) : stemOf(meant, lemmaOf(meant)));
    }
  });
  const unique = [...new Set(stems)].sort();
  if (unique.length + (amounts.length > 0 ? 1 : 0) < 2) return undefined;
  const frame = unique.join(' ') + conditions;
  const filling = fillingOf(text, tokens, verb, unique, conditions, byDefault, amounts.length > 0);
  return {
    frame,
    negated: negations % 2 === 1,
    modality,
    byDefault,
    amounts,
    ...(filling && { filling }),
    subject: subjectOf(text, tokens, verb),
  };
}

function isVerb(tokens: readonly Token[], at: number): boolean {
  const { lemma = '', word = '' } = tokens[at] ?? {};
  if (at === 0 || ARTICLES.has(tokens[at - 1]?.word ?? '')) return false;
  // "Rows stored once": a participle without an auxiliary says nothing about the present.
  return word === 'cannot' || (VERBS.has(lemma) && !(word.endsWith('ed') && !word.endsWith('eed')));
}

/** Whether a subject names something that other sentences can refer to. */
function isNamed(subject: readonly Token[]): boolean {
  if (subject[0]?.word === 'there') return true;
  const named = subject.filter(
    ({ word }) =>
      !SMALL.has(word) && !JOINING.has(word) && !PRONOUNS.has(word) && !AMOUNTS.has(word) && /\p{L}/u.test(word),
  );
  if (subject.some(({ word }) => SHOWN.has(word))) return false;
  return named.some(({ word }) => /\p{L}{2}|\p{Lo}/u.test(word)) && !named.every(({ word }) => POINTING.has(word));
}

/** "No, workers run alone" answers a question, and is not negated itself. */
function withoutReply(text: string, tokens: readonly Token[]): readonly Token[] {
  const [first, second] = tokens;
  const isReply =
    first && second && /^(?:no|yes)$/u.test(first.word) && text.slice(first.end, second.start).includes(',');
  return isReply ? tokens.slice(1) : tokens;
}

/** In words. */
const MOST_CONTRASTED = 2;

/** "It counts requests, not use": a contrast is not a negation. */
function withoutContrast(text: string, tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    ({ word, start }, index) => word === 'not' && text.slice(tokens[index - 1]?.end, start).includes(','),
  );
  const isLast = at > 0 && tokens.length - at <= 1 + MOST_CONTRASTED;
  return isLast && tokens.slice(0, at).some(({ lemma }) => VERBS.has(lemma)) ? tokens.slice(0, at) : tokens;
}

const HEDGED = new RegExp(
  `\\b(?:${[...HEDGES, ...PAST].filter((word) => !/^(?:most|like|e\\.g|i\\.e)$/u.test(word)).join('|')})\\b|[?]\\W*$`,
  'iu',
);

/** Whether a sentence may assert anything: a fast check before tokenising it. */
export function mayAssert(sentence: string): boolean {
  return !HEDGED.test(sentence) || mayTellYear(sentence);
}

/** The clauses of a sentence that assert something separately, split at "which", "but" or a semicolon. */
export function partsOf({ tokens, asks }: Sentence, text: string): Token[][] {
  if (asks) return [];
  const parts: Token[][] = [[]];
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    if (before && token.clause !== before.clause && !isJoined(token.word, text.slice(before.end, token.start)))
      parts.push([]);
    parts.at(-1)?.push(token);
  });
  // "Males (X and Y), there is no second X": of whom, the part before says.
  return parts.slice(0, 3).filter(([lead], at) => at === 0 || lead?.word !== 'there');
}

/** Whether a condition, or a phrase before a comma, belongs to the adjacent clause. */
function isJoined(word: string, between: string): boolean {
  if (/[;:：()—–]|\s-\s/u.test(between)) return false;
  return !JOINING.has(word);
}

function stemOf(word: string, lemma: string, caps = false): string {
  if (caps) return word;
  return /^[a-z]+$/u.test(word) ? stemmer(lemma.length > 3 ? lemma : word).replace(/(?:ion|ment|al|e)$/u, '') : lemma;
}

function subjectOf(text: string, tokens: readonly Token[], verb: number): string {
  const first = tokens[0]?.start ?? 0;
  return text
    .slice(first, tokens[Math.max(0, verb - 1)]?.end)
    .replace(/^(?:the|an?)\s+/iu, '')
    .trim();
}

/** Words before a count, in addition to comparators of quantities. */
const COMPARING = {
  '<=': ['no more than', 'not more than', 'as many as', 'maximum of', 'max', 'max.'],
  '>=': ['no less than', 'no fewer than', 'not less than', 'minimum of', 'min', 'min.'],
  '<': [],
  '>': [],
  '~': ['~', '≈'],
} as const;
const COMPARED = (['<=', '>=', '<', '>', '~'] as const).map((operator) => ({
  operator,
  pattern: new RegExp(
    `(?<!\\p{L})(?:${alternatives([...COMPARING[operator], ...words.comparators[operator]])})\\s*$`,
    'iu',
  ),
}));
/** A word that may contain an amount: with digits, or hyphenated. */
const MAY_COUNT = /^\d|-/u;
const REACH = 20;
/** The tolerance of a count with "about". */
const ABOUT = 0.25;

const SPELLED = new RegExp(
  `(?<!\\p{L})(?:${alternatives([...AMOUNTS].flatMap(([word, [low, high]]) => (low === high ? [word] : [])))})(?= (?:${UNIT_PATTERN})(?!\\p{L}))`,
  'giu',
);

/** "six years" with its number in digits, so that all offsets stay as they were. */
function inDigits(text: string): string {
  return text.replace(SPELLED, (word) => String(AMOUNTS.get(word.toLowerCase())?.[0]).padStart(word.length));
}

/** The amounts in a statement, and the indices of their tokens. Numbers in names and versions do not count. */
function amountsIn(
  text: string,
  tokens: readonly Token[],
  verb: number,
): { amounts: Amount[]; used: ReadonlySet<number> } {
  const amounts: Amount[] = [];
  const used = new Set<number>();
  const start = tokens[0]?.start ?? 0;
  const limit = tokens.findIndex(({ word }) => /^(?:maximum|max|minimum|min)$/u.test(word));
  const general = limit < 0 ? undefined : /^max/u.test(tokens[limit]?.word ?? '') ? '<=' : '>=';
  if (limit >= 0) used.add(limit);
  for (const quantity of quantitiesOf(inDigits(text.slice(start, tokens.at(-1)?.end)))) {
    if (quantity.dimension === 'count' && quantity.unit === '') continue;
    const operator = quantity.operator === '=' && general ? general : quantity.operator;
    amounts.push(amountOf(intervalOf({ ...quantity, operator }), operator));
    tokens.forEach((token, at) => {
      if (token.start < start + quantity.end && start + quantity.start < token.end) used.add(at);
    });
  }
  tokens.forEach(({ word, start: from, end }, at) => {
    if (!MAY_COUNT.test(word) && !AMOUNTS.has(word)) return;
    // The 5' end is a name.
    if (/^['’′]/u.test(text.slice(end, end + 1))) return;
    const [, number = '', rest = ''] = /^(\d{1,12}|[a-z]+)(?:-(\p{L}+))?$/u.exec(word) ?? [];
    const known = /^\d/u.test(number) ? ([Number(number), Number(number)] as const) : AMOUNTS.get(number);
    if (used.has(at) || !known || isPartOfName(tokens, at, verb)) return;
    const before = text.slice(Math.max(start, from - REACH), from);
    const operator = COMPARED.find(({ pattern }) => pattern.test(before))?.operator ?? general ?? '=';
    amounts.push(amountOf(countOf(known, operator), operator));
    if (rest === '') used.add(at);
  });
  return { amounts, used };
}

function countOf([low, high]: readonly [number, number], operator: string): Interval {
  const ends: Readonly<Record<string, readonly [number, number]>> = {
    '<=': [0, high],
    '<': [0, high - 1],
    '>=': [low, Number.POSITIVE_INFINITY],
    '>': [low + 1, Number.POSITIVE_INFINITY],
    '~': [low * (1 - ABOUT), high * (1 + ABOUT)],
  };
  const [from, to] = ends[operator] ?? [low, high];
  return { low: from, high: to, measure: '' };
}

function amountOf({ low, high, measure }: Interval, operator: string): Amount {
  const bound = operator.startsWith('<') ? 'upper' : operator.startsWith('>') ? 'lower' : undefined;
  return { low, high, of: measure, ...(bound && { bound }) };
}

/** `Python 3`, `code 404` before the verb: a number that identifies and does not count. */
function isPartOfName(tokens: readonly Token[], at: number, verb: number): boolean {
  const before = tokens[at - 1];
  const next = tokens[at + 1];
  if (before?.capital && !before.caps && at - 1 > 0) return true;
  if (at > verb) return false;
  return !/s$/u.test(next?.word ?? '') || before?.capital === true;
}

function fillingOf(
  text: string,
  tokens: readonly Token[],
  verb: number,
  stems: readonly string[],
  conditions: string,
  byDefault: boolean,
  counts: boolean,
): Assertion['filling'] {
  if (counts) return undefined;
  const isSole = byDefault || isRoleOf(tokens, verb) || tokens.slice(0, verb).some(({ word }) => SOLE.has(word));
  const at = isSole && /^(?:is|are)$/u.test(tokens[verb]?.word ?? '') ? verb + 1 : placeOf(tokens);
  const named = at === undefined ? [] : tokens.slice(at).filter(({ word }) => !SMALL.has(word));
  const [first, last] = [named[0], named.at(-1)];
  if (
    !first ||
    !last ||
    named.length > 3 ||
    tokens.slice(at).some(({ word }) => word === 'and' || word === 'or') ||
    /[,;]/u.test(text.slice(first.start, last.end))
  )
    return undefined;
  const own = new Set(named.map(({ word, lemma, caps }) => stemOf(word, lemma, caps)));
  const frame = stems.filter((stem) => !own.has(stem));
  if (frame.length < 2) return undefined;
  const isName = named.some(({ word, capital }) => capital || /[^a-z-]/u.test(word));
  if (!isSole && !isName && named.length > 1) return undefined;
  return {
    name: text.slice(first.start, last.end).toLowerCase(),
    frame: `${frame.join(' ')}${conditions} ${isSole ? 'sole' : 'placed'}`,
  };
}

/** "The capital of Australia is Canberra": a role has one holder. */
function isRoleOf(tokens: readonly Token[], verb: number): boolean {
  const named = tokens.slice(verb + 1);
  const isRole = tokens[0]?.word === 'the' && tokens.slice(2, verb).some(({ word }) => word === 'of');
  return isRole && !/s$/u.test(tokens[1]?.word ?? '') && named.length > 0 && named.every(({ capital }) => capital);
}

/** The token after a verb and preposition with a single place. */
function placeOf(tokens: readonly Token[]): number | undefined {
  for (let at = tokens.length - 2; at > 0; at--) {
    const word = tokens[at]?.word ?? '';
    const verb = tokens.slice(0, at).findLast(({ lemma }) => PLACED.has(lemma));
    if (verb && PLACED.get(verb.lemma)?.has(word)) return at + 1;
  }
  return undefined;
}
