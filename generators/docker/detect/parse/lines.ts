/** The 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
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
