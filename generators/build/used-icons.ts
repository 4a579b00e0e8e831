import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { type IconSet, iconSet } from '../icon-set.ts';

const MODULE = /\/generators\/icon-set\.ts$/u;
/** What names the icons of the pages. */
const NAMING = '{site,generators/cards,templates}/**/*.{ts,astro,json}';
const WORD = /(?<=["'])[a-z0-9]+(?:-[a-z0-9]+)*(?=["'])/gu;

/**
 * Gives compiled pages those icons that their sources name, so that they need not read a file for them.
 *
 * @param root - The folder of the sources.
 */
export const usedIcons = (root: string): Plugin => ({
  name: 'cribsmith:used-icons',
  load: (id) => (MODULE.test(id) ? `export const iconSet = () => (${JSON.stringify(iconsNamedIn(root))});` : undefined),
});

/** The icons whose names stand between quotes somewhere; more than are drawn, and none less. */
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
