import type { Source } from '../graph/index.ts';
import { type Diagnostic, diagnose } from '../report/index.ts';

/** Stands for what no shipped font can draw. */
const SUBSTITUTE = '\u25a1';
const SAMPLES = 8;

/** A family of fonts, as far as text is concerned. */
export interface Drawing {
  /** Whether every face has a glyph for a code point. */
  has(codePoint: number): boolean;
}

/** Makes text printable and remembers what could not be printed. */
export interface GlyphCheck {
  /** In: any text and where it stands. Out: the same text, with a square for each character that no font has. */
  printable(text: string, source: Source): string;
  /** Makes something, and measures which share of its characters, from 0 to 1, became squares on the way. */
  during<T>(make: () => T): { made: T; missing: number };
  /** One diagnostic a note. */
  diagnostics(): Diagnostic[];
}

/** In: the families that text may use. */
export function createGlyphCheck(families: readonly Drawing[]): GlyphCheck {
  const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
  const missing = new Map<string, { line: number; characters: Set<string> }>();

  // A cluster is drawn by one font, so one family must have all of it.
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

/** Nothing to look at: ASCII, tabs and line ends. */
const PLAIN = /^[\t\n\r\x20-\x7e]*$/;
/**
 * Format characters that show nothing on their own: marks of direction, soft hyphens, zero-width spaces. Between letters of Persian
 * or Hindi, the one that keeps them from being joined changes both.
 */
const INVISIBLE =
  /\u00ad|\u061c|\u200c(?!\p{Lo})|(?<![\p{Lo}\p{M}])\u200c|[\u200b\u200e\u200f]|[\u202a-\u202e]|[\u2060-\u206f]|\ufeff|[\ufe00-\ufe0e]/gu;
const SPACE = /[\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;
const JOINER = /^(?:\u200c|\u200d|\ufe0f)$/;
/** Control characters, private use and non-characters: a PDF for everybody may not hold them. */
const UNMAPPABLE = /[\p{Cc}\p{Co}\p{Cn}]/u;

function codePointsOf(cluster: string): string {
  return [...cluster].map((character) => `U+${hex(character.codePointAt(0) ?? 0)}`).join(' ');
}

function hex(value: number): string {
  return value.toString(16).toUpperCase().padStart(4, '0');
}
