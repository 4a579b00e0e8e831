import { isEntered, isListed, longestText, projectText } from '../../../generators/browser.ts';
import type { DroppedFile } from '../dropped.ts';

/** A project that somebody handed over: names, and files that are read when they are asked for. */
export interface HandedProject {
  name: string;
  files: ReadonlyMap<string, File>;
}

/** Whether a dropped folder is looked into. The first name of its path is that of the project. */
export function isLookedInto(path: string): boolean {
  return isEntered(path.slice(path.indexOf('/') + 1));
}

/** The project that dropped or chosen files are: without the name of their folder, and without what no detection sees. */
export function projectOf(dropped: readonly DroppedFile[]): HandedProject {
  const top = new Set(dropped.map(({ path }) => path.split('/', 1)[0] ?? ''));
  const [name = ''] = top;
  const inside = top.size === 1 && dropped.every(({ path }) => path.includes('/'));
  const seen = dropped.map(({ path, file }) => [inside ? path.slice(name.length + 1) : path, file] as const);
  return { name: inside ? name : '.', files: new Map(seen.filter(([path]) => isListed(path))) };
}

/** The text of a file of a project; null for one that is too long, and for what is no text. */
export async function projectTextOf(path: string, file: File): Promise<string | null> {
  if (file.size > longestText(path)) return null;
  try {
    return projectText(new Uint8Array(await file.arrayBuffer())) ?? null;
  } catch {
    return null;
  }
}
