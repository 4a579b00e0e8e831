import type { Element, ElementContent } from 'hast';
import { bundledLanguages, bundledLanguagesAlias, createHighlighter, type ThemedTokenWithVariants } from 'shiki';
import { graph, packs } from './data.ts';

const THEMES = { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } as const;
const ITALIC = 1;
const BOLD = 2;

const highlighter = await createHighlighter({ themes: Object.values(THEMES), langs: [] });

await highlighter.loadLanguage(...languagesUsed());

const palettes = { light: coloursOf('light'), dark: coloursOf('dark') };

/** Code as a `pre` element, coloured for both themes at once. A language that is not known gives plain text. */
export function highlight(code: string, language: string | undefined): Element {
  const children = highlightLines(code, language).flatMap((line, index) =>
    index === 0 ? line : [{ type: 'text' as const, value: '\n' }, ...line],
  );
  return element('pre', [], [element('code', [], children)]);
}

/** Code as its lines, each a row of coloured pieces. */
export function highlightLines(code: string, language: string | undefined): ElementContent[][] {
  const name = language?.toLowerCase() ?? 'text';
  const lang = highlighter.getLoadedLanguages().includes(name) ? name : 'text';
  const lines = highlighter.codeToTokensWithThemes(code, {
    lang: lang as 'text',
    themes: THEMES,
    // A limit by time would make two runs differ.
    tokenizeTimeLimit: 0,
    tokenizeMaxLineLength: 1000,
  });
  return lines.map(piecesOf);
}

/**
 * The rules behind the classes of coloured code. A piece carries one class for each theme, since a
 * colour written at every piece would make up half of a page.
 */
export function codeCss(): string {
  const rules = Object.entries(palettes).flatMap(([theme, colours]) =>
    [...colours].map(([colour, name]) => `.code .${name} { --${theme}: ${colour}; }`),
  );
  const { light, dark } = THEMES;
  const plain = `light-dark(${highlighter.getTheme(light).fg}, ${highlighter.getTheme(dark).fg})`;
  return [
    `.code pre { color: ${plain}; }`,
    '.code pre span[class] { color: light-dark(var(--light, currentcolor), var(--dark, currentcolor)); }',
    '.code .i { font-style: italic; }',
    '.code .b { font-weight: 700; }',
    ...rules,
    '',
  ].join('\n');
}

/** The colours of a theme, each with a class name. */
function coloursOf(theme: keyof typeof THEMES): ReadonlyMap<string, string> {
  const { settings, fg } = highlighter.getTheme(THEMES[theme]);
  const colours = settings.flatMap(({ settings: { foreground } }) => foreground?.toLowerCase() ?? []);
  const telling = [...new Set(colours)].filter((colour) => colour !== fg.toLowerCase());
  return new Map(telling.map((colour, index) => [colour, `${theme[0]}${index}`]));
}

/** The pieces of a line; neighbours of one look, and the space between them, are one piece. */
function piecesOf(tokens: readonly ThemedTokenWithVariants[]): ElementContent[] {
  const pieces: { look: string; text: string }[] = [];
  for (const token of tokens) {
    const last = pieces.at(-1);
    const look = lookOf(token);
    if (last && (last.look === look || token.content.trim() === '')) last.text += token.content;
    else pieces.push({ look, text: token.content });
  }
  return pieces.map(({ look, text }) =>
    look === '' ? { type: 'text', value: text } : element('span', look.split(' '), [{ type: 'text', value: text }]),
  );
}

function lookOf({ variants }: ThemedTokenWithVariants): string {
  const { light, dark } = variants;
  const style = light?.fontStyle ?? 0;
  return [
    palettes.light.get(light?.color?.toLowerCase() ?? ''),
    palettes.dark.get(dark?.color?.toLowerCase() ?? ''),
    (style & ITALIC) === ITALIC && 'i',
    (style & BOLD) === BOLD && 'b',
  ]
    .filter(Boolean)
    .join(' ');
}

function element(tagName: string, className: string[], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: className.length > 0 ? { className } : {}, children };
}

/** Every language that the notes and packs name and that Shiki knows. */
function languagesUsed() {
  const names = new Set(['shell', ...packs.flatMap((pack) => pack.files.map((file) => file.language))]);
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('type' in value && value.type === 'code' && 'lang' in value) names.add(String(value.lang));
    for (const child of Object.values(value)) visit(child);
  };
  for (const node of graph.nodes) {
    if (node.type === 'example' && node.language !== undefined) names.add(node.language);
    visit(node);
  }
  return [...names].map((name) => name.toLowerCase()).filter(isBundled);
}

function isBundled(name: string): name is keyof typeof bundledLanguages {
  return name in bundledLanguages || name in bundledLanguagesAlias;
}
