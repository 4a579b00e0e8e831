import type { Element, ElementContent } from 'hast';
import type { BundledLanguage, createOnigurumaEngine, HighlighterCore, ThemedToken } from 'shiki';
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

/** Highlights code. Unknown languages give plain text. */
export interface Highlighter {
  /** Lines of code, highlighted in both themes. */
  pieces(code: string, language: string | undefined): Piece[][];
  /** Lines of code in the colours of the light theme, for paper. */
  tokens(code: string, language: string | undefined): ThemedToken[][];
  /** The CSS rules for the classes of `pieces`. */
  css(options: CodeCssOptions): string;
  /** Frees all memory. The highlighter cannot be used afterwards. */
  dispose(): void;
}

/** Returns the value that was stored for a key, or creates it. */
export type Keep = <T>(key: string, make: () => T) => T;

/**
 * Starts a highlighter for some languages.
 *
 * @param names - The languages, as named in the notes. All others give plain text.
 * @param keep - A store for highlighted code. Without one, all code is highlighted each time.
 * @param oniguruma - How to start the engine of regular expressions. Defaults to the way that works everywhere.
 * @returns The highlighter. Call `dispose` when it is no longer needed.
 */
export async function createHighlighter(
  names: Iterable<string>,
  keep: Keep = (_, make) => make(),
  oniguruma: Parameters<typeof createOnigurumaEngine>[0] = import('shiki/wasm'),
): Promise<Highlighter> {
  const shiki = await import('shiki');
  const isBundled = (name: string): name is BundledLanguage =>
    name in shiki.bundledLanguages || name in shiki.bundledLanguagesAlias;
  const langs = [...new Set([...names].map((name) => name.toLowerCase()))].filter(isBundled).sort();
  const [engine, grammars, themes] = await Promise.all([
    shiki.createOnigurumaEngine(oniguruma),
    Promise.all(langs.map(async (name) => (await shiki.bundledLanguages[name]()).default)),
    Promise.all(Object.values(THEMES).map(async (name) => (await shiki.bundledThemes[name]()).default)),
  ]);
  // Loading grammars is slow and not needed if all code is in the store.
  let made: Core | undefined;
  const core = (): Core => {
    made ??= coreOf(shiki.createHighlighterCoreSync({ engine, langs: grammars, themes }));
    return made;
  };
  // Languages embedded in others are highlighted if they are known.
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

/** Shiki with its grammars and cached lookups. */
interface Core {
  highlighter: HighlighterCore;
  palettes: Palettes;
  /** The name of the language if it is known, otherwise that of plain text. */
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

/** Highlighted code as a `pre` element. */
export function codeElement(lines: readonly (readonly Piece[])[]): Element {
  const children = lines.flatMap((line, index) =>
    index === 0 ? lineContent(line) : [{ type: 'text' as const, value: '\n' }, ...lineContent(line)],
  );
  return element('pre', [], [element('code', [], children)]);
}

/** One line of highlighted code. */
export function lineContent(pieces: readonly Piece[]): ElementContent[] {
  return pieces.map(({ look, text }) => {
    const value = { type: 'text' as const, value: text };
    return look === '' ? value : element('span', look.split(' '), [value]);
  });
}

function element(tagName: string, className: string[], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: className.length > 0 ? { className } : {}, children };
}
