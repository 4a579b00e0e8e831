import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readNamed, readNotes, writeWhole } from '../files/index.ts';
import { type Document, readDocument } from '../read/index.ts';
import { documentsOf, type ImportItem, itemsOf, pick, targetsOf, textOf } from './items.ts';
import { hashOf, type Ledger, ledgerFile, readLedger } from './ledger.ts';

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
  item: ImportItem;
}

/** What can be asked of an import. */
export interface ImportOptions {
  /** Overwrite notes that were edited since. */
  force?: boolean;
  /** Numbers or words of titles, as `pick` takes them; everything when absent. */
  only?: string;
}

/**
 * Lists what files hold, to choose from.
 *
 * @param sources - Files or folders.
 * @throws CribsmithError `input-*` or `chat-*`
 */
export function listImports(sources: readonly string[]): ImportItem[] {
  return itemsOf(sources.flatMap((source) => readNotes(source)));
}

/**
 * Turns messy files and chat exports into clean Markdown notes, ready to be edited. Importing again updates what an import
 * made and nobody has touched. A note keeps the name of its file, and so the ids of what stands in it; a conversation
 * becomes a note named by its title.
 *
 * @param sources - Files or folders.
 * @param folder - The folder to write into.
 * @throws CribsmithError `input-*`, `chat-*`, `front-matter-invalid`, `out-unsafe` or `usage`, and errors of the operating
 * system; then the folder is as it was.
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
    return { source: item.file.path, item, ...planOf(folder, target, textOf(document), ledger, force) };
  });
  for (const { target, text } of plans) ledger.set(target, hashOf(text));
  const changed = plans.filter(({ outcome }) => outcome !== 'unchanged');
  writeWhole(folder, [...changed.map(({ target, text }) => ({ path: target, content: text })), ledgerFile(ledger)]);
  return plans.map(({ source, target, outcome, item }) => ({ source, target, outcome, item }));
}

/** Lists one document for each file that was imported from, of what was picked of it: for a report on its lines. */
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

/** `name.new.md`, or with a number where somebody has edited the one that is there. */
function freeName(folder: string, target: string, ledger: Ledger): string {
  for (let number = 1; ; number++) {
    const name = target.replace(/\.md$/, number === 1 ? '.new.md' : `.new-${number}.md`);
    const file = join(folder, name);
    if (!existsSync(file) || ledger.get(name) === hashOf(readNamed(file).toString('utf8'))) return name;
  }
}
