import type { Document } from '../read/index.ts';
import type { Diagnostic } from '../report/index.ts';

/** A comment that suppresses rules in the block below it. Lines are 1-based. */
export interface Suppression {
  rules: readonly { id: string; column: number }[];
  /** Line of the comment. */
  line: number;
  /** Last line of the block below. */
  endLine: number;
}

const COMMENT = /<!--\s*cribsmith-ignore\s([^>]{0,400}?)-->/u;
const FENCE = /^[\s>]*(`{3,}|~{3,})/u;

/**
 * Finds the comments `<!-- cribsmith-ignore rule-id ... -->` in a note. Each applies up to the next blank line, or to
 * the end of the fence that follows.
 */
export function findSuppressions({ sourceLines }: Document): Suppression[] {
  return sourceLines.flatMap((text, index) => {
    const found = text.includes('cribsmith-ignore') ? COMMENT.exec(text) : null;
    if (!found) return [];
    const words = found[1] ?? '';
    const start = found.index + found[0].indexOf(words);
    const rules = [...words.matchAll(/[^\s,]+/gu)].map(({ 0: id, index: at }) => ({ id, column: start + at + 1 }));
    return [{ rules, line: index + 1, endLine: endOfBlock(sourceLines, index + 1) }];
  });
}

/** The 1-based last line of the block that begins at the first non-blank line from index `start`. */
function endOfBlock(lines: readonly string[], start: number): number {
  let first = start;
  while (first < lines.length && lines[first]?.trim() === '') first++;
  const fence = FENCE.exec(lines[first] ?? '')?.[1];
  let last = first;
  const isOpen = (line: string | undefined): boolean =>
    line !== undefined && (fence ? !line.trim().startsWith(fence) : line.trim() !== '');
  while (isOpen(lines[last + 1])) last++;
  return Math.min(lines.length, fence ? last + 2 : last + 1);
}

/**
 * Creates a check for findings that are suppressed by comments in the notes.
 *
 * @returns A function that tells whether a finding is suppressed. Linear in the comments of its note.
 */
export function createSuppressionCheck(
  documents: readonly Document[],
): (found: Pick<Diagnostic, 'ruleId' | 'path' | 'line'>) => boolean {
  const suppressions = new Map(documents.map((document) => [document.path, findSuppressions(document)]));
  return ({ ruleId, path, line }) =>
    (suppressions.get(path) ?? []).some(
      (one) => one.line <= line && line <= one.endLine && one.rules.some(({ id }) => id === ruleId),
    );
}
