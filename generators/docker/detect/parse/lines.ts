/** The last answer: matches of a pattern ask for one line below the other, and each goes on from there. */
let known = { text: '', start: 0, line: 1 };

/** The 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let { start, line } = known.text === text && known.start <= offset ? known : { start: 0, line: 1 };
  for (let at = text.indexOf('\n', start); at >= 0 && at < offset; at = text.indexOf('\n', start)) {
    start = at + 1;
    line++;
  }
  known = { text, start, line };
  return line;
}

/** The first match of a pattern by line: its first group, and the line. Undefined without a match. */
export function firstLine(text: string, pattern: RegExp): { value: string; line: number } | undefined {
  const lines = text.split('\n');
  for (const [index, row] of lines.entries()) {
    const value = pattern.exec(row.slice(0, 1000))?.[1];
    if (value !== undefined) return { value, line: index + 1 };
  }
  return undefined;
}
