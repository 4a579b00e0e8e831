/** The properties of a card that affect its size. */
interface Sized {
  parts: readonly { html: string }[];
  title: string;
}

const COLUMNS = 3;
/** Number of characters in a line of a card that spans one column. */
const LINE = 48;
/** A column with fewer lines looks empty. */
const FULL = 9;
/** Number of characters in a table row that spans one column, without the gaps between cells. */
const TABLE_LINE = 44;
/**
 * Maximum number of characters in a row for tables with this number of columns. Longer rows span all columns of the
 * sheet.
 */
const WIDE_ROW: Readonly<Record<number, number>> = { 3: 170, 4: 110 };
/** Maximum number of lines of an introduction. */
const INTRODUCTION = 8;

/** Estimates the number of lines of a card in one column, to balance the columns. */
export function linesOf(card: Sized): number {
  const html = card.parts.map((part) => part.html).join('');
  const breaks = html.match(/<(?:p|li|tr|dt|h4|pre)\b|\n/g)?.length ?? 0;
  return 3 + html.replace(/<[^>]*>/g, '').length / LINE + breaks * 0.6;
}

/**
 * Whether a card spans all columns: it contains a table with many columns, long rows, or words too long for narrow
 * cells.
 */
export function isWide(card: Sized): boolean {
  return card.parts.some(({ html }) => html.split('<table').slice(1).some(isWideTable));
}

function isWideTable(html: string): boolean {
  const rows = html
    .replace(/<\/table>.*/su, '')
    .split(/<tr\b[^>]*>/u)
    .slice(1)
    .map((row) =>
      row
        .split(/<t[dh]\b[^>]*>/u)
        .slice(1)
        .map(textOf),
    );
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const longestWords = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => Math.max(...(row[column] ?? '').split(/\s+/u).map((word) => word.length)))),
  );
  const longestRow = Math.max(0, ...rows.map((row) => row.join('').length));
  return (
    columns > 4 ||
    longestWords.reduce((sum, length) => sum + length, 0) > TABLE_LINE ||
    longestRow > (WIDE_ROW[columns] ?? Number.POSITIVE_INFINITY)
  );
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/gu, '')
    .replace(/&[^;]*;/gu, '.')
    .trim();
}

/** Whether a card only contains the heading or introduction of the next card. */
export function isIntroduction(card: Sized): boolean {
  return linesOf(card) < INTRODUCTION;
}

/** The number of columns that the cards of a section fill on a wide sheet. Each section spans the full width. */
export function columnsOf(cards: readonly Sized[]): number {
  const flowing = cards.filter((card) => !isWide(card));
  const lines = flowing.reduce((sum, card) => sum + linesOf(card), 0);
  return Math.max(1, Math.min(COLUMNS, flowing.length, Math.ceil(lines / FULL)));
}

/** Groups cards that have to stay in one column: an introduction and the card it introduces. */
export function stacksOf<Card extends { keepsNext: boolean }>(cards: readonly Card[]): Card[][] {
  const stacks: Card[][] = [];
  let isOpen = false;
  for (const card of cards) {
    const last = stacks.at(-1);
    if (isOpen && last) last.push(card);
    else stacks.push([card]);
    isOpen = card.keepsNext;
  }
  return stacks;
}
