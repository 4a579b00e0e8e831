import type { CodeLine, CodePiece, CodeToken } from './ir.ts';

/** Lines of up to this many cells fit in every column: the layouts set no fewer in a row. */
const FITS = 12;
/** Scripts whose letters are twice as wide as Latin ones. */
export const WIDE =
  /[\u{1100}-\u{115F}\u{2E80}-\u{A4CF}\u{AC00}-\u{D7A3}\u{F900}-\u{FAFF}\u{FE30}-\u{FE6F}\u{FF00}-\u{FF60}\u{1F300}-\u{1FAFF}]/u;
/** Places where a wrapped line can break if it has no space. Names stay whole as long as the column is wide enough. */
const WORDS = /\s+|[^\s,;({[=&|/>)}\].:?]+[,;({[=&|/>)}\].:?]*|[,;({[=&|/>)}\].:?]+/gu;
const ASCII = /^[\t\x20-\x7e]*$/u;

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Prepares lines of code for the layouts: their width in cells and, for long ones, where they may be wrapped.
 *
 * @param lines - Highlighted code: a list of tokens per line.
 */
export function toCodeLines(lines: readonly (readonly CodeToken[])[]): CodeLine[] {
  return lines.map((line) => {
    const tokens = line.map((token) => ({ ...token, cells: cellsOf(token.text) }));
    const cells = tokens.reduce((sum, token) => sum + token.cells, 0);
    return cells <= FITS ? { cells, tokens } : { cells, tokens, pieces: piecesOf(tokens) };
  });
}

/** The hanging indent of wrapped lines, in cells. */
const HANG = 2;

/**
 * The widths at which the words of a code block stay whole, including the indent.
 *
 * @param lines - The lines of the block.
 * @returns Distinct widths in cells, in ascending order, without those that fit in every column.
 */
export function leastCellsOf(lines: readonly CodeLine[]): number[] {
  const needs = lines.flatMap(({ pieces }) => (pieces ? needOf(pieces) : []));
  return [...new Set(needs)].filter((need) => need > FITS).sort((a, b) => a - b);
}

/** The width of the longest line, in cells. */
export function widestOf(lines: readonly CodeLine[]): number {
  return Math.max(0, ...lines.map(({ cells }) => cells));
}

function needOf(pieces: readonly CodePiece[]): number {
  const start = pieces.findIndex(({ text }) => text.trim() !== '');
  let need = 0;
  // The first word follows the indent. The others need at least the hanging indent.
  let used = pieces.slice(0, start).reduce((sum, { cells }) => sum + cells, 0);
  const hang = used + HANG;
  for (const { cells, end } of pieces.slice(start)) {
    used = end === 'space' ? hang : used + cells;
    need = Math.max(need, used);
  }
  return need;
}

/** Splits tokens where a line may break. Spaces belong to the preceding word. Indentation is not a break. */
function piecesOf(tokens: readonly CodePiece[]): CodePiece[] {
  let isIndent = true;
  return tokens.flatMap(({ text, ...look }) =>
    (text.match(WORDS) ?? []).map((word): CodePiece => {
      const isSpace = word.trim() === '';
      isIndent &&= isSpace;
      const end = isIndent ? undefined : isSpace ? 'space' : SEPARATED.test(word) ? 'separator' : undefined;
      return { ...look, text: word, cells: cellsOf(word), ...(end && { end }) };
    }),
  );
}

const SEPARATED = /[,;({[=&|/>)}\].:?]$/u;

/** The width of a text in cells of a monospaced font. */
function cellsOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  let cells = 0;
  for (const { segment } of letters.segment(text)) cells += WIDE.test(segment) ? 2 : 1;
  return cells;
}
