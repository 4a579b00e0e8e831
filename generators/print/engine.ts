import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { isBundled, packageRoot } from '../package-root.ts';
import { LAYOUTS } from './compiler.ts';
import { type FontSource, shippedFonts } from './shipped-fonts.ts';

/**
 * A hash of everything that a PDF depends on besides its content: the layouts, the fonts, Typst, and the code that
 * calls it.
 */
export function printEngine(further: readonly FontSource[]): string {
  const layouts = readdirSync(LAYOUTS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const fonts = [...shippedFonts(), ...further].flatMap(({ files }) => files);
  return hashOf([...[...layouts, ...codeOf('compiler')].map((path) => readFileSync(path)), ...fonts]);
}

/** A hash of everything that an image depends on besides its PDF or its text. */
export function pictureEngine(): string {
  const layout = [`${LAYOUTS}lib.typ`, `${LAYOUTS}share/main.typ`];
  const code = codeOf('first-page', 'share-picture', 'raster', 'png');
  return hashOf([...layout, ...code].map((path) => readFileSync(path)));
}

/** The code of Typst and of modules in this folder. */
function codeOf(...modules: readonly string[]): string[] {
  return [
    createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-node-compiler/package.json'),
    ...(isBundled
      ? [`${packageRoot}package.json`]
      : modules.map((name) => `${packageRoot}generators/print/${name}.ts`)),
  ];
}

function hashOf(files: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const bytes of files) hash.update(`${bytes.length}:`).update(bytes);
  return hash.digest('hex');
}
