import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';

const require = createRequire(import.meta.url);

/** The faces that are shipped. Fonts of the host are never used: the same notes print alike everywhere. */
const FACES = {
  Inter: [
    'inter/400Regular/Inter_400Regular',
    'inter/400Regular_Italic/Inter_400Regular_Italic',
    'inter/600SemiBold/Inter_600SemiBold',
    'inter/600SemiBold_Italic/Inter_600SemiBold_Italic',
    'inter/700Bold/Inter_700Bold',
  ],
  'JetBrains Mono': [
    'jetbrains-mono/400Regular/JetBrainsMono_400Regular',
    'jetbrains-mono/400Regular_Italic/JetBrainsMono_400Regular_Italic',
    'jetbrains-mono/700Bold/JetBrainsMono_700Bold',
    'jetbrains-mono/700Bold_Italic/JetBrainsMono_700Bold_Italic',
  ],
  'Noto Emoji': ['noto-emoji/400Regular/NotoEmoji_400Regular'],
} as const;

/** A family of fonts: its files, and the code points that every one of them has a glyph for. */
export interface FontFamily {
  name: string;
  files: Buffer[];
  has(codePoint: number): boolean;
}

/** Reads the shipped fonts. Out: the families, in the order in which text falls back from one to the next. */
export function loadFonts(): FontFamily[] {
  return Object.entries(FACES).map(([name, faces]) => {
    const files = faces.map((face) => readFileSync(require.resolve(`@expo-google-fonts/${face}.ttf`)));
    const fonts = files.map((file) => create(file)).filter((font) => !font.isCollection);
    const known = new Map<number, boolean>();
    const has = (codePoint: number): boolean => {
      const answer = known.get(codePoint) ?? fonts.every((font) => font.hasGlyphForCodePoint(codePoint));
      known.set(codePoint, answer);
      return answer;
    };
    return { name, files, has };
  });
}
