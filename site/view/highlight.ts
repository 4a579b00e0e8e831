import type { Element, ElementContent } from 'hast';
import { bundledLanguages, bundledLanguagesAlias, createHighlighter } from 'shiki';
import { graph, packs } from './data.ts';

const THEMES = { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' } as const;

const highlighter = await createHighlighter({ themes: Object.values(THEMES), langs: [] });

await highlighter.loadLanguage(...languagesUsed());

/** Code as a `pre` element, coloured for both themes at once. A language that is not known gives plain text. */
export function highlight(code: string, language: string | undefined): Element {
  const name = language?.toLowerCase() ?? 'text';
  const lang = highlighter.getLoadedLanguages().includes(name) ? name : 'text';
  const tree = highlighter.codeToHast(code, { lang, themes: THEMES, defaultColor: 'light-dark()' });
  const pre = tree.children.find((child): child is Element => child.type === 'element');
  if (!pre) throw new Error('Shiki gave no element for a piece of code.');
  const children: ElementContent[] = pre.children;
  return { ...pre, properties: { tabindex: 0 }, children };
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
