import type { Passage } from './searched-note.ts';

/** The statement around a range of code: its line, with the lines that backslashes join to it. */
export function statementAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - STATEMENT), start);
  const after = text.slice(end, end + STATEMENT);
  const head = before.split(/(?<!\\)\n/u).at(-1) ?? '';
  const tail = after.split(/(?<!\\)\n/u, 1)[0] ?? '';
  return head + text.slice(start, end) + tail;
}

/** Maximum length of a statement to either side, in characters. */
const STATEMENT = 2000;

const DIFFS: ReadonlySet<string> = new Set(['diff', 'patch', 'udiff']);

/** Whether a position in code is on a removed line of a diff. */
export function isRemovedLine({ fence, text }: Passage, at: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
  if (!/^\s{0,3}-/u.test(line)) return false;
  return DIFFS.has(fence?.language ?? '') || /^\s{0,3}\+/mu.test(text);
}
