/** The 1-based line in which a character stands. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}

/** The first line that matches, with what its first group caught. Undefined when none does. */
export function firstLine(text: string, pattern: RegExp): { value: string; line: number } | undefined {
  const lines = text.split('\n');
  for (const [index, row] of lines.entries()) {
    const value = pattern.exec(row.slice(0, 1000))?.[1];
    if (value !== undefined) return { value, line: index + 1 };
  }
  return undefined;
}
