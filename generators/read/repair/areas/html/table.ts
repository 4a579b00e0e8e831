import { escapedCell, marksOf, rowOf } from '../../../lines/cells.ts';
import { type Line, largest } from '../../../lines/line.ts';
import { type Block, inlineOf, type Token } from './tokens.ts';

const HREF = /\bhref\s*=\s*["']?([^"'\s>]*)/iu;
const PICTURE = /\.(?:avif|gif|jpe?g|png|svg|webp)(?:[?#]|$)/iu;
/** The maximum number of words beside a picture that is a link. */
const CAPTION = 6;

/**
 * A Markdown table; undefined for layout tables, with one column or a nested table; empty where each cell is a picture that links to
 * somebody or something else, as tables of contributors and sponsors are.
 */
export function table({ tokens }: Block): Line[] | undefined {
  if (tokens.filter((token) => token.kind === 'open' && token.name === 'table').length > 1) return undefined;
  const rows: { cells: Token[][]; line: Line }[] = [];
  let cell: Token[] | undefined;
  for (const token of tokens) {
    const name = token.kind === 'text' ? '' : token.name;
    if (name === 'tr' || name === 'table' || name === 'thead' || name === 'tbody') {
      if (name === 'tr' && token.kind === 'open') rows.push({ cells: [], line: token.line });
      cell = undefined;
    } else if (name === 'td' || name === 'th') {
      cell = token.kind === 'open' ? [] : undefined;
      if (cell) rows.at(-1)?.cells.push(cell);
    } else if (cell) {
      cell.push(token);
      const row = rows.at(-1);
      if (row) row.line = { ...row.line, to: Math.max(row.line.to, token.line.to) };
    }
  }
  if (isGallery(rows.flatMap(({ cells }) => cells))) return [];
  const filled = rows.filter((row) => row.cells.length > 0);
  const width = largest(
    filled.map((row) => row.cells.length),
    0,
  );
  if (filled.length < 2 || width < 2) return undefined;
  return filled.flatMap(({ cells, line }, index) => {
    const text = rowOf(
      cells.map((own) => escapedCell(inlineOf(own))),
      width,
    );
    return index === 0
      ? [
          { ...line, text },
          { ...line, text: marksOf(width) },
        ]
      : [{ ...line, text }];
  });
}

function isGallery(cells: readonly (readonly Token[])[]): boolean {
  const filled = cells.filter((cell) => inlineOf(cell) !== '');
  return filled.length > 1 && filled.every(isLinkedPicture);
}

function isLinkedPicture(cell: readonly Token[]): boolean {
  const opened = (name: string) =>
    cell.flatMap((token) => (token.kind === 'open' && token.name === name ? [token.raw] : []));
  const words = cell.flatMap((token) => (token.kind === 'text' ? token.value.split(/\s+/u) : [])).filter(Boolean);
  const leadsAway = opened('a').some((link) => !PICTURE.test(HREF.exec(link)?.[1] ?? ''));
  return opened('img').length > 0 && leadsAway && words.length <= CAPTION;
}
