/** The markers that begin a block. All functions take one line. */

export interface Heading {
  depth: number;
  text: string;
}

const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/u;

export function headingOf(text: string): Heading | undefined {
  // Nearly every rule asks this of every line.
  if (!(text.startsWith('#') || (text.startsWith(' ') && /^ {1,3}#/u.test(text)))) return undefined;
  const match = HEADING.exec(text);
  return match ? { depth: match[1]?.length ?? 1, text: match[2]?.trim() ?? '' } : undefined;
}

export interface Numbered {
  indent: string;
  number: number;
  mark: string;
  text: string;
}

const NUMBERED = /^([ \t]*)(\d{1,4})([.)])[ \t]+(\S.*)$/u;

/** `12. text` or `12) text`. */
export function numberedOf(text: string): Numbered | undefined {
  const match = NUMBERED.exec(text);
  if (!match) return undefined;
  const [, indent = '', number = '', mark = '', rest = ''] = match;
  return { indent, number: Number(number), mark, text: rest.trimEnd() };
}

export interface Bullet {
  indent: string;
  mark: string;
  text: string;
}

const BULLET = /^([ \t]*)([-*+•◦▪‣●○·])[ \t]+(\S.*)$/u;

export function bulletOf(text: string): Bullet | undefined {
  const match = BULLET.exec(text);
  if (!match) return undefined;
  const [, indent = '', mark = '', rest = ''] = match;
  return { indent, mark, text: rest.trimEnd() };
}

export function isBullet(text: string): boolean {
  return bulletOf(text) !== undefined;
}

/** Whether a line is a list marker without text. */
export function isStrayBullet(text: string): boolean {
  return /^\s*[-*+•◦▪‣●○·◆❖]\s*$/u.test(text);
}

export function isTableRow(text: string): boolean {
  return /^\s*\|.*\|/u.test(text);
}

export function isThematicBreak(text: string): boolean {
  return /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/u.test(text);
}

/** The indentation of a line in columns; tab stops are every four columns. */
export function indentOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (character === '\t') columns += 4 - (columns % 4);
    else if (character === ' ') columns++;
    else break;
  }
  return columns;
}

/** The line without up to `width` columns of its indentation. */
export function dedented(text: string, width: number): string {
  return `${' '.repeat(Math.max(0, indentOf(text) - width))}${text.trimStart()}`;
}
