import {
  codeToTokensBase,
  codeToTokensWithThemes,
  createShikiInternalSync,
  type LanguageInput,
  type ThemedToken,
} from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import dark from 'shiki/themes/github-dark-high-contrast.mjs';
import light from 'shiki/themes/github-light-high-contrast.mjs';
import { CODE_OPTIONS, cssOf, type Piece, palettesOf, piecesOf } from '../../generators/browser.ts';

/** Highlights code with the colours of the site. Returns its lines; an unknown language gives plain text. */
export type Colour = (code: string, language: string) => Piece[][];

/** A highlighter for the browser. */
export interface Colouring {
  colour: Colour;
  /** Tokenises code with the light theme, for printing. Returns its lines. */
  tokens(code: string, language: string | undefined): ThemedToken[][];
  css(options: Parameters<typeof cssOf>[2]): string;
  dispose(): void;
}

/** Creates a highlighter for these languages. */
export function createColour(langs: LanguageInput[]): Colour {
  return createColouring(langs).colour;
}

/** Creates a highlighter for these languages that also returns the style sheet of its classes. */
export function createColouring(langs: LanguageInput[]): Colouring {
  const highlighter = createShikiInternalSync({
    themes: [light, dark],
    langs: langs as never,
    engine: createJavaScriptRegexEngine(),
  });
  const palettes = palettesOf((name) => highlighter.getTheme(name));
  const langOf = (language: string) => (highlighter.getLoadedLanguages().includes(language) ? language : 'text');
  const { themes, ...limits } = CODE_OPTIONS;
  const colour: Colour = (code, language) => {
    const lang = langOf(language);
    return codeToTokensWithThemes(highlighter, code, { ...CODE_OPTIONS, lang }).map((tokens) =>
      piecesOf(tokens, palettes),
    );
  };
  return {
    colour,
    tokens: (code, language = 'text') =>
      codeToTokensBase(highlighter, code, { ...limits, lang: langOf(language.toLowerCase()), theme: themes.light }),
    css: (options) => cssOf(palettes, (name) => highlighter.getTheme(name).fg, options),
    dispose: () => highlighter.dispose(),
  };
}
