/** A sentence of the notes that says when something was or became true. */
export interface DatedClaim {
  line: number;
  /** Year and month, `2025-11`; January where only the year is said. */
  date: string;
  text: string;
}

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const NAMES = MONTHS.split('|');
/** `November 2025`, `1 April 2027`, `(2026)`. What belongs to an address or to code is no date of a claim. */
const DATE = new RegExp(`\\b(?:(${MONTHS}) )?(20\\d\\d)\\b`, 'gu');

/**
 * The dated claims of a note, in its order. A year alone counts only in parentheses.
 *
 * @param markdown The text of a note.
 * @returns A claim for each date.
 */
export function datedClaims(markdown: string): DatedClaim[] {
  let inCode = false;
  const body = markdown.replace(/^---\n[\s\S]*?\n---\n/u, (front) => front.replaceAll(/[^\n]/gu, ''));
  return body.split('\n').flatMap((line, index) => {
    if (/^\s*(?:```|~~~)/u.test(line)) inCode = !inCode;
    if (inCode) return [];
    const prose = line.replaceAll(/\]\([^)]*\)|`[^`]*`|<https?:[^>]*>/gu, (hidden) => ' '.repeat(hidden.length));
    return [...prose.matchAll(DATE)].flatMap(({ 0: match, 1: month, 2: year = '', index: at }) => {
      const isBare = month === undefined;
      if (isBare && !(prose[at - 1] === '(' && prose[at + match.length] === ')')) return [];
      const number = isBare ? 1 : NAMES.indexOf(month) + 1;
      return [{ line: index + 1, date: `${year}-${String(number).padStart(2, '0')}`, text: line.trim() }];
    });
  });
}

/** The month a year before a day, `2025-11` for `2026-11-28`. */
export function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4, 7)}`;
}
