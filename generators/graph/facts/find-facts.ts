import type { Document } from '../../read/index.ts';
import type { Edit, Point } from '../../report/index.ts';
import { factRules } from './fact-rules.ts';
import { quotePoints } from './quote-points.ts';
import type { FactRule } from './rule.ts';
import { type Hit, type Searcher, searchersOf } from './search.ts';
import { type Passage, searchedNoteOf } from './searched-note.ts';
import { sentencesOf } from './sentences.ts';

/** An outdated or wrong statement in a note. Lines and columns are 1-based and refer to the user's file. */
export interface FoundFact {
  rule: FactRule;
  line: number;
  column: number;
  quote: string;
  repair?: Edit[];
}

const searchers = factRules.flatMap(searchersOf);
const byAnchor = anchorTable(searchers);
const ANCHOR = new RegExp(
  `(?<![a-z0-9])(?:${[...byAnchor.keys()]
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'))
    .join('|')})`,
  'giu',
);
const LONGEST_QUOTE = 80;

/**
 * Finds outdated and wrong statements in a note. The text is scanned once for the plain words of all rules. Only the
 * passage around such a word is searched with the rule. Linear in the text.
 */
export function findFacts(document: Document): FoundFact[] {
  const note = searchedNoteOf(document);
  const pointOf = quotePoints(document, note);
  const head = document.frontMatter.endLine;
  const seen = new Map<number, Set<Searcher>>();
  const found: Candidate[] = [];
  const search = (passage: Passage, word: string): void => {
    const done = seen.get(passage.start) ?? new Set();
    seen.set(passage.start, done);
    for (const searcher of byAnchor.get(word.toLowerCase()) ?? []) {
      if (done.has(searcher)) continue;
      done.add(searcher);
      for (const hit of searcher.search(passage, note)) {
        const start = passage.start + hit.start;
        if (note.lineAt(start) <= head) continue;
        const quote = note.text.slice(start, passage.start + hit.end);
        const { isExact, ...point } = pointOf(start, quote);
        const repair = isExact ? repairOf(searcher.rule, hit, point, quote) : undefined;
        found.push({
          fact: {
            rule: searcher.rule,
            ...point,
            quote: quote.replace(/\s+/gu, ' ').slice(0, LONGEST_QUOTE),
            ...(repair && { repair }),
          },
          sentence: hit.sentence === undefined ? undefined : passage.start + hit.sentence,
          states: hit.states,
        });
      }
    }
  };
  for (const { 0: word, index } of note.text.matchAll(ANCHOR)) {
    const passage = note.passageAt(note.lineAt(index));
    if (passage && !passage.wrong) search(passage, word);
  }
  for (const passage of note.glossary ? note.prose() : []) {
    if (!passage.wrong) for (const [word] of sentencesOf(passage).lower().matchAll(ANCHOR)) search(passage, word);
  }
  return withoutOverlaps(found);
}

interface Candidate {
  fact: FoundFact;
  sentence: number | undefined;
  states: boolean;
}

/** Removes overlapping matches: the longest one at a position counts, and each rule counts once per sentence. */
function withoutOverlaps(found: readonly Candidate[]): FoundFact[] {
  const kept = new Map<string, FoundFact>();
  const sentenceOf = ({ fact, sentence }: Candidate): string => `${fact.rule.id} sentence ${sentence}`;
  const using = new Set(found.filter(({ states }) => !states).map(sentenceOf));
  for (const candidate of found) {
    const { fact, states } = candidate;
    if (states && using.has(sentenceOf(candidate))) continue;
    const key = states ? sentenceOf(candidate) : `${fact.rule.id} ${fact.line} ${fact.column}`;
    const known = kept.get(key);
    if (!known || fact.quote.length > known.quote.length) kept.set(key, fact);
  }
  return [...kept.values()];
}

/** The safe fix for a match. Only code on one line is fixed, because a person has to read prose first. */
function repairOf(
  { repair }: FactRule,
  { inCode, rest }: Hit,
  { line, column }: Point,
  quote: string,
): Edit[] | undefined {
  if (!repair || !inCode || quote.includes('\n')) return undefined;
  if ('remove' in repair) return [{ line, column: 1, endLine: line + 1, endColumn: 1, text: '' }];
  const text = repair.by.replace('{rest}', () =>
    (rest ?? '')
      .trim()
      .replace(/^"(.*)"$/u, '$1')
      .replaceAll('"', ''),
  );
  return [{ line, column, endLine: line, endColumn: column + quote.trimEnd().length, text }];
}

/** The rules by their anchor words. A longer word also leads to the rules for the words it contains. */
function anchorTable(all: readonly Searcher[]): Map<string, Searcher[]> {
  const table = new Map<string, Searcher[]>();
  for (const searcher of all) {
    for (const word of new Set(searcher.anchors)) table.set(word, [...(table.get(word) ?? []), searcher]);
  }
  const words = [...table.keys()];
  return new Map(
    words.map((word) => [
      word,
      [...new Set(words.filter((other) => word.includes(other)).flatMap((other) => table.get(other) ?? []))],
    ]),
  );
}
