export { type ExcerptPiece, excerptOf } from './excerpt.ts';
export type { Meant } from './meant.ts';
export { rankByTitle } from './rank-by-title.ts';
export { stemOf } from './stems.ts';
export { packTextWords, type TextWords } from './text-words.ts';
export { createTitleIndex, type TitleDoc, type TitleHit, type TitleIndex } from './title-index.ts';
export { isFiller, normalised, queryWords, tokensOf } from './words.ts';
