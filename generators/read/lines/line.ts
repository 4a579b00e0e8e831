/** A line during repair, with the 1-based source lines from which it comes. */
export interface Line {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Name of the rule that created or changed the line. */
  readonly rule?: string;
  /** How likely it is that the surrounding text lost its Markdown, see survey.ts. Absent in tidy Markdown. */
  readonly flat?: 'blocks' | 'all';
  /** Set if the file itself says that a message of this side of a chat begins here. */
  readonly opens?: 'user' | 'assistant';
}

export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}

/** The line with another text, changed by `rule`. Returns the same line if the text is the same. */
export function withText(line: Line, text: string, rule: string): Line {
  return text === line.text ? line : { ...line, text, rule };
}

/** A line inserted by `rule`, whose source is that of `near`. */
export function inserted(text: string, near: Line, rule: string): Line {
  return { ...near, text, rule };
}

/** Appends a blank line, unless the last line is blank or there is none. */
export function pushBlank(lines: Line[], near: Line): void {
  const last = lines.at(-1);
  if (last && last.text !== '')
    lines.push({ text: '', from: near.from, to: near.from, ...(near.flat && { flat: near.flat }) });
}

/**
 * Index of the first non-blank line from `start` on, or the length. With `step` -1 it searches backwards, down to -1.
 */
export function skipBlank(lines: readonly Line[], start: number, step: 1 | -1 = 1): number {
  let index = start;
  while (index >= 0 && index < lines.length && isBlank(lines[index])) index += step;
  return index;
}

/** Lines made from all of `source`, from its first to its last line. */
export function spanning(lines: readonly Line[], source: readonly Line[]): Line[] {
  const from = source[0]?.from ?? 1;
  const to = source.at(-1)?.to ?? from;
  return lines.map((line, index) => ({
    ...line,
    from: index === 0 ? from : line.from,
    to: index + 1 === lines.length ? Math.max(to, line.to) : line.to,
  }));
}

/** Appends any number of members. A call with as many arguments might exhaust the stack. */
export function append<T>(list: T[], members: readonly T[]): void {
  for (const member of members) list.push(member);
}

/** The largest of any number of values, and at least `least`. */
export function largest(values: readonly number[], least: number): number {
  return values.reduce((most, value) => Math.max(most, value), least);
}
