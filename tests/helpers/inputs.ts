import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Real notes of other people, which are not part of the project: in CRIBSMITH_INPUTS, or beside the checkout. */
const folder = process.env['CRIBSMITH_INPUTS'] ?? fileURLToPath(new URL('../../../shared/inputs/', import.meta.url));

/** Names of the real inputs. */
export const REAL_INPUTS = [
  'gemini-docker-notes.txt',
  'devops-exercises-containers.md',
  'gemini-export.md',
  'keycap-day29.md',
  'raw-paste.md',
];

/** Path of a real input file, and whether it is there: `test.skipIf(!input.present)`. */
export function realInput(name: string): { path: string; present: boolean } {
  const path = folder + name;
  return { path, present: existsSync(path) };
}
