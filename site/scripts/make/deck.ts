import initSqlJs from 'sql.js';
import wasm from 'sql.js/dist/sql-wasm-browser.wasm?url';
import { type DeckTools, type ExportedDeck, makeDeck } from '../../../generators/browser.ts';
import { createColouring } from '../code.ts';
import { loadLanguages } from './code-languages.ts';
import type { Answers } from './questions.ts';
import type { Workshop } from './workshop.ts';

const FILES = {
  apkg: { name: 'cribsmith.apkg', type: 'application/octet-stream' },
  anki: { name: 'cribsmith-anki.txt', type: 'text/plain' },
  csv: { name: 'cribsmith.csv', type: 'text/csv' },
  quizlet: { name: 'cribsmith-quizlet.txt', type: 'text/plain' },
} as const;

const tools: DeckTools = {
  async highlighter(languages) {
    const { colour, css, dispose } = createColouring(await loadLanguages(languages));
    return { pieces: (code, language) => colour(code, (language ?? 'text').toLowerCase()), css, dispose };
  },
  sql: () => initSqlJs({ locateFile: () => wasm }),
};

/** Creates the same deck as `cribsmith cards`. */
export function makeDeckOf({ query, words, overview }: Workshop): Promise<ExportedDeck> {
  return makeDeck(query, { title: overview.title.replaceAll('::', ':'), words }, tools);
}

/** Exports the deck in a format. */
export async function deckOf(workshop: Workshop, format: keyof typeof FILES): Promise<Answers['download']> {
  const deck = await makeDeckOf(workshop);
  return { ...FILES[format], bytes: new Uint8Array(await deck.write(format)) };
}
