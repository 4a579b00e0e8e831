import { isDated, isDenied, sentenceAround, statementAround } from './guards.ts';
import { compileImages, isMeant, untaggedBases } from './images.ts';
import { lastAtMost, type NoteText, type Passage } from './note-text.ts';
import { compile, wordsOf } from './pattern.ts';
import type { FactRule, ImageSearch, WordSearch } from './rule.ts';

/** Where a rule matched: offsets in its passage. `rest` is what the pattern caught by that name. */
export interface Hit {
  start: number;
  end: number;
  inCode: boolean;
  rest?: string;
}

/** A rule ready to search with. `anchors` are lower-case words of which a text holds one, or the rule cannot match. */
export interface Searcher {
  rule: FactRule;
  anchors: readonly string[];
  search(passage: Passage, note: NoteText): Hit[];
}

/** Makes the searcher of a rule that looks at text; undefined for one that looks at claims. */
export function searcherOf(rule: FactRule): Searcher | undefined {
  const { find } = rule;
  if ('measure' in find) return undefined;
  if ('untagged' in find) return { rule, anchors: ['from'], search: untagged };
  if ('image' in find) return { rule, anchors: find.image.map(anchorOfImage), search: imageSearch(find) };
  return {
    rule,
    anchors: find.match.flatMap((pattern) => wordsOf(pattern).anchors),
    search: wordSearch(find, rule.since !== 'always'),
  };
}

function anchorOfImage(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).toLowerCase();
}

function untagged(passage: Passage): Hit[] {
  const { fence, text } = passage;
  if (fence === undefined || !DOCKERFILES.has(fence.language ?? '')) return [];
  return untaggedBases(text).map(({ start, end }) => ({ start, end, inCode: true }));
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
      if (!inCode || !isMeant(find, tag, lead !== undefined || find.image.some((name) => name.includes('/')))) continue;
      if (isExcused(passage, start, end)) continue;
      hits.push({ start, end, inCode });
    }
    return hits;
  };
}

/** Characters above a passage in which the context of a rule may stand. */
const NEAR = 700;

/** `dated`: it once was right, so that a sentence which speaks of the past is right too. */
function wordSearch(find: WordSearch, dated: boolean): Searcher['search'] {
  const prepared = (patterns: readonly string[]) => patterns.map((pattern) => prepare(pattern, find.caseSensitive));
  const match = prepared(find.match);
  const [context = [], near = [], unless = []] = [find.with, find.near, find.unless].map(prepared);
  return (passage, note) => {
    const { fence, text, lower, start: offset } = passage;
    if (find.languages.length > 0 && fence && !find.languages.includes(fence.language ?? '')) return [];
    const possible = match.filter(({ mayBeIn }) => mayBeIn(lower));
    if (possible.length === 0) return [];
    if (context.length > 0 && !context.some((other) => other.isIn(text))) return [];
    if (
      near.length > 0 &&
      !near.some((other) => other.isIn(note.text.slice(Math.max(0, offset - NEAR), offset + text.length)))
    )
      return [];
    const hits: Hit[] = [];
    for (const { pattern } of possible) {
      for (const found of text.matchAll(pattern())) {
        const [start, end] = [found.index, found.index + found[0].length];
        const inCode = isCode(passage, start);
        if (!isWanted(find, passage, inCode) || (dated && isExcused(passage, start, end))) continue;
        const around = fence ? statementAround(text, start, end) : sentenceAround(text, start, end);
        if (unless.some((other) => other.isIn(around))) continue;
        if (find.claim && isDenied(around)) continue;
        const rest = found.groups?.['rest'];
        hits.push({ start, end, inCode, ...(rest !== undefined && { rest }) });
      }
    }
    return hits;
  };
}

/** A pattern that is compiled when it is first needed: few notes need many of them. */
interface Prepared {
  pattern(): RegExp;
  /** Whether a text in lower case holds the plain words of the pattern. */
  mayBeIn(lower: string): boolean;
  isIn(text: string): boolean;
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
  };
}

function isWanted({ in: where }: WordSearch, { fence }: Passage, inCode: boolean): boolean {
  if (where === 'both') return true;
  if (where === 'fence') return fence !== undefined;
  return where === 'code' ? inCode : fence === undefined;
}

/** A place in a fence, or between backticks. */
function isCode({ fence, code }: Passage, start: number): boolean {
  if (fence) return true;
  const at = lastAtMost(code.starts, start);
  return (code.starts[at] ?? Number.POSITIVE_INFINITY) <= start && start < (code.ends[at] ?? 0);
}

const COMMENT = /^\s*(?:#|\/\/)/u;

/** Prose, or a comment in code, that speaks of a thing of the past. */
function isExcused({ fence, text }: Passage, start: number, end: number): boolean {
  if (!fence) return isDated(sentenceAround(text, start, end));
  const statement = statementAround(text, start, end);
  const comment = COMMENT.test(statement) ? statement : / #\s(.*)$/u.exec(statement)?.[0];
  return comment !== undefined && isDated(comment);
}
