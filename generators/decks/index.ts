export { DECK_FORMATS, type DeckFormat, type DeckOptions, type ExportedDeck, exportDeck } from './export-deck.ts';
export { type Certainty, type Identity, type Match, matchIdentities } from './identity.ts';
export { EMPTY_LEDGER, type Ledger, parseLedger } from './ledger.ts';
