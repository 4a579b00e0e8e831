import type { Highlighter } from '../cards/index.ts';
import type { CodeToken } from './ir.ts';

const INK = '#0e1116';

/** Replaces colours in greyscale: keywords are bold, comments italic. */
const STYLE_OF_COLOUR: Readonly<Record<string, Partial<CodeToken>>> = {
  '#66707b': { italic: true },
  '#a0111f': { bold: true },
  '#024c1a': { bold: true },
};
const ITALIC = 1;
const BOLD = 2;

/** Highlights code: returns an array of tokens per line. For an unknown language, each line is a single plain token. */
export type Highlight = (code: string, language: string | undefined) => CodeToken[][];

/** Creates a highlighter for print. */
export function printHighlight(highlighter: Pick<Highlighter, 'tokens'>): Highlight {
  return (code, language) =>
    highlighter.tokens(code, language).map((line) =>
      line.map(({ content, color, fontStyle = 0 }) => {
        // A line that is too long to be highlighted has an empty colour.
        const colour = color || INK;
        return {
          text: content,
          colour,
          bold: (fontStyle & BOLD) === BOLD,
          italic: (fontStyle & ITALIC) === ITALIC,
          ...STYLE_OF_COLOUR[colour.toLowerCase()],
        };
      }),
    );
}
