import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes a file. `path` is relative to the folder of the writer, with forward slashes. */
export type WriteFile = (path: string, content: string | Uint8Array) => void;

/** Writes files below a folder. Asking for each file whether its folder exists would take as long as writing it. */
export function fileWriter(dir: string): WriteFile {
  const made = new Set<string>();
  return (path, content) => {
    const file = join(dir, path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, content);
  };
}
