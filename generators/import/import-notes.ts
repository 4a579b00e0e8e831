import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { type Document, readDocument, readNotes } from '../read/index.ts';
import { CribsmithError } from '../report/index.ts';
import { hashOf, type Ledger, readLedger, writeLedger } from './ledger.ts';

/**
 * What became of a note: `written` anew; `updated`, since nobody has edited it; `unchanged`; or `beside`:
 * it was edited, so that the new text stands beside it.
 */
export type Outcome = 'written' | 'updated' | 'unchanged' | 'beside';

export interface Imported {
  /** The file it came from, as it was named. */
  source: string;
  /** Name of the note in the folder. */
  target: string;
  outcome: Outcome;
  document: Document;
}

/**
 * Turns messy files into clean Markdown notes, ready to be edited. In: files or folders, the folder to write into, and
 * whether notes that were edited may be overwritten. Importing again updates what an import made and nobody has
 * touched. A note keeps the name of its file, and so the ids of what stands in it.
 * Throws CribsmithError (input-*, front-matter-invalid, out-unsafe); then nothing is written.
 */
export function importNotes(sources: readonly string[], folder: string, force: boolean): Imported[] {
  const notes = sources.flatMap((source) =>
    readNotes(source).map((file) => ({ source: file.path, document: readDocument(file) })),
  );
  const targets = targetsOf(notes.map(({ source }) => source));
  const ledger = readLedger(folder);
  const plans = notes.map(({ source, document }, index) => {
    const target = targets[index] ?? basename(source);
    return { source, document, ...planOf(folder, target, textOf(document), ledger, force) };
  });
  for (const { target, text, outcome } of plans) {
    ledger.set(target, hashOf(text));
    if (outcome === 'unchanged') continue;
    mkdirSync(join(folder, target, '..'), { recursive: true });
    writeFileSync(join(folder, target), text);
  }
  mkdirSync(folder, { recursive: true });
  writeLedger(folder, ledger);
  return plans.map(({ source, target, outcome, document }) => ({ source, target, outcome, document }));
}

function textOf(document: Document): string {
  return `${document.markdown.trimEnd()}\n`;
}

/** The notes' own names with the ending `.md`. Throws CribsmithError `out-unsafe` when two files would share one. */
function targetsOf(sources: readonly string[]): string[] {
  const taken = new Map<string, string>();
  return sources.map((source) => {
    const target = `${source.slice(0, source.length - extname(source).length)}.md`;
    const other = taken.get(target);
    if (other !== undefined) {
      throw new CribsmithError('out-unsafe', `${other} and ${source} would both become ${target}.`, {
        hint: 'Import them into two folders, or rename one.',
      });
    }
    taken.set(target, source);
    return target;
  });
}

function planOf(folder: string, target: string, text: string, ledger: Ledger, force: boolean) {
  const file = join(folder, target);
  if (!existsSync(file)) return { target, text, outcome: 'written' as const };
  const present = readFileSync(file, 'utf8');
  if (present === text) return { target, text, outcome: 'unchanged' as const };
  if (force || ledger.get(target) === hashOf(present)) return { target, text, outcome: 'updated' as const };
  const beside = freeName(folder, target, ledger);
  return { target: beside, text, outcome: 'beside' as const };
}

/** `name.new.md`, or with a number where somebody has edited the one that is there. */
function freeName(folder: string, target: string, ledger: Ledger): string {
  for (let number = 1; ; number++) {
    const name = target.replace(/\.md$/, number === 1 ? '.new.md' : `.new-${number}.md`);
    const file = join(folder, name);
    if (!existsSync(file) || ledger.get(name) === hashOf(readFileSync(file, 'utf8'))) return name;
  }
}
