import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { folderWith } from '../helpers/folder.ts';

const ENVIRONMENT = fileURLToPath(new URL('../../node_modules/.cache/anki/', import.meta.url));
/** Anki's own library; a test tool, of which nothing is part of the project. */
const LIBRARY = 'anki==26.9.3';

/**
 * A Python that has Anki's library: the one that ANKI_PYTHON names, else one set up below node_modules from PyPI.
 * Out: undefined where there is neither.
 */
function ankiPython(): string | undefined {
  const named = process.env['ANKI_PYTHON'];
  if (named) return named;
  const python = `${ENVIRONMENT}bin/python`;
  const works = () => existsSync(python) && spawnSync(python, ['-c', 'import anki.collection']).status === 0;
  if (works()) return python;
  const run = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
  const made = run('python3', '-m', 'venv', ENVIRONMENT) && run(python, '-m', 'pip', 'install', '--quiet', LIBRARY);
  return made && works() ? python : undefined;
}

const python = ankiPython();

/** Whether decks can be imported here: `test.skipIf(!hasAnki)` says so where they cannot. */
export const hasAnki = python !== undefined;

/** What a collection holds after an import. */
export interface Imported {
  added: number;
  updated: number;
  equal: number;
  conflicting: number;
  notes: {
    guid: string;
    type: string;
    fields: string[];
    tags: string[];
    cards: number;
    deck: string;
    interval: number;
    reps: number;
    question: string;
    answer: string;
  }[];
  problems: string;
  /** Files that cards show, and those that they name but do not have. */
  media: { name: string; bytes: number }[];
  missing: string[];
}

/** Imports packages one after the other into one new collection, whose cards are all learnt in between. */
export function importInto(...packages: readonly Uint8Array[]): Imported[] {
  const names = packages.map((_, index) => `${index}.apkg`);
  const folder = folderWith(Object.fromEntries(packages.map((bytes, index) => [names[index] ?? '', bytes])));
  const script = fileURLToPath(new URL('import_packages.py', import.meta.url));
  const output = execFileSync(python ?? '', [script, folder, ...names.map((name) => `${folder}/${name}`)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return JSON.parse(output) as Imported[];
}
