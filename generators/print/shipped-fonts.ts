import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A family of fonts as Typst needs it: its name and its files. */
export interface FontSource {
  name: string;
  files: Buffer[];
}

/** The faces that are shipped. For the scripts that they have, no other font is used: the same notes print alike everywhere. */
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

/** Has the signs of mathematics that the others lack. It is as large as all of those, so it is loaded for notes with such signs only. */
export const SIGNS = { name: 'Noto Sans Math', face: 'noto-sans-math/400Regular/NotoSansMath_400Regular' };

/**
 * Reads the shipped fonts without parsing them, which a thread that only hands them to Typst has no use for.
 *
 * @returns The families, in the order in which text falls back from one to the next.
 */
export function shippedFonts(): FontSource[] {
  return Object.entries(FACES).map(([name, faces]) => ({ name, files: faces.map(readFace) }));
}

/**
 * @param face - Path of a face in the packages of fonts, without its ending.
 * @returns The file.
 */
export function readFace(face: string): Buffer {
  return readFileSync(require.resolve(`@expo-google-fonts/${face}.ttf`));
}
