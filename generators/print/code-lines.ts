import type { CodeLine, CodePiece, CodeToken } from './ir.ts';

/** Lines of at most so many cells fit into every column, but in the deepest lists. */
const FITS = 36;
/** Letters of scripts that are set twice as wide as Latin ones. */
const WIDE =
  /[\u{1100}-\u{115F}\u{2E80}-\u{A4CF}\u{AC00}-\u{D7A3}\u{F900}-\u{FAFF}\u{FE30}-\u{FE6F}\u{FF00}-\u{FF60}\u{1F300}-\u{1FAFF}]/u;
/** A row that goes on is cut after these where it holds no space: names stay whole as long as the column is wide enough. */
const WORDS = /\s+|[^\s,;({[=&|/>)}\].:?]+[,;({[=&|/>)}\].:?]*|[,;({[=&|/>)}\].:?]+/gu;
const ASCII = /^[\t\x20-\x7e]*$/u;

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * Lines of code as the layouts set them: how many cells of the font each takes, and for long ones where they may be wrapped.
 *
 * @param lines - Coloured code, a list of tokens a line.
 */
export function toCodeLines(lines: readonly (readonly CodeToken[])[]): CodeLine[] {
  return lines.map((line) => {
    const tokens = line.map((token) => ({ ...token, cells: cellsOf(token.text) }));
    const cells = tokens.reduce((sum, token) => sum + token.cells, 0);
    return cells <= FITS ? { cells, tokens } : { cells, tokens, pieces: piecesOf(tokens) };
  });
}

/** Cells that a row which goes on is indented by more than the line. */
const HANG = 2;

/**
 * How many cells the rows of a block need for every word to stay whole, behind the indent of its line.
 *
 * @param lines - The lines of the block.
 * @returns Each number once, from the smallest; those that fit into every column are left out.
 */
export function leastCellsOf(lines: readonly CodeLine[]): number[] {
  const needs = lines.flatMap(({ pieces }) => (pieces ? needOf(pieces) : []));
  return [...new Set(needs)].filter((need) => need > FITS).sort((a, b) => a - b);
}

function needOf(pieces: readonly CodePiece[]): number {
  const start = pieces.findIndex(({ text }) => text.trim() !== '');
  let need = 0;
  // The first word stands behind the indent, each of the others at the least behind that of a row which goes on.
  let used = pieces.slice(0, start).reduce((sum, { cells }) => sum + cells, 0);
  const hang = used + HANG;
  for (const { cells, end } of pieces.slice(start)) {
    used = end === 'space' ? hang : used + cells;
    need = Math.max(need, used);
  }
  return need;
}

/** Tokens taken apart where a row may end. Spaces belong to the word before them; those that indent the line end nothing. */
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

/** How many cells of a font of one width a text takes. */
function cellsOf(text: string): number {
  if (ASCII.test(text)) return text.length;
  let cells = 0;
  for (const { segment } of letters.segment(text)) cells += WIDE.test(segment) ? 2 : 1;
  return cells;
}
