import type { Source } from '../graph/index.ts';
import { type Diagnostic, diagnose } from '../report/index.ts';

/** Replaces characters that no font contains. */
const SUBSTITUTE = '\u25a1';
const SAMPLES = 8;

/** The glyphs of a font family. */
export interface Drawing {
  /** Whether every face has a glyph for a code point. */
  has(codePoint: number): boolean;
}

/** Makes text printable and records missing glyphs. */
export interface GlyphCheck {
  /**
   * Replaces each character that no font contains by a square. `source` is the position of the text, for diagnostics.
   */
  printable(text: string, source: Source): string;
  /** Runs a function and measures the share of characters, from 0 to 1, that were replaced meanwhile. */
  during<T>(make: () => T): { made: T; missing: number };
  /** One diagnostic per note with missing glyphs. */
  diagnostics(): Diagnostic[];
}

/**
 * Creates a check for missing glyphs.
 *
 * @param families - The available fonts.
 */
export function createGlyphCheck(families: readonly Drawing[]): GlyphCheck {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const missing = new Map<string, { line: number; characters: Set<string> }>();

  // A grapheme cluster is drawn with one font, so one family must contain all of it.
  const drawable = (cluster: string): boolean => {
    const points = [...cluster].filter((character) => !JOINER.test(character));
    return families.some(({ has }) => points.every((point) => has(point.codePointAt(0) ?? 0)));
  };
  const report = (cluster: string, { path, line }: Source): void => {
    const entry = missing.get(path) ?? { line, characters: new Set() };
    entry.line = Math.min(entry.line, line);
    entry.characters.add(cluster);
    missing.set(path, entry);
  };

  let seen = 0;
  let squares = 0;
  return {
    during(make) {
      const [seenBefore, squaresBefore] = [seen, squares];
      const made = make();
      return { made, missing: (squares - squaresBefore) / Math.max(1, seen - seenBefore) };
    },
    printable(text, source) {
      seen += text.length;
      if (PLAIN.test(text)) return text;
      let result = '';
      for (const { segment } of graphemes.segment(text.toWellFormed().replace(INVISIBLE, ''))) {
        const wanted = segment.replace(SPACE, ' ');
        const good = PLAIN.test(wanted) || (!UNMAPPABLE.test(wanted) && drawable(wanted));
        if (!good) {
          report(wanted, source);
          squares += segment.length;
        }
        result += good ? wanted : SUBSTITUTE;
      }
      return result;
    },
    diagnostics: () =>
      [...missing].map(([path, { line, characters }]) => {
        const names = [...characters].slice(0, SAMPLES).map(codePointsOf).join(', ');
        const more = characters.size > SAMPLES ? ` and ${characters.size - SAMPLES} more` : '';
        return diagnose(
          'print-glyph-missing',
          `No print font has ${characters.size === 1 ? 'the character' : 'the characters'} ${names}${more}; the PDFs show ${SUBSTITUTE} instead`,
          {
            path,
            line,
            hint: 'The site shows them. For print, specify a folder with a font that has them: --font DIR.',
          },
        );
      }),
  };
}

/** Needs no check: ASCII, tabs and line breaks. */
const PLAIN = /^[\t\n\r\x20-\x7e]*$/;
/**
 * Format characters without a glyph: direction marks, soft hyphens, zero-width spaces. The non-joiner changes the shape
 * of adjacent letters in Persian and Hindi.
 */
const INVISIBLE =
  /\u00ad|\u061c|\u200c(?!\p{Lo})|(?<![\p{Lo}\p{M}])\u200c|[\u200b\u200e\u200f]|[\u202a-\u202e]|[\u2060-\u206f]|\ufeff|[\ufe00-\ufe0e]/gu;
const SPACE = /[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
const JOINER = /^(?:\u200c|\u200d|\ufe0f)$/;
/** Control characters, private use and noncharacters, which PDF/UA does not allow. */
const UNMAPPABLE = /[\p{Cc}\p{Co}\p{Cn}]/u;

function codePointsOf(cluster: string): string {
  return [...cluster].map((character) => `U+${hex(character.codePointAt(0) ?? 0)}`).join(' ');
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
