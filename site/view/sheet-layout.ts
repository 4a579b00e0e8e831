/** What the layout needs to know of a card. */
interface Sized {
  parts: readonly { html: string }[];
  title: string;
}

const COLUMNS = 3;
/** Letters in a line of a card that is one column wide. */
const LINE = 48;
/** A column with less than this many lines looks empty. */
const FULL = 9;
/** Letters that fit beside each other in a table that is one column wide, without the gaps between its cells. */
const TABLE_LINE = 44;
/** A table whose rows have more letters than this needs all columns: with few columns each cell has more room. */
const WIDE_ROW: Readonly<Record<number, number>> = { 3: 170, 4: 110 };
/** More lines than this are more than the introduction of what follows. */
const INTRODUCTION = 8;

/** How many lines a card takes up in one column, roughly: enough to share out columns by. */
export function linesOf(card: Sized): number {
  const html = card.parts.map((part) => part.html).join('');
  const breaks = html.match(/<(?:p|li|tr|dt|h4|pre)\b|\n/g)?.length ?? 0;
  return 3 + html.replace(/<[^>]*>/g, '').length / LINE + breaks * 0.6;
}

/** Whether a card needs the whole width: it holds a table with many columns, long rows, or words that fit in no narrow cell. */
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

/** Whether a card is no more than the heading or the introduction of the card below it. */
export function isIntroduction(card: Sized): boolean {
  return linesOf(card) < INTRODUCTION;
}

/** How many columns of a wide sheet the cards of a section fill. Sections follow one another, each from edge to edge. */
export function columnsOf(cards: readonly Sized[]): number {
  const flowing = cards.filter((card) => !isWide(card));
  const lines = flowing.reduce((sum, card) => sum + linesOf(card), 0);
  return Math.max(1, Math.min(COLUMNS, flowing.length, Math.ceil(lines / FULL)));
}

/** Cards that stay together in one column: an introduction and what it introduces. */
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
