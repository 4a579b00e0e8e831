import { lastAtMost } from '../../report/index.ts';
import {
  compileStatement,
  isAttributed,
  isContrasted,
  isDenied,
  isExcused,
  isLeft,
  isPast,
  isRetired,
  type Mention,
  mentionAt,
  type Sentence,
  type StatementPattern,
  sentenceOf,
} from '../statements/index.ts';
import { isRemovedLine, statementAround } from './guards.ts';
import { compileImages, isMeant, untaggedBases } from './images.ts';
import { compile, wordsOf } from './pattern.ts';
import type { FactRule, ImageSearch, WordSearch } from './rule.ts';
import { anchorsOf, patternOf } from './says.ts';
import type { Passage, SearchedNote } from './searched-note.ts';
import { sentencesOf } from './sentences.ts';

/** A match of a rule, as offsets in the passage. `rest` is the capture group of that name. */
export interface Hit {
  start: number;
  end: number;
  inCode: boolean;
  rest?: string;
  /** The offset of its sentence. Undefined in a fence. */
  sentence?: number;
  /** Whether the sentence makes a statement about it instead of using it. */
  states: boolean;
}

/**
 * A rule that is ready to search. `anchors` are words in lower case. A text must contain one of them for the rule to
 * match.
 */
export interface Searcher {
  rule: FactRule;
  anchors: readonly string[];
  search(passage: Passage, note: SearchedNote): Hit[];
}

/** Creates the searchers of a rule about text. Empty for a rule about claims. */
export function searchersOf(rule: FactRule): Searcher[] {
  const { find } = rule;
  if ('measure' in find) return [];
  if ('untagged' in find) return [{ rule, anchors: ['from'], search: untagged }];
  const isDated = rule.since !== 'always';
  const stating = find.says.map((says) => {
    const pattern = patternOf(says);
    return {
      rule,
      anchors: anchorsOf(pattern),
      search: statementSearch('image' in find ? NO_CONTEXT : find, pattern, isDated),
    };
  });
  if ('image' in find) return [{ rule, anchors: find.image.map(anchorOfImage), search: imageSearch(find) }, ...stating];
  return [
    ...find.match.map((pattern) => ({
      rule,
      anchors: wordsOf(pattern).anchors,
      search: wordSearch(find, pattern, isDated),
    })),
    ...stating,
  ];
}

function anchorOfImage(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).toLowerCase();
}

function untagged(passage: Passage): Hit[] {
  const { fence, text } = passage;
  if (fence === undefined || !DOCKERFILES.has(fence.language ?? '')) return [];
  return untaggedBases(text).map(({ start, end }) => ({ start, end, inCode: true, states: false }));
}

const DOCKERFILES: ReadonlySet<string> = new Set(['dockerfile', 'docker', 'containerfile']);

function imageSearch(find: ImageSearch): Searcher['search'] {
  const pattern = compileImages(find.image);
  return (passage) => {
    const hits: Hit[] = [];
    for (const match of passage.text.matchAll(pattern)) {
      const { lead, tag } = match.groups ?? {};
      const start = match.index + (lead?.length ?? 0);
      const end = match.index + match[0].length;
      const inCode = isCode(passage, start);
      const isWritten = lead !== undefined || find.image.some((name) => name.includes('/'));
      // In prose a name is ambiguous. With a tag it is an image.
      if ((!inCode && tag === undefined) || !isMeant(find, tag, isWritten)) continue;
      if (isSpared(passage, start, end, 'use', true)) continue;
      hits.push({ start, end, inCode, states: false });
    }
    return hits;
  };
}

/** How far above a passage the context of a rule is searched, in characters. */
const NEAR = 700;

function wordSearch(find: WordSearch, match: string, dated: boolean): Searcher['search'] {
  const prepared = (patterns: readonly string[]) => patterns.map((pattern) => prepare(pattern, find.caseSensitive));
  const [searched] = prepared([match]);
  const [unless = [], except = []] = [find.unless, find.except].map(prepared);
  const isInContext = contextOf(find);
  return (passage, note) => {
    const { fence, text, lower } = passage;
    if (!searched?.mayBeIn(lower) || !isInContext(passage, note)) return [];
    const excepted = except.flatMap((other) => other.placesIn(text));
    const hits: Hit[] = [];
    for (const found of text.matchAll(searched.pattern())) {
      const [start, end] = [found.index, found.index + found[0].length];
      const inCode = isCode(passage, start);
      if (!isWanted(find, passage, inCode) || excepted.some((place) => place.start <= start && end <= place.end))
        continue;
      const around = fence ? statementAround(text, start, end) : sentencesOf(passage).at(start).text;
      if (unless.some((other) => other.isIn(around)) || isSpared(passage, start, end, find.means, dated)) continue;
      const rest = found.groups?.['rest'];
      const sentence = fence ? undefined : sentencesOf(passage).at(start).start;
      const states = find.means !== 'use' && sentence !== undefined;
      hits.push({
        start,
        end,
        inCode,
        states,
        ...(sentence !== undefined && { sentence }),
        ...(rest !== undefined && { rest }),
      });
    }
    return hits;
  };
}

/** A question about the sentence that follows it. */
const POSES = /\b(?:true or false|right or wrong|agree or disagree)\s*\?\W*$/iu;

/** Searches prose only, because code makes no statements. */
function statementSearch(find: Context, says: StatementPattern, dated: boolean): Searcher['search'] {
  const pattern = compileStatement(says);
  const isAffirmed = says.polarity === 'affirmed';
  const isInContext = contextOf(find);
  return (passage, note) => {
    if (passage.fence || !pattern.mayBeIn(sentencesOf(passage).lower()) || !isInContext(passage, note)) return [];
    return sentencesOf(passage)
      .which(pattern.mayBeSaid)
      .flatMap(({ sentence, before, earlier }) => {
        const isPosed = sentence.asks || POSES.test(before);
        const found = isPosed ? undefined : pattern.find(sentence, earlier);
        if (!found || isAttributed(sentence, found)) return [];
        if (isAffirmed && found.parts.some(({ first }) => isContrasted(sentence, { first, last: first }))) return [];
        if (dated && (isPast(sentence, found.first) || isPast(sentence, found.last) || isRetired(sentence, found)))
          return [];
        const start = sentence.tokens[found.first]?.start ?? 0;
        const end = sentence.tokens[found.last]?.end ?? start;
        return [{ start, end, inCode: false, states: true, sentence: sentence.start }];
      });
  };
}

/** Words that must or must not be near a match. */
type Context = Pick<WordSearch, 'with' | 'near' | 'absent' | 'languages' | 'caseSensitive'>;
const NO_CONTEXT: Context = { with: [], near: [], absent: [], languages: [], caseSensitive: false };

/** Checks the context of a match. */
function contextOf(find: Context): (passage: Passage, note: SearchedNote) => boolean {
  const prepared = (patterns: readonly string[]) => patterns.map((pattern) => prepare(pattern, find.caseSensitive));
  const [context = [], near = [], absent = []] = [find.with, find.near, find.absent].map(prepared);
  return ({ fence, text, start }, note) => {
    if (find.languages.length > 0 && fence && !find.languages.includes(fence.language ?? '')) return false;
    if (context.length > 0 && !context.some((other) => other.isIn(text))) return false;
    if (absent.some((other) => other.isIn(text))) return false;
    const around = near.length === 0 ? '' : note.text.slice(Math.max(0, start - NEAR), start + text.length);
    return near.length === 0 || near.some((other) => other.isIn(around));
  };
}

/** A pattern that is compiled on demand, because few notes need many of them. */
interface Prepared {
  pattern(): RegExp;
  /** Whether a text in lower case contains the plain words of the pattern. */
  mayBeIn(lower: string): boolean;
  isIn(text: string): boolean;
  placesIn(text: string): { start: number; end: number }[];
}

function prepare(source: string, caseSensitive: boolean): Prepared {
  let compiled: RegExp | undefined;
  const pattern = (): RegExp => {
    compiled ??= compile(source, caseSensitive);
    return compiled;
  };
  const { required } = wordsOf(source);
  const mayBeIn = (lower: string) => required.every((words) => words.some((word) => lower.includes(word)));
  return {
    pattern,
    mayBeIn,
    isIn(text) {
      if (!mayBeIn(text.toLowerCase())) return false;
      const found = pattern();
      found.lastIndex = 0;
      return found.test(text);
    },
    placesIn(text) {
      if (!mayBeIn(text.toLowerCase())) return [];
      return Array.from(text.matchAll(pattern()), ({ 0: whole, index }) => ({
        start: index,
        end: index + whole.length,
      }));
    },
  };
}

function isWanted({ in: where }: WordSearch, { fence }: Passage, inCode: boolean): boolean {
  if (where === 'both') return true;
  if (where === 'fence') return fence !== undefined;
  return where === 'code' ? inCode : fence === undefined;
}

/** Whether a position is in a fence or in inline code. */
function isCode({ fence, code }: Passage, start: number): boolean {
  if (fence) return true;
  const at = lastAtMost(code.starts, start);
  return (code.starts[at] ?? Number.POSITIVE_INFINITY) <= start && start < (code.ends[at] ?? 0);
}

const COMMENT = /^\s*(?:#|\/\/)/u;

/**
 * Whether the sentence around a match, or a comment in code, already corrects it. `dated`: the statement used to be
 * true.
 */
function isSpared(passage: Passage, start: number, end: number, means: WordSearch['means'], dated: boolean): boolean {
  const { fence, text } = passage;
  if (fence) {
    if (isRemovedLine(passage, start)) return true;
    const statement = statementAround(text, start, end);
    const comment = COMMENT.test(statement) ? statement : / #\s(.*)$/u.exec(statement)?.[0];
    return dated && comment !== undefined && isSparedIn(sentenceOf(comment), { first: 0, last: 0 }, 'use', true);
  }
  const sentence = sentencesOf(passage).at(start);
  return isSparedIn(sentence, mentionAt(sentence, start, end), means, dated);
}

function isSparedIn(sentence: Sentence, mention: Mention, means: WordSearch['means'], dated: boolean): boolean {
  if (means === 'use') return isExcused(sentence, mention);
  const isOver =
    dated && (isPast(sentence, mention.first) || isRetired(sentence, mention) || isLeft(sentence, mention));
  if (isOver || isAttributed(sentence, mention)) return true;
  if (means === 'denial') return false;
  return sentence.asks || isDenied(sentence, mention.first) || isContrasted(sentence, mention);
}
