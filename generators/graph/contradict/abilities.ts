import { lineAt } from '../claims/flat-text.ts';
import type { ClaimText } from '../claims/index.ts';
import { alternatives, anyOf, words } from '../words/index.ts';
import { thingOf } from './label.ts';
import { quoteOf, type ReadNote, type Stated, sentenceAt } from './stated.ts';

const IMPOSSIBLE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${alternatives(words.impossible)})\\s+(?:[\\p{L}]+ly\\s+)?([\\p{L}]{5,})`,
  'giu',
);
const CONDITION = anyOf(words.conditions);
const NEGATION = anyOf(words.negations);
/** An attempt is not an ability. */
const ATTEMPTED = /\b(?:attempt|try)(?:s|ing|ed)?\s+to\s+$/iu;
const POSSIBLE = alternatives(words.possible);
const PRONOUN = anyOf(words.pronouns);
/** Verbs with this many common first letters are forms of one verb: "override" and "overridden". */
const LEAST_STEM = 5;

interface Verb {
  thing: string;
  stem: string;
}

/**
 * Finds abilities that one passage denies and another affirms. Only names count as subjects: capitalised words, code,
 * labels and row headers; and only statements without a condition.
 *
 * @returns Both sides of each contradiction.
 */
export function contestedAbilities(notes: readonly ReadNote[]): Stated[] {
  const denied = notes.flatMap((note) => note.passages.flatMap((passage) => deniedIn(passage, note.context)));
  if (denied.length === 0) return [];
  const index = indexOf(denied);
  const anyStem = new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives([...index.keys()])})`, 'giu');
  const contested = new Set<Stated>();
  for (const note of notes) {
    for (const passage of note.passages) {
      if (!passage.isStated) continue;
      const stems = new Set(Array.from(passage.source.text.matchAll(anyStem), ([stem]) => stem.toLowerCase()));
      for (const { verb, stated } of candidatesIn(passage.source.text, stems, index)) {
        const done = doneIn(passage, verb, stated, note.context);
        if (done) contested.add(stated).add(done);
      }
    }
  }
  return [...contested];
}

interface Denied {
  verb: Verb;
  stated: Stated;
}

/** The first denial for each stem of a verb and first word of the subject. */
type Index = ReadonlyMap<string, ReadonlyMap<string, Denied>>;

function indexOf(denied: readonly Denied[]): Index {
  const index = new Map<string, Map<string, Denied>>();
  for (const entry of denied) {
    const things = index.get(entry.verb.stem) ?? new Map<string, Denied>();
    const word = wordsOf(entry.verb.thing)[0] ?? '';
    if (!things.has(word)) things.set(word, entry);
    index.set(entry.verb.stem, things);
  }
  return index;
}

function candidatesIn(text: string, stems: ReadonlySet<string>, index: Index): Denied[] {
  if (stems.size === 0) return [];
  const found = new Set(wordsOf(text));
  return [...stems].flatMap((stem) => [...found].flatMap((word) => index.get(stem)?.get(word) ?? []));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function deniedIn(passage: ClaimText, context: ReadNote['context']): Denied[] {
  const { source, owner, isStated } = passage;
  if (!isStated) return [];
  return [...source.text.matchAll(IMPOSSIBLE)].flatMap((match) => {
    const sentence = sentenceAt(source.text, match.index);
    const clause = sentence.text.split(/;/u)[0] ?? '';
    const subject = subjectOf(source.text.slice(sentence.start, match.index), passage);
    const action = match[1]?.toLowerCase() ?? '';
    const stem = action.replace(/(?:den|ten|ed|en|ing|n|d)$/u, '').slice(0, Math.max(LEAST_STEM, action.length - 3));
    if (!/\p{L}/u.test(subject) || CONDITION.test(clause) || stem.length < LEAST_STEM) return [];
    const line = lineAt(source, match.index);
    const fields = ability(subject, `be ${action}`, false, sentence.text);
    const rest = { rule: 'ability', confidence: 'inferred' as const, saying: 'impossible', fields };
    return [{ verb: { thing: subject, stem }, stated: { context, owner, line, endLine: line, ...rest } }];
  });
}

/** The name before "cannot be"; a pronoun refers to the label of the passage. */
function subjectOf(before: string, passage: ClaimText): string {
  const last = before.trim().split(/\s+/u).at(-1) ?? '';
  if (last === '' || PRONOUN.test(last)) return thingOf(passage);
  const at = passage.source.text.indexOf(last, Math.max(0, passage.source.text.indexOf(before)));
  const isCode = passage.source.code.some(({ start, end }) => start <= at && at < end);
  return isCode || /^\p{Lu}[\p{Lu}\d_]+$/u.test(last) ? last : '';
}

function patternOf({ thing, stem }: Verb): RegExp {
  const name = alternatives([thing]);
  const action = `${stem}[\\p{L}]{0,6}`;
  const edge = '(?![\\p{L}\\p{N}])';
  const start = '(?<![\\p{L}\\p{N}])';
  const active = `${action}\\s+(?:an?\\s+|the\\s+|its\\s+|this\\s+)?\\W?${name}${edge}`;
  const passive = `${name}\\W{0,2}\\s+(?:${POSSIBLE})\\s+(?:\\p{L}+ly\\s+)?${action}${edge}`;
  return new RegExp(`${start}(?:${active}|${passive})`, 'iu');
}

function doneIn(
  { source, owner }: ClaimText,
  verb: Verb,
  denied: Stated,
  context: ReadNote['context'],
): Stated | undefined {
  const match = patternOf(verb).exec(source.text);
  if (!match) return undefined;
  const sentence = sentenceAt(source.text, match.index);
  const before = source.text.slice(sentence.start, match.index);
  if (ATTEMPTED.test(before) || NEGATION.test(before) || NEGATION.test(match[0]) || CONDITION.test(match[0]))
    return undefined;
  const line = lineAt(source, match.index);
  if (line === denied.line && context === denied.context) return undefined;
  const fields = ability(verb.thing, denied.fields.property, true, sentence.text);
  return { context, owner, line, endLine: line, rule: 'ability', confidence: 'inferred', saying: 'done', fields };
}

function ability(subject: string, property: string, possible: boolean, quote: string) {
  return { kind: 'ability' as const, subject, property, possible, quote: quoteOf(quote), sources: [] };
}
