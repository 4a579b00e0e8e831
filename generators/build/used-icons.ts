import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type IconSet, iconSet } from '../icon-set.ts';

const MODULE = /\/generators\/icon-set\.ts$/u;
/** The files that may contain names of icons. */
const NAMING = '{site,generators/cards,templates}/**/*.{ts,astro,json}';
const WORD = /(?<=["'])[a-z0-9]+(?:-[a-z0-9]+)*(?=["'])/gu;

/**
 * A Vite plugin that provides compiled pages with the icons that their sources name, so that they need not read files.
 *
 * @param root - The folder of the sources.
 */
export const usedIcons = (root: string): Plugin => ({
  name: 'cribsmith:used-icons',
  load: (id) => (MODULE.test(id) ? `export const iconSet = () => (${JSON.stringify(iconsNamedIn(root))});` : undefined),
});

/** The icons whose names occur in quotes. These may include some that are not used. */
function iconsNamedIn(root: string): IconSet {
  const { icons, aliases = {} } = iconSet();
  const texts = globSync(NAMING, { cwd: root }).map((path) => readFileSync(join(root, path), 'utf8'));
  const words = new Set(texts.flatMap((text) => text.match(WORD) ?? []));
  const named = [...words].sort().flatMap((name) => {
    const icon = icons[name] ?? icons[aliases[name]?.parent ?? ''];
    return icon ? [[name, { body: icon.body }] as const] : [];
  });
  return { icons: Object.fromEntries(named) };
}
