import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { LAYOUTS } from './compiler.ts';
import { loadFonts, loadSigns } from './fonts.ts';
import { loadKinds } from './kinds.ts';
import { FACES, SIGNS } from './shipped-fonts.ts';

/** Generates a browser module with what is needed to compose documents. Its default export is a PrintLook. */
export function printLookModule(): string {
  const families = loadFonts().map(({ name, files }) => ({ name, ranges: rangesOf(files) }));
  const { name, files } = loadSigns();
  return `export default ${JSON.stringify({ kinds: loadKinds(), families, signs: { name, ranges: rangesOf(files) } })};\n`;
}

/**
 * Generates a browser module with the configuration of Typst. Its default export is a PrintEngine, whose fonts are
 * URLs.
 */
export function printEngineModule(): string {
  const faces = Object.values(FACES).flat();
  const layouts = readdirSync(LAYOUTS, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.typ'))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((path) => [path, readFileSync(join(LAYOUTS, path), 'utf8')]);
  return [
    ...faces.map((face, index) => `import face${index} from '@expo-google-fonts/${face}.ttf?url';`),
    `import signs from '@expo-google-fonts/${SIGNS.face}.ttf?url';`,
    `const fonts = [${faces.map((_, index) => `face${index}`).join(', ')}];`,
    `export default { fonts, signs: { name: ${JSON.stringify(SIGNS.name)}, address: signs }, layouts: ${JSON.stringify(Object.fromEntries(layouts))} };`,
    '',
  ].join('\n');
}

/** The code points that all font faces support, as the first and last of each range. */
function rangesOf(files: readonly Buffer[]): number[] {
  const sets = files.map((file) => {
    const font = create(file);
    return font.isCollection ? [] : font.characterSet;
  });
  const [first = [], ...others] = sets.map((points) => new Set(points));
  const points = [...first].filter((point) => others.every((other) => other.has(point))).sort((a, b) => a - b);
  const ranges: number[] = [];
  for (const point of points) {
    if (ranges.at(-1) === point - 1) ranges[ranges.length - 1] = point;
    else ranges.push(point, point);
  }
  return ranges;
}
