import { strToU8, zipSync } from 'fflate';
import type { Deck, DeckCard } from './deck.ts';
import { createAnkiIds, fieldChecksum } from './hash.ts';
import { NOTE_TYPES, noteTypeRecord } from './note-types.ts';
import { DECK_OPTIONS, SETTINGS, TABLES } from './schema.ts';

type SqlValue = string | number | null;

/** The parts of an SQLite database that a deck needs. */
interface SqlDatabase {
  run(statement: string, values?: SqlValue[]): unknown;
  prepare(statement: string): { run(values: SqlValue[]): unknown; free(): unknown };
  export(): Uint8Array;
  close(): void;
}

/** SQLite, as sql.js loads it. */
export interface Sql {
  Database: new () => SqlDatabase;
}

/** Entries in a zip have a date. A fixed one makes equal decks equal bytes. */
const EPOCH = new Date(1980, 0, 1);
/** In seconds: the time of the last change for an unchanged card. It is older than any edit by a person. */
const FIRST_CHANGE = 1_000_000_000;

/**
 * Writes a deck as an Anki package (`.apkg`). Anki recognises notes by GUID: importing again adds no duplicates,
 * changes only notes with a higher revision, and keeps the schedule. The same deck gives the same bytes.
 *
 * @param deck - The cards, in learning order.
 * @param css - The style sheet of the cards.
 * @param sql - SQLite.
 * @param pictures - The pictures of the cards, by file name.
 * @returns The bytes of the package.
 */
export function toApkg(
  deck: Deck,
  css: string,
  sql: Sql,
  pictures: ReadonlyMap<string, Uint8Array> = new Map(),
): Uint8Array {
  const database = new sql.Database();
  try {
    fill(database, deck, css);
    // The package contains numbered files, and a list with their names.
    const names = Object.fromEntries([...pictures.keys()].map((name, index) => [index, name]));
    const files = Object.fromEntries([...pictures.values()].map((bytes, index) => [index, bytes]));
    const collection = { 'collection.anki2': database.export(), media: strToU8(JSON.stringify(names)) };
    return zipSync({ ...collection, ...files }, { mtime: EPOCH, level: 6 });
  } finally {
    database.close();
  }
}

function fill(database: SqlDatabase, deck: Deck, css: string): void {
  for (const table of TABLES) database.run(table);
  // A single transaction. With one per row, SQLite would spend most of the time on its journal.
  database.run('BEGIN');
  const idOf = createAnkiIds();
  const decks = new Map<string, number>();
  const notes = database.prepare('INSERT INTO notes VALUES (?,?,?,?,-1,?,?,?,?,0,?)');
  const cards = database.prepare("INSERT INTO cards VALUES (?,?,?,?,?,-1,0,0,?,0,0,0,0,0,0,0,0,'')");
  for (const [index, card] of deck.cards.entries()) {
    const changed = FIRST_CHANGE + card.revision;
    const deckId = decks.get(card.deck) ?? idOf(`deck ${card.deck}`);
    decks.set(card.deck, deckId);
    const noteId = idOf(`note ${card.guid}`);
    const fields = fieldsOf(card);
    const sort = plain(card.front);
    const tags = card.tags.length > 0 ? ` ${card.tags.join(' ')} ` : '';
    const type = NOTE_TYPES[card.form].id;
    notes.run([noteId, card.guid, type, changed, tags, fields.join('\u001f'), sort, fieldChecksum(sort), '']);
    for (const ord of ordinalsOf(card)) {
      cards.run([idOf(`card ${card.guid} ${ord}`), noteId, deckId, ord, changed, index + 1]);
    }
  }
  notes.free();
  cards.free();
  database.run('INSERT INTO col VALUES (1,?,?,?,11,0,0,0,?,?,?,?,?)', [
    FIRST_CHANGE,
    FIRST_CHANGE * 1000,
    FIRST_CHANGE * 1000,
    JSON.stringify(SETTINGS),
    JSON.stringify(
      Object.fromEntries((['basic', 'cloze'] as const).map((form) => [NOTE_TYPES[form].id, noteTypeRecord(form, css)])),
    ),
    JSON.stringify({ 1: deckRecord(1, 'Default'), ...deckRecords(decks) }),
    JSON.stringify(DECK_OPTIONS),
    '{}',
  ]);
  database.run('COMMIT');
}

/** The fields of a note in the order of its type. */
export function fieldsOf({ form, front, back, place, url }: DeckCard): string[] {
  const spare = NOTE_TYPES[form].fields.slice(4).map(() => '');
  return [front, back, place, url, ...spare];
}

/** The cards of a note: one, or one for each cloze number. */
function ordinalsOf({ form, front }: DeckCard): number[] {
  if (form === 'basic') return [0];
  const numbers = [...front.matchAll(/\{\{c(\d+)::/g)].map(([, number]) => Number(number) - 1);
  return [...new Set(numbers)].sort((a, b) => a - b);
}

function deckRecords(decks: ReadonlyMap<string, number>) {
  const records = new Map<string, ReturnType<typeof deckRecord>>();
  for (const [name, id] of decks) records.set(String(id), deckRecord(id, name));
  return Object.fromEntries(records);
}

function deckRecord(id: number, name: string) {
  return {
    id,
    name,
    mod: FIRST_CHANGE,
    usn: -1,
    conf: 1,
    desc: '',
    dyn: 0,
    collapsed: false,
    browserCollapsed: false,
    extendNew: 0,
    extendRev: 0,
    newToday: [0, 0],
    revToday: [0, 0],
    lrnToday: [0, 0],
    timeToday: [0, 0],
  };
}

/** The text by which Anki sorts notes and finds duplicates: the first field without tags. */
function plain(html: string): string {
  return html.replace(/<[^>]*>/g, '');
}
