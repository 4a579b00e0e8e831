import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FontSource, LAYOUTS } from './compiler.ts';
import { loadFonts } from './fonts.ts';

/** Names what a PDF depends on beside its content: the layouts, the fonts, Typst, and how it is called. */
export function printEngine(further: readonly FontSource[]): string {
  const layouts = readdirSync(LAYOUTS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const code = [
    createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-node-compiler/package.json'),
    fileURLToPath(new URL(`./compiler${extname(import.meta.url)}`, import.meta.url)),
  ];
  const hash = createHash('sha256');
  const fonts = [...loadFonts(), ...further].flatMap(({ files }) => files);
  for (const bytes of [...[...layouts, ...code].map((path) => readFileSync(path)), ...fonts]) {
    hash.update(`${bytes.length}:`).update(bytes);
  }
  return hash.digest('hex');
}
