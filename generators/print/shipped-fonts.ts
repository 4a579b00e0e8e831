import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** The name and files of a font family, for Typst. */
export interface FontSource {
  name: string;
  files: Buffer[];
}

/**
 * The bundled font faces. Scripts that they contain use no other font, so that the same notes print the same
 * everywhere.
 */
export const FACES = {
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

/**
 * The font for mathematical symbols that the others lack. It is as large as all of those together, so it is loaded only
 * if notes contain such symbols.
 */
export const SIGNS = { name: 'Noto Sans Math', face: 'noto-sans-math/400Regular/NotoSansMath_400Regular' };

/**
 * Loads the bundled fonts without parsing them, for threads that only pass them to Typst.
 *
 * @returns The families, in fallback order.
 */
export function shippedFonts(): FontSource[] {
  return Object.entries(FACES).map(([name, faces]) => ({ name, files: faces.map(readFace) }));
}

/**
 * Reads a font file.
 *
 * @param face - The path of a face in the font packages, without extension.
 * @returns The file.
 */
export function readFace(face: string): Buffer {
  return readFileSync(require.resolve(`@expo-google-fonts/${face}.ttf`));
}
