import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { basename, dirname, extname, join } from 'node:path';
import type { Script } from './scripts.ts';

const require = createRequire(import.meta.url);

/** The font folders of each operating system. */
const SYSTEM: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['/System/Library/Fonts', '/Library/Fonts', '~/Library/Fonts'],
  win32: ['%WINDIR%/Fonts'],
};
const UNIX = ['/usr/share/fonts', '/usr/local/share/fonts', '~/.local/share/fonts', '~/.fonts'];
const ENDINGS: ReadonlySet<string> = new Set(['.ttf', '.otf', '.ttc', '.otc']);
/** Suffixes of font files for the weights that are used. */
const WEIGHT = /(?:[-_ ]?(?:regular|bold|400regular|700bold|r|b|bd|w3|w6))?$/u;

export interface FontPlaces {
  /** Folders that the user has specified. */
  folders: readonly string[];
  /** Whether system fonts may be used. */
  installed: boolean;
}

/**
 * The files that may contain a script, in order of priority: from the user's folders, from an installed package, from
 * the system. Each place is searched only if the previous ones have none.
 */
export function* fontFilesOf(script: Script, { folders, installed }: FontPlaces): Generator<string[]> {
  for (const folder of folders) yield filesBelow(folder);
  if (!installed) return;
  yield packageFiles(script.package);
  for (const folder of SYSTEM[process.platform] ?? UNIX) {
    const files = filesBelow(expanded(folder));
    for (const stem of script.files) yield files.filter((path) => stemOf(path) === stem);
  }
}

/** The upright faces in an optional package. */
function packageFiles(name: string): string[] {
  try {
    const folder = dirname(require.resolve(`${name}/package.json`));
    return ['400Regular', '700Bold'].flatMap((weight) => filesBelow(join(folder, weight)));
  } catch {
    return [];
  }
}

function filesBelow(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => ENDINGS.has(extname(path).toLowerCase()))
      .sort()
      .map((path) => join(folder, path));
  } catch {
    // The folder does not exist.
    return [];
  }
}

function stemOf(path: string): string {
  return basename(path, extname(path)).toLowerCase().replace(WEIGHT, '').replace(/[-_ ]/gu, '');
}

function expanded(folder: string): string {
  return folder.replace(/^~/u, homedir).replace('%WINDIR%', process.env['WINDIR'] ?? 'C:/Windows');
}
