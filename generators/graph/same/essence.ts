import type { Glossary } from '../../read/index.ts';
import { glossaryOf, lemmaOf, sentenceOf } from '../statements/index.ts';
import { AREAS, EMPTY, KINDS, RIVALS, SAME_WORDS, WEAK } from './essence-words.ts';
import { areSwapped, type Roles, rolesOf } from './roles.ts';
import { stemOf } from './stem.ts';

/** The distinguishing features of a question, regardless of its wording. */
export interface Essence extends Roles {
  kind: string;
  negated: boolean;
  /** Stems and signs of the subject, sorted, without the areas. */
  content: readonly string[];
  /** Subject areas that it names, such as SQL or Git. */
  areas: readonly string[];
  /** Numbers, signs, and code that contains signs. */
  marks: readonly string[];
}

const PHRASES = SAME_WORDS.trim()
  .split('\n')
  .flatMap((row) => {
    const [first = '', rest = ''] = row.trim().split(': ');
    return rest
      .split(', ')
      .map((phrase) => ({ words: phrase.split(' ').map(lemmaOf), first: first.split(' ').map(lemmaOf) }));
  })
  .sort((a, b) => b.words.length - a.words.length);
const byFirstWord = Map.groupBy(PHRASES, ({ words }) => words[0] ?? '');

const TOKEN =
  /`([^`]+)`|[\p{L}\p{M}\p{N}]+(?:[.'’_/-][\p{L}\p{M}\p{N}]+)*(?:\+\+|#(?![\p{L}\p{N}]))?|[^\p{L}\p{N}\s,;:?!.()"'“”‘’`–—-]+|(?<=\s)\.(?=\s)/gu;
/** In characters. A longer question tells a story whose details do not distinguish it. */
const LONGEST = 120;
/** The opening of a request, which does not say what is asked for. */
const REQUEST = /^(?:(?:can|could) you (?:please )?)?(?:please )?(?:list|name|give|tell me)\s+/iu;
/** "ACID properties" means ACID. */
const ACRONYM = /\b(\p{Lu}{2,})\s+(?:properties|principles|theorem|acronym|model)\b/gu;
/** Wordings that are replaced by simpler ones: the pattern and its replacement. */
const REWORDED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:in|on) (?:what|which) (?:year|century|month|day|date)\b/giu, 'when'],
  [/\b(?:in|by) (?:what|which) (?:way|manner)s?\b/giu, 'how'],
  [/\bfunctions? of\b/giu, 'purpose of'],
  [/\b(?:(?:in|at) (?:what|which) (?:place|location)|whereabouts)\b/giu, 'where'],
  [/\btak(es?|ing) place\b|\btook place\b/giu, 'occur'],
  [/^(?:what|which) ways (?:are there|exist|do (?:you|we) (?:have|know)) (?:of|to|for)\b/giu, 'how to'],
  [
    /\bis it (?:(?:an? )?(?:bad|poor|terrible) (?:idea|practice|style)|not (?:an? )?good (?:idea|practice)|bad|wrong|dangerous|discouraged) to\b/giu,
    'should you not',
  ],
  [
    /\bprotect (?:(?:an?|the|your|our) )?(?:applications?|apps?|systems?|(?:web ?)?sites?|code|programs?|yourself|it) (?:against|from) /giu,
    'prevent ',
  ],
  [
    /\band (?:(?:why|how) (?:is|are) (?:it|they) (?:useful|helpful|important)|(?:what are )?(?:its|their) (?:benefits|advantages))\b/giu,
    'and why',
  ],
  [/^what(?: is|'s|’s| are) the (treatment|management|cure)s? (?:of|for) (.+?)[?.!]*$/iu, 'how is $2 $1'],
  [/^what (?:can|could) (?:be done|(?:you|we|one) do) to (.+?)[?.!]*$/iu, 'how can we $1'],
  [/^what is the number of (\S+) (?:of|in|on) (.+?)[?.!]*$/iu, 'how many $1 does $2 have'],
  [/^(?:describe|explain|outline|what is) the (?:process|mechanism|workings?) of (.+?)[?.!]*$/iu, 'how does $1 work'],
];
/** Marks a word as a name, which has no synonyms. */
const NAME = '=';
const CAPITALS = /^\p{Lu}[\p{Lu}\d_]+$/u;
/** Words that a name follows: "the keyword yield". */
const NAMING = /^(?:keyword|function|method|operator|statement|instruction|option|flag|clause|directive|attribute)s?$/u;
const ENGLISH = /^[a-z][a-z'-]*$/u;
/** "Prevent X" is asked with the same words as its opposite. */
const NEGATIONS = /\b(?:not|never|cannot|without|(?:avoid|prevent)(?:s|ed|ing)?)\b|n['’]t\b/u;
/** Conversions: the order of source and target distinguishes questions. */
const CONVERTED =
  /\b(?:convert|translate|transform|migrate|switch|move|cast|change|upgrade|port)(?:s|d|ed|ing)?\b.*?(?<![\p{L}\p{N}])([\p{L}\p{N}-]+) (?:in)?to (?:an? |the )?([\p{L}\p{N}-]+)/u;
/** `convertir une chaîne en nombre` */
const INTO = /(?<=\bconvert\b.{1,40})\s+in\s+(?=\S+\W*$)/u;
/** Questions about the long form of an abbreviation: "What is GDP short for?" */
const LONG_FORM = /\b(?:short for|(?:the )?(?:abbreviation|acronym|full form) (?:for|of))\b/giu;
const SHORT_FORM = /\bthe (?:abbreviation|acronym|initials) (?=\p{Lu}{2})/gu;

/**
 * Extracts the distinguishing features of a question.
 *
 * @param question - The text, with code in backticks.
 * @returns Undefined if it names nothing or is not in Latin letters. Then only the words can be compared.
 */
export function essenceOf(question: string): Essence | undefined {
  const glossary = glossaryOf(question);
  const given = (glossary ? inEnglish(question, glossary).replace(INTO, ' to ') : question).trim().replace(REQUEST, '');
  const written = REWORDED.reduce((text, [pattern, words]) => text.replace(pattern, words), given)
    .replace(/(?<=\S\s)Go\b/gu, 'golang')
    .replace(ACRONYM, '$1')
    .replace(LONG_FORM, 'mean')
    .replace(SHORT_FORM, '')
    .replaceAll('’', "'");
  const text = written.toLowerCase();
  if (text.length > LONGEST || /[.!?]\s+\p{L}/u.test(text)) return undefined;
  if (/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text)) return undefined;
  const found = KINDS.find(({ pattern }) => pattern.test(text));
  const marks: string[] = [];
  const words: string[] = [];
  for (const [whole, code] of written.matchAll(TOKEN)) {
    const token = (code?.replace(/\s+/gu, '') ?? whole).toLowerCase();
    const isName = code !== undefined || CAPITALS.test(whole) || NAMING.test(words.at(-1) ?? '');
    if (ENGLISH.test(token)) words.push((isName ? NAME : '') + token.replace(/'s?$/u, ''));
    else if (/^[\p{L}-]+$/u.test(token)) words.push(token);
    else if (code !== undefined && /^\.?[\p{L}\p{N}_-]+$/u.test(token) && /\p{L}/u.test(token))
      words.push(token.replace(/^\./u, ''));
    else marks.push(token);
  }
  const way = CONVERTED.exec(text);
  if (way) marks.push(`${stemOf(lemmaOf(way[1] ?? ''))}>${stemOf(lemmaOf(way[2] ?? ''))}`);
  const areas = new Set<string>();
  const stems: string[] = [];
  const kept = words.filter((word) => !EMPTY.has(word) && !NEGATIONS.test(word));
  for (const word of joined(kept.map((each) => (each.startsWith(NAME) ? each : lemmaOf(each))))) {
    const plain = word.startsWith(NAME) ? lemmaOf(word.slice(NAME.length)) : word;
    if (AREAS.has(plain)) areas.add(AREAS.get(plain) ?? plain);
    else if (plain !== word || !WEAK.has(word)) stems.push(stemOf(plain));
  }
  if (stems.length === 0) stems.push(...areas);
  if (stems.length + marks.length === 0) return undefined;
  return {
    kind: kindOf(found?.kind, words),
    negated: found?.negated === true || NEGATIONS.test(text),
    content: [...new Set(stems)].sort(),
    areas: [...areas].sort(),
    marks: marks.sort(),
    ...rolesOf(written),
  };
}

/** Translates a question to English word by word. Words without a translation lose their inflection. */
function inEnglish(question: string, glossary: Glossary): string {
  let at = 0;
  let text = '';
  for (const { start, end, word, lemma, caps } of sentenceOf(question, 0, glossary).tokens) {
    const between = question.slice(at, start).replace(/[\p{L}\p{M}¿¡«»]+/gu, '');
    text += `${between} ${caps ? question.slice(start, end) : lemma === lemmaOf(word) ? word : lemma}`;
    at = Math.max(at, end);
  }
  return text + question.slice(at).replace(/[\p{L}\p{M}-]+/gu, '');
}

/** "Why do you need X" asks for the purpose, like "Why does one do X". */
function kindOf(kind: string | undefined, words: readonly string[]): string {
  const isNeed = words.some((word) => /^(?:need|needed|use|uses|using|used)$/u.test(word));
  const isDone = /^why (?:do|would|should|must) (?:you|we|one|people)\b(?! not\b)/u.test(words.join(' '));
  return kind === 'reason' && (isNeed || isDone) ? 'purpose' : (kind ?? 'what');
}

/** Replaces phrases by the word that represents their synonyms. Going back to a previous version is undoing. */
function joined(lemmas: readonly string[]): string[] {
  const back = ['return', 'restor', 'bring', 'go'].find((word) => lemmas.includes(word));
  const isBack =
    back !== undefined &&
    lemmas.some((word) => /^(?:previous|earlier|former|last)$/u.test(word)) &&
    lemmas.some((word) => /^(?:version|revision|stat)$/u.test(word));
  const given = isBack
    ? [
        'undo',
        ...lemmas.filter(
          (word) => !/^(?:previous|earlier|former|last|version|revision|stat)$/u.test(word) && word !== back,
        ),
      ]
    : lemmas;
  const faster = given.some((word) => word === 'faster' || word === 'quicker');
  const plain = faster ? ['speed', 'up', ...given.filter((word) => !/^(?:faster|quicker|mak)$/u.test(word))] : given;
  const isLog = plain.includes('log');
  const out: string[] = [];
  for (let at = 0; at < plain.length; ) {
    const word = isLog && plain[at] === 'read' ? 'show' : (plain[at] ?? '');
    const phrase = byFirstWord
      .get(word)
      ?.find(({ words }) => words.every((part, index) => index === 0 || plain[at + index] === part));
    out.push(...(phrase?.first ?? [word]));
    at += phrase?.words.length ?? 1;
  }
  return out;
}

/** The key that questions with the same features share. */
export function essenceKey({ kind, negated, content, marks }: Essence): string {
  return [kind, negated ? 'not' : '', ...content, ...marks].join(' ');
}

/** Whether two questions have the same distinguishing features. An area may be left to the context of the notes. */
export function isSameEssence(a: Essence, b: Essence): boolean {
  const areasAgree = a.areas.length === 0 || b.areas.length === 0 || a.areas.join() === b.areas.join();
  return areasAgree && essenceKey(a) === essenceKey(b) && !areSwapped(a, b);
}

/** Whether two questions differ in more than wording: a sign, a number, a negation, or words with opposite meanings. */
export function areRivals(a: Essence, b: Essence): boolean {
  if (a.negated !== b.negated || a.marks.join(' ') !== b.marks.join(' ') || areSwapped(a, b)) return true;
  if (a.areas.length > 0 && b.areas.length > 0 && !a.areas.some((area) => b.areas.includes(area))) return true;
  const [only, others] = differing(a, b);
  return only.some((word) => others.some((other) => OPPOSED.has(`${word}:${other}`)));
}

/** Whether each of two questions names something that the other does not. */
export function differsOnBothSides(a: Essence, b: Essence): boolean {
  const [only, others] = differing(a, b);
  return only.some((word) => !isPartOf(word, others)) && others.some((word) => !isPartOf(word, only));
}

/** Whether a word is the end of one of the others, or the other way round: `git merge` and "merge". */
function isPartOf(word: string, others: readonly string[]): boolean {
  return others.some((other) => other.endsWith(word) || word.endsWith(other));
}

function differing(a: Essence, b: Essence): [string[], string[]] {
  return [a.content.filter((word) => !b.content.includes(word)), b.content.filter((word) => !a.content.includes(word))];
}

const OPPOSED: ReadonlySet<string> = new Set(
  [...RIVALS].flatMap((pair) => {
    const [one = '', other = ''] = pair.split(':').map((word) => stemOf(lemmaOf(word)));
    return [`${one}:${other}`, `${other}:${one}`];
  }),
);
