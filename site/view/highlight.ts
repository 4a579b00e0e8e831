import type { Element, ElementContent } from 'hast';
import { bundledLanguages, bundledLanguagesAlias, createHighlighter } from 'shiki';
import { CODE_OPTIONS, type Piece, palettesOf, piecesOf, THEMES } from './code-pieces.ts';
import { graph, packs } from './data.ts';

const highlighter = await createHighlighter({ themes: Object.values(THEMES), langs: [] });

await highlighter.loadLanguage(...languagesUsed());

const palettes = palettesOf((name) => highlighter.getTheme(name));

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
    ...CODE_OPTIONS,
  });
  return lines.map((tokens) => piecesOf(tokens, palettes).map(contentOf));
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

function contentOf({ look, text }: Piece): ElementContent {
  return look === ''
    ? { type: 'text', value: text }
    : element('span', look.split(' '), [{ type: 'text', value: text }]);
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
