import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slug } from 'github-slugger';
import { packageRoot } from '../package-root.ts';

/** A practice of Cribsmith's own notes: its title, and the place that explains it. */
export interface PracticePlace {
  title: string;
  /** Relative to the notes. */
  path: string;
  line: number;
}

const FOLDER = 'docker';
const HEADING = /^#{2,6} Practice: (.+)$/;

/**
 * Finds the practices that the linter refers to by their headings, without reading the notes as such: a linter has to
 * start at once.
 *
 * @returns The place of each practice, by the last part of its id.
 */
export function practicePlaces(): ReadonlyMap<string, PracticePlace> {
  const found = new Map<string, PracticePlace>();
  const folder = join(packageRoot, 'notes', FOLDER);
  for (const name of readdirSync(folder).sort()) {
    for (const [index, text] of readFileSync(join(folder, name), 'utf8').split('\n').entries()) {
      const title = HEADING.exec(text)?.[1]?.trim();
      if (title !== undefined) found.set(slug(title), { title, path: `${FOLDER}/${name}`, line: index + 1 });
    }
  }
  return found;
}
