import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readNamed, readNotes, writeWhole } from '../files/index.ts';
import { type Document, readDocument } from '../read/index.ts';
import type { Diagnostic } from '../report/index.ts';
import { documentsOf, type ImportItem, itemsOf, pick, targetsOf, textOf } from './items.ts';
import { hashOf, type Ledger, ledgerFile, readLedger } from './ledger.ts';

/**
 * What happened to a note: `written` for a new one; `updated`; `unchanged`; or `beside` if the existing note was
 * edited, in which case the new text is written to a separate file.
 */
export type Outcome = 'written' | 'updated' | 'unchanged' | 'beside';

export interface Imported {
  /** The source file, as given by the caller. */
  source: string;
  /** The name of the note in the folder. */
  target: string;
  outcome: Outcome;
  item: ImportItem;
  /** Problems with reading the source. */
  diagnostics: readonly Diagnostic[];
}

/** Options of an import. */
export interface ImportOptions {
  /** Whether to overwrite edited notes. */
  force?: boolean;
  /** Numbers or words of titles, as in `pick`. Defaults to everything. */
  only?: string;
}

/**
 * Lists what the files contain, for the user to choose from.
 *
 * @param sources - Files or folders.
 * @returns The notes and conversations, in the order of the files.
 * @throws CribsmithError `input-*` or `chat-*` for a file that cannot be read.
 */
export function listImports(sources: readonly string[]): ImportItem[] {
  return itemsOf(sources.flatMap((source) => readNotes(source)));
}

/**
 * Converts messy files and chat exports to clean Markdown notes that can be edited. Importing again updates notes that
 * were imported before and not edited since. A note keeps the name of its file, and therefore the ids of its nodes. A
 * conversation becomes a note that is named after its title.
 *
 * @param sources - Files or folders.
 * @param folder - The folder to write to.
 * @param options - What to import, and whether to overwrite edited notes.
 * @returns What happened to each note.
 * @throws CribsmithError `input-*`, `chat-*`, `front-matter-invalid`, `out-unsafe` or `usage`, and errors of the
 *   operating system. The folder is then unchanged.
 */
export function importNotes(sources: readonly string[], folder: string, options: ImportOptions = {}): Imported[] {
  const { force = false, only } = options;
  const all = listImports(sources);
  const items = only === undefined ? all : pick(all, only);
  const documents = documentsOf(items);
  const targets = targetsOf(items);
  const ledger = readLedger(folder);
  const plans = items.flatMap((item, index) => {
    const document = documents[index];
    const target = targets[index];
    if (!document || target === undefined) return [];
    const { diagnostics } = document;
    return { source: item.file.path, item, diagnostics, ...planOf(folder, target, textOf(document), ledger, force) };
  });
  for (const { target, text } of plans) ledger.set(target, hashOf(text));
  const changed = plans.filter(({ outcome }) => outcome !== 'unchanged');
  writeWhole(folder, [...changed.map(({ target, text }) => ({ path: target, content: text })), ledgerFile(ledger)]);
  return plans.map(({ source, target, outcome, item, diagnostics }) => ({
    source,
    target,
    outcome,
    item,
    diagnostics,
  }));
}

/** Lists one document per source file with the imported parts of it, for a report on its lines. */
export function listSources(imported: readonly Imported[]): Document[] {
  const files = Map.groupBy(imported, ({ item }) => item.file);
  return [...files].map(([file, own]) => {
    const conversations = own.flatMap(({ item }) => item.conversation ?? []);
    return readDocument(file.chat ? { ...file, chat: { ...file.chat, conversations } } : file);
  });
}

function planOf(folder: string, target: string, text: string, ledger: Ledger, force: boolean) {
  const file = join(folder, target);
  if (!existsSync(file)) return { target, text, outcome: 'written' as const };
  const present = readNamed(file).toString('utf8');
  if (present === text) return { target, text, outcome: 'unchanged' as const };
  if (force || ledger.get(target) === hashOf(present)) return { target, text, outcome: 'updated' as const };
  const beside = freeName(folder, target, ledger);
  return { target: beside, text, outcome: 'beside' as const };
}

/** `name.new.md`, with a number if that file exists and was edited. */
function freeName(folder: string, target: string, ledger: Ledger): string {
  for (let number = 1; ; number++) {
    const name = target.replace(/\.md$/, number === 1 ? '.new.md' : `.new-${number}.md`);
    const file = join(folder, name);
    if (!existsSync(file) || ledger.get(name) === hashOf(readNamed(file).toString('utf8'))) return name;
  }
}
