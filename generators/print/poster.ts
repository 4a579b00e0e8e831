import type { CardWords } from '../cards/index.ts';
import type { Source } from '../graph/index.ts';
import { leastCellsOf } from './code-lines.ts';
import type { PrintContext } from './context.ts';
import type { CodeLine, Poster, PosterRow } from './ir.ts';

/** A file with the reasons for its lines. */
export interface PosterSource {
  /** A short name for the file of the poster. */
  id: string;
  title: string;
  /** The command that generates the file. */
  command: string;
  text: string;
  /** The language for syntax highlighting. */
  highlight: string;
  /** Lines are 1-based. A line can have several reasons. */
  reasons: readonly { line: number; title: string; why: string }[];
  source: Source;
  /** The language of the reasons, as a tag if known, and the words on the poster. */
  language: string | undefined;
  words: CardWords;
}

/**
 * Creates a poster: a file on one page, with the reasons for its lines. Repeated reasons are only named.
 *
 * @returns Undefined if no line has a reason.
 */
export function posterOf(
  { title, command, text: file, highlight, reasons, source, words }: PosterSource,
  { set }: PrintContext,
): Poster | undefined {
  const [code] = set.blocks([{ type: 'code', lang: highlight, value: file.trimEnd() }], source);
  if (code?.type !== 'code' || reasons.length === 0) return undefined;
  const text = code.text.split('\n');
  const explained = new Set<string>();
  const rows = stretchesOf(code.lines, new Set(reasons.map(({ line }) => line))).map(({ from, lines }): PosterRow => {
    const own = reasons.filter(({ line }) => line >= from && line < from + lines.length);
    return {
      code: {
        type: 'code',
        text: text.slice(from - 1, from - 1 + lines.length).join('\n'),
        lines,
        least: leastCellsOf(lines),
      },
      reasons: own.map((reason) => {
        const isNew = !explained.has(reason.title);
        explained.add(reason.title);
        return { title: set.text(`${reason.title}.`, source), why: isNew ? set.text(reason.why, source) : [] };
      }),
    };
  });
  return {
    title: set.plain(title, source),
    about: { authors: [], subject: words.poster, keywords: [] },
    pageWords: words.page,
    overline: words.poster,
    command: set.plain(command, source),
    rows,
  };
}

/** Divides lines before each one with a reason and at empty ones, which are left out. */
function stretchesOf(lines: readonly CodeLine[], begins: ReadonlySet<number>): { from: number; lines: CodeLine[] }[] {
  const stretches: { from: number; lines: CodeLine[] }[] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    const last = stretches.at(-1);
    if (line.cells === 0) isOpen = false;
    else if (isOpen && last && !begins.has(index + 1)) last.lines.push(line);
    else {
      stretches.push({ from: index + 1, lines: [line] });
      isOpen = true;
    }
  }
  return stretches;
}
