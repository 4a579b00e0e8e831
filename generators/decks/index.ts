export type { StudyCard } from './deck.ts';
export { DECK_FORMATS, type DeckFormat, type DeckOptions, type ExportedDeck, exportDeck } from './export-deck.ts';
export { type Ledger, parseLedger } from './ledger.ts';
export { hasStudyCards, studyCards } from './study-cards.ts';
