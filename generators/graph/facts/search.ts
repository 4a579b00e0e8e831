import { isDated, isDenied, sentenceAround, statementAround } from './guards.ts';
import { compileImages, isMeant, untaggedBases } from './images.ts';
import type { NoteText, Passage } from './note-text.ts';
import { anchorsOf, compile, needsOf } from './pattern.ts';
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
  return { rule, anchors: find.match.flatMap(anchorsOf), search: wordSearch(find, rule.since !== 'always') };
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
  const compiled = (patterns: readonly string[]) => patterns.map((pattern) => compile(pattern, find.caseSensitive));
  const [match, context, near, unless] = [find.match, find.with, find.near, find.unless].map(compiled);
  const needs = find.match.map(needsOf);
  return (passage, note) => {
    const { fence, text, lower, start: offset } = passage;
    const wanted = match?.filter((_, index) =>
      needs[index]?.every((words) => words.some((word) => lower.includes(word))),
    );
    if (wanted?.length === 0) return [];
    if (find.languages.length > 0 && fence && !find.languages.includes(fence.language ?? '')) return [];
    if (!holds(context, text)) return [];
    if (!holds(near, note.text.slice(Math.max(0, offset - NEAR), offset + text.length))) return [];
    const hits: Hit[] = [];
    for (const pattern of wanted ?? []) {
      for (const found of text.matchAll(pattern)) {
        const [start, end] = [found.index, found.index + found[0].length];
        const inCode = isCode(passage, start);
        if (!isWanted(find, passage, inCode) || (dated && isExcused(passage, start, end))) continue;
        const around = fence ? statementAround(text, start, end) : sentenceAround(text, start, end);
        if (unless?.some((other) => isIn(other, around))) continue;
        if (find.claim && isDenied(around)) continue;
        const rest = found.groups?.['rest'];
        hits.push({ start, end, inCode, ...(rest !== undefined && { rest }) });
      }
    }
    return hits;
  };
}

function holds(patterns: readonly RegExp[] | undefined, text: string): boolean {
  return patterns === undefined || patterns.length === 0 || patterns.some((pattern) => isIn(pattern, text));
}

function isIn(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}

function isWanted({ in: where }: WordSearch, { fence }: Passage, inCode: boolean): boolean {
  if (where === 'both') return true;
  if (where === 'fence') return fence !== undefined;
  return where === 'code' ? inCode : fence === undefined;
}

/** A place in a fence, or between backticks. */
function isCode({ fence, text }: Passage, start: number): boolean {
  if (fence) return true;
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const before = text.slice(line, start);
  return before.split('`').length % 2 === 0 || /<code>[^<]{0,200}$/u.test(before);
}

const COMMENT = /^\s*(?:#|\/\/)/u;

/** Prose, or a comment in code, that speaks of a thing of the past. */
function isExcused({ fence, text }: Passage, start: number, end: number): boolean {
  if (!fence) return isDated(sentenceAround(text, start, end));
  const statement = statementAround(text, start, end);
  const comment = COMMENT.test(statement) ? statement : / #\s(.*)$/u.exec(statement)?.[0];
  return comment !== undefined && isDated(comment);
}
