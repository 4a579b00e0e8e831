import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';
import { type FontPlaces, fontFilesOf } from './font-files.ts';
import type { Script } from './scripts.ts';
import { type FontSource, readFace, SIGNS, shippedFonts } from './shipped-fonts.ts';

/** A font family, and the code points that all its files have a glyph for. */
export interface FontFamily extends FontSource {
  has(codePoint: number): boolean;
}

/** Loads the bundled fonts, in fallback order. */
export function loadFonts(): FontFamily[] {
  return shippedFonts().map(({ name, files }) => familyOf(name, files));
}

/** Loads the bundled font for mathematical symbols. */
export function loadSigns(): FontFamily {
  return familyOf(SIGNS.name, [readFace(SIGNS.face)]);
}

/**
 * Finds a font for a script: in the given folders, then in an installed package, then among the system fonts.
 *
 * @param script - The script.
 * @param places - Where to look.
 * @returns Undefined if there is none.
 */
export function findFont(script: Script, places: FontPlaces): FontFamily | undefined {
  for (const paths of fontFilesOf(script, places)) {
    const files = paths.flatMap((path) => readFont(path) ?? []);
    const names = new Set(files.flatMap(({ fonts }) => fonts.filter((font) => draws(font, script)).map(nameOf)));
    const name = script.families.find((family) => names.has(family)) ?? [...names][0];
    if (name !== undefined) {
      const own = files.filter(({ fonts }) => fonts.some((font) => nameOf(font) === name));
      return familyOf(
        name,
        own.map(({ bytes }) => bytes),
      );
    }
  }
  return undefined;
}

function familyOf(name: string, files: Buffer[]): FontFamily {
  const all = files.flatMap(fontsIn);
  // A collection contains several families, and the family name of a face may include its weight.
  const fonts = all.some((font) => nameOf(font) === name) ? all.filter((font) => nameOf(font) === name) : all;
  const known = new Map<number, boolean>();
  const has = (codePoint: number): boolean => {
    const answer = known.get(codePoint) ?? fonts.every((font) => font.hasGlyphForCodePoint(codePoint));
    known.set(codePoint, answer);
    return answer;
  };
  return { name, files, has };
}

function readFont(path: string): { bytes: Buffer; fonts: Font[] } | undefined {
  try {
    const bytes = readFileSync(path);
    return { bytes, fonts: fontsIn(bytes) };
  } catch {
    // The file is unreadable or not a font.
    return undefined;
  }
}

function fontsIn(bytes: Buffer): Font[] {
  const font = create(bytes);
  return font.isCollection ? font.fonts : [font];
}

function nameOf({ familyName }: Font): string {
  return familyName;
}

/** Whether a font contains the sample letters of a script. */
function draws(font: Font, { sample }: Script): boolean {
  return [...sample].every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
}
