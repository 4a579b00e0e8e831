import type { Note } from '../note.ts';

/** A question that may have a number, before it or in its label. */
interface Numbered {
  readonly start: number;
  readonly number?: string;
  readonly label?: string;
  /** Undefined for an entry that asks nothing. */
  readonly text?: string;
}

/** Renumbers consecutive questions that all have the same number, because Markdown counts list items itself. */
export function counted<Found extends Numbered>(note: Note, found: Iterable<Found>): Found[] {
  const rows: Found[][] = [];
  for (const asked of found) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    if (row && before && !hasHeading(note, before.start + 1, asked.start)) row.push(asked);
    else rows.push([asked]);
  }
  return rows.flatMap((row) => {
    const numbers = row.filter(({ text }) => text !== undefined).map(numberOf);
    const [first] = numbers;
    if (numbers.length < 2 || first === undefined || numbers.some((number) => number !== first)) return row;
    let next = Number(first);
    return row.map((asked) => (asked.text === undefined ? asked : renumbered(asked, `${next++}`)));
  });
}

function hasHeading(note: Note, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (note.heading(at)) return true;
  return false;
}

function numberOf({ number, label = '' }: Numbered): string | undefined {
  const text = number ?? /^Q(\d+)$/u.exec(label)?.[1];
  return text !== undefined && /^\d{1,4}$/u.test(text) ? text : undefined;
}

function renumbered<Found extends Numbered>(asked: Found, number: string): Found {
  return asked.number === undefined ? { ...asked, label: `Q${number}` } : { ...asked, number };
}
