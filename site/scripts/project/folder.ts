import { isEntered, isListed, longestText, projectText } from '../../../generators/browser.ts';
import type { DroppedFile } from '../dropped.ts';

/** A project that was dropped or chosen. Files are read on demand. */
export interface DroppedProject {
  name: string;
  files: ReadonlyMap<string, File>;
}

/** Whether to list a dropped folder. The first part of its path is the name of the project. */
export function isScanned(path: string): boolean {
  return isEntered(path.slice(path.indexOf('/') + 1));
}

/**
 * The project of dropped or chosen files. The name of its folder is removed from the paths, and files that detection
 * ignores are left out.
 */
export function projectOf(dropped: readonly DroppedFile[]): DroppedProject {
  const top = new Set(dropped.map(({ path }) => path.split('/', 1)[0] ?? ''));
  const [name = ''] = top;
  const inside = top.size === 1 && dropped.every(({ path }) => path.includes('/'));
  const seen = dropped.map(({ path, file }) => [inside ? path.slice(name.length + 1) : path, file] as const);
  return { name: inside ? name : '.', files: new Map(seen.filter(([path]) => isListed(path))) };
}

/** The text of a file. Null for files that are too long or not text. */
export async function projectTextOf(path: string, file: File): Promise<string | null> {
  if (file.size > longestText(path)) return null;
  try {
    return projectText(new Uint8Array(await file.arrayBuffer())) ?? null;
  } catch {
    return null;
  }
}
