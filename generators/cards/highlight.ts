import type { Element, ElementContent } from 'hast';
import type { BundledLanguage, HighlighterCore, ThemedToken } from 'shiki';
import {
  CODE_OPTIONS,
  type CodeCssOptions,
  cssOf,
  type Palettes,
  type Piece,
  palettesOf,
  piecesOf,
  THEMES,
} from './code-pieces.ts';

/** Colours code. A language that nobody knows gives plain text. */
export interface Highlighter {
  /** Code as its lines, coloured for both themes at once. */
  pieces(code: string, language: string | undefined): Piece[][];
  /** Code as its lines in the colours of the light theme, for paper. */
  tokens(code: string, language: string | undefined): ThemedToken[][];
  /** The rules behind the classes of `pieces`. */
  css(options: CodeCssOptions): string;
  /** Frees what the highlighter holds. It cannot be used afterwards. */
  dispose(): void;
}

/** Gives what was made for a key before, else makes it. */
export type Keep = <T>(key: string, make: () => T) => T;

/**
 * Starts a highlighter that knows the languages of these names, as notes write them, and no others.
 *
 * @param names - Names of languages.
 * @param keep - Where coloured code is kept; without it, all code is coloured each time.
 * @returns The highlighter, to be disposed of.
 */
export async function createHighlighter(
  names: Iterable<string>,
  keep: Keep = (_, make) => make(),
): Promise<Highlighter> {
  const shiki = await import('shiki');
  const isBundled = (name: string): name is BundledLanguage =>
    name in shiki.bundledLanguages || name in shiki.bundledLanguagesAlias;
  const langs = [...new Set([...names].map((name) => name.toLowerCase()))].filter(isBundled).sort();
  const [engine, grammars, themes] = await Promise.all([
    shiki.createOnigurumaEngine(import('shiki/wasm')),
    Promise.all(langs.map(async (name) => (await shiki.bundledLanguages[name]()).default)),
    Promise.all(Object.values(THEMES).map(async (name) => (await shiki.bundledThemes[name]()).default)),
  ]);
  // Preparing grammars takes long, and is not needed where all code has been coloured before.
  let made: Core | undefined;
  const core = (): Core => {
    made ??= coreOf(shiki.createHighlighterCoreSync({ engine, langs: grammars, themes }));
    return made;
  };
  // A language may hold others, which are coloured if they are known.
  const known = langs.join(' ');
  const kept = <T>(look: string, code: string, language: string | undefined, make: () => T) =>
    keep([look, known, language?.toLowerCase() ?? '', code].join('\n'), make);
  const { themes: both, ...limits } = CODE_OPTIONS;
  return {
    pieces: (code, language) =>
      kept('screen', code, language, () => {
        const { highlighter, palettes, langOf } = core();
        return highlighter
          .codeToTokensWithThemes(code, { lang: langOf(language), themes: both, ...limits })
          .map((line) => piecesOf(line, palettes));
      }),
    tokens: (code, language) =>
      kept('paper', code, language, () => {
        const { highlighter, langOf } = core();
        return highlighter.codeToTokensBase(code, { lang: langOf(language), theme: THEMES.light, ...limits });
      }),
    css(options) {
      const { highlighter, palettes } = core();
      return cssOf(palettes, (name) => highlighter.getTheme(name).fg, options);
    },
    dispose: () => made?.highlighter.dispose(),
  };
}

/** Shiki with its grammars, and what is asked of it often. */
interface Core {
  highlighter: HighlighterCore;
  palettes: Palettes;
  /** The name of a language that is known, else that of plain text. */
  langOf(language: string | undefined): 'text';
}

function coreOf(highlighter: HighlighterCore): Core {
  const loaded = new Set(highlighter.getLoadedLanguages());
  return {
    highlighter,
    palettes: palettesOf((name) => highlighter.getTheme(name)),
    langOf: (language = 'text') => (loaded.has(language.toLowerCase()) ? language.toLowerCase() : 'text') as 'text',
  };
}

/** Coloured code as a `pre` element. */
export function codeElement(lines: readonly (readonly Piece[])[]): Element {
  const children = lines.flatMap((line, index) =>
    index === 0 ? lineContent(line) : [{ type: 'text' as const, value: '\n' }, ...lineContent(line)],
  );
  return element('pre', [], [element('code', [], children)]);
}

/** One line of coloured code. */
export function lineContent(pieces: readonly Piece[]): ElementContent[] {
  return pieces.map(({ look, text }) => {
    const value = { type: 'text' as const, value: text };
    return look === '' ? value : element('span', look.split(' '), [value]);
  });
}

function element(tagName: string, className: string[], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: className.length > 0 ? { className } : {}, children };
}
