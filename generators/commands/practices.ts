import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { slug } from 'github-slugger';
import type { PracticePlace } from '../lint/index.ts';
import { packageRoot } from '../package-root.ts';

const FOLDER = 'docker';
const HEADING = /^#{2,6} Practice: (.+)$/;

/**
 * Finds the practices that lint rules refer to by their headings. The notes are not parsed, because the linter has to
 * start fast.
 *
 * @returns The location of each practice, by the last part of its id.
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
