export type { StudyCard } from './deck.ts';
export { exportDeck } from './export-deck.ts';
export { type Ledger, parseLedger } from './ledger.ts';
export { DECK_FORMATS, type DeckFormat, type DeckOptions, type ExportedDeck } from './make-deck.ts';
export { createStudy, hasStudyCards, studyCards } from './study-cards.ts';
