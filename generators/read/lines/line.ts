/** A line on its way to clean Markdown, with the 1-based source lines that it came from. */
export interface Line {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Name of the rule that made or changed the line. */
  readonly rule?: string;
  /** How sure it is that the Markdown around the line was lost: see survey.ts. Absent in tidy Markdown. */
  readonly flat?: 'blocks' | 'all';
  /** The line opens what this side of a chat says, for certain: the file that it comes from says so. */
  readonly opens?: 'user' | 'assistant';
}

export function isBlank(line: Line | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}

/** The line with another text, in the name of `rule`. The same line when the text is the same. */
export function withText(line: Line, text: string, rule: string): Line {
  return text === line.text ? line : { ...line, text, rule };
}

/** A line that `rule` adds beside `near`, from whose source it is said to come. */
export function inserted(text: string, near: Line, rule: string): Line {
  return { ...near, text, rule };
}

/** Appends a blank line unless there is one, or nothing, at the end. */
export function pushBlank(lines: Line[], near: Line): void {
  const last = lines.at(-1);
  if (last && last.text !== '')
    lines.push({ text: '', from: near.from, to: near.from, ...(near.flat && { flat: near.flat }) });
}

/** Index of the first line from `start` on that is not blank, or the length. `step` -1 looks back, down to -1. */
export function skipBlank(lines: readonly Line[], start: number, step: 1 | -1 = 1): number {
  let index = start;
  while (index >= 0 && index < lines.length && isBlank(lines[index])) index += step;
  return index;
}

/** The lines that were made of `source`, said to come from all of it, its first and last line included. */
export function spanning(lines: readonly Line[], source: readonly Line[]): Line[] {
  const from = source[0]?.from ?? 1;
  const to = source.at(-1)?.to ?? from;
  return lines.map((line, index) => ({
    ...line,
    from: index === 0 ? from : line.from,
    to: index + 1 === lines.length ? Math.max(to, line.to) : line.to,
  }));
}

/** Adds members at the end of a list, of any number: a call with as many arguments may break the stack. */
export function append<T>(list: T[], members: readonly T[]): void {
  for (const member of members) list.push(member);
}

/** The largest of any number of values, and at least `least`. */
export function largest(values: readonly number[], least: number): number {
  return values.reduce((most, value) => Math.max(most, value), least);
}
