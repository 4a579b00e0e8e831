/** What the layout needs to know of a card. */
interface Sized {
  parts: readonly { html: string }[];
  title: string;
}

/** Where a section stands on a wide sheet of three columns. */
export interface Place {
  /** Columns of the sheet that it takes. */
  span: number;
  /** Columns that its cards flow in; fewer than `span` where there is too little to fill them. */
  columns: number;
}

const COLUMNS = 3;
/** Letters in a line of a card that is one column wide. */
const LINE = 48;
/** A column with less than this many lines looks empty. */
const FULL = 9;
/** A table whose rows have more letters than this needs all columns. */
const WIDE_ROW = 110;

/** How many lines a card takes up in one column, roughly: enough to share out columns by. */
export function linesOf(card: Sized): number {
  const html = card.parts.map((part) => part.html).join('');
  const breaks = html.match(/<(?:p|li|tr|dt|h4|pre)\b|\n/g)?.length ?? 0;
  return 3 + html.replace(/<[^>]*>/g, '').length / LINE + breaks * 0.6;
}

/** Whether a card needs the whole width: it holds a table with long rows. */
export function isWide(card: Sized): boolean {
  return card.parts.some(({ html }) => {
    const rows = html.split('<tr>').slice(1);
    const width = Math.max(0, ...rows.map((row) => row.replace(/<[^>]*>/g, '').trim().length));
    const columns = (rows[0]?.split(/<t[dh]\b/).length ?? 1) - 1;
    return columns > 4 || (columns > 3 && width > WIDE_ROW);
  });
}

/**
 * Shares out the columns of a sheet. In: the cards of each section, in order. Out: a place for each section;
 * small neighbours stand side by side, and each row is as full as its sections can make it.
 */
export function placesOf(sections: readonly (readonly Sized[])[]): Place[] {
  const wanted = sections.map(columnsFor);
  const places: Place[] = [];
  let row: number[] = [];
  const close = () => {
    places.push(...widen(row.map((index) => ({ columns: wanted[index] ?? 1, cards: sections[index]?.length ?? 0 }))));
    row = [];
  };
  for (const [index, columns] of wanted.entries()) {
    const taken = row.reduce((sum, other) => sum + (wanted[other] ?? 1), 0);
    if (row.length > 0 && taken + columns > COLUMNS) close();
    row.push(index);
  }
  if (row.length > 0) close();
  return places;
}

function columnsFor(cards: readonly Sized[]): number {
  if (cards.some(isWide)) return COLUMNS;
  const lines = cards.reduce((sum, card) => sum + linesOf(card), 0);
  return Math.max(1, Math.min(COLUMNS, cards.length, Math.ceil(lines / FULL)));
}

/** Gives what is left of a row to its sections: first to those with cards for another column, then to the last one. */
function widen(row: readonly { columns: number; cards: number }[]): Place[] {
  const places = row.map(({ columns, cards }) => ({ span: columns, columns, cards }));
  let left = COLUMNS - row.reduce((sum, { columns }) => sum + columns, 0);
  for (const place of places) {
    const more = Math.min(left, Math.max(0, place.cards - place.columns));
    place.columns += more;
    place.span += more;
    left -= more;
  }
  const last = places.at(-1);
  if (last) last.span += left;
  return places.map(({ span, columns }) => ({ span, columns }));
}
