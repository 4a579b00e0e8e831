import type { Code } from 'mdast';

/**
 * The line of the file that contains a line of code, both 1-based. The fence may have been recovered or repaired, so
 * the line is searched for within the block; the match nearest to the expected line counts.
 */
export function lineOfCode(code: Code, line: number, sourceLines: readonly string[]): number {
  const first = code.position?.start.line ?? 1;
  const last = code.position?.end.line ?? first;
  const text = code.value.split('\n')[line - 1]?.trim() ?? '';
  const expected = Math.min(first + line, last);
  for (let distance = 0; distance <= last - first; distance++) {
    for (const at of [expected - distance, expected + distance]) {
      if (at >= first && at <= last && sourceLines[at - 1]?.trim() === text) return at;
    }
  }
  return expected;
}
