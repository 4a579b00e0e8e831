import type { Highlighter } from '../cards/index.ts';
import type { CodeToken } from './ir.ts';

const INK = '#0e1116';

/** What colour says on screen, weight and slant say in grey: keywords are bold, comments slanted. */
const STYLE_OF_COLOUR: Readonly<Record<string, Partial<CodeToken>>> = {
  '#66707b': { italic: true },
  '#a0111f': { bold: true },
  '#024c1a': { bold: true },
};
const ITALIC = 1;
const BOLD = 2;

/** In: code and its language. Out: coloured tokens, one array a line; one plain token a line for a language nobody knows. */
export type Highlight = (code: string, language: string | undefined) => CodeToken[][];

/** Colours code for paper. */
export function printHighlight(highlighter: Pick<Highlighter, 'tokens'>): Highlight {
  return (code, language) =>
    highlighter.tokens(code, language).map((line) =>
      line.map(({ content, color, fontStyle = 0 }) => {
        // A line that is too long to be coloured arrives with an empty colour.
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
