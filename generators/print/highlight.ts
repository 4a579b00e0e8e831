import { bundledLanguages, bundledLanguagesAlias, createHighlighter } from 'shiki';
import type { Graph } from '../graph/index.ts';
import type { CodeToken } from './ir.ts';

/** The light theme of the site, so that print and screen agree. */
const THEME = 'github-light-high-contrast';
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

/** Loads the languages that a graph names, and no others. Call `dispose` when all is printed. */
export async function createPrintHighlight(graph: Graph): Promise<{ highlight: Highlight; dispose(): void }> {
  const highlighter = await createHighlighter({ themes: [THEME], langs: languagesOf(graph) });
  const loaded = new Set(highlighter.getLoadedLanguages());
  const highlight: Highlight = (code, language) => {
    const name = language?.toLowerCase() ?? 'text';
    const tokens = highlighter.codeToTokensBase(code, {
      lang: loaded.has(name) ? (name as 'text') : 'text',
      theme: THEME,
      // A limit by time would make two runs differ.
      tokenizeTimeLimit: 0,
      tokenizeMaxLineLength: 1000,
    });
    return tokens.map((line) =>
      line.map(({ content, color, fontStyle = 0 }) => ({
        text: content,
        colour: color ?? INK,
        bold: (fontStyle & BOLD) === BOLD,
        italic: (fontStyle & ITALIC) === ITALIC,
        ...STYLE_OF_COLOUR[(color ?? INK).toLowerCase()],
      })),
    );
  };
  return { highlight, dispose: () => highlighter.dispose() };
}

type Language = keyof typeof bundledLanguages;

function languagesOf(graph: Graph): Language[] {
  const names = new Set<string>(['shell']);
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('type' in value && value.type === 'code' && 'lang' in value) names.add(String(value.lang).toLowerCase());
    for (const child of Object.values(value)) visit(child);
  };
  for (const node of graph.nodes) {
    if (node.type === 'example' && node.language !== undefined) names.add(node.language.toLowerCase());
    visit(node);
  }
  return [...names].filter((name): name is Language => name in bundledLanguages || name in bundledLanguagesAlias);
}
