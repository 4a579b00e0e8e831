export { DECK_FORMATS, type DeckFormat, type DeckOptions, type ExportedDeck, exportDeck } from './export-deck.ts';
export { type Ledger, parseLedger } from './ledger.ts';
