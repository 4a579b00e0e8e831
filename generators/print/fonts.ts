import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';
import { type FontPlaces, fontFilesOf } from './font-files.ts';
import type { Script } from './scripts.ts';
import { type FontSource, readFace, SIGNS, shippedFonts } from './shipped-fonts.ts';

/** A family of fonts, and the code points that every file of it has a glyph for. */
export interface FontFamily extends FontSource {
  has(codePoint: number): boolean;
}

/** Reads the shipped fonts. Out: the families, in the order in which text falls back from one to the next. */
export function loadFonts(): FontFamily[] {
  return shippedFonts().map(({ name, files }) => familyOf(name, files));
}

/** Reads the shipped font of the signs of mathematics. */
export function loadSigns(): FontFamily {
  return familyOf(SIGNS.name, [readFace(SIGNS.face)]);
}

/**
 * Finds a font for a script: in the folders named, then in an installed package, then among the system's.
 *
 * @param script - The script.
 * @param places - Where to look.
 * @returns The family, or undefined where the machine has none.
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
  // A collection holds several families; a face may call its family by its weight as well.
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
    // A file that cannot be read, or is no font whatever its name says, is none.
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

/** Whether a font has the letters that name the script. */
function draws(font: Font, { sample }: Script): boolean {
  return [...sample].every((letter) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0));
}
