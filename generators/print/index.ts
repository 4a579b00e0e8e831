export { printEngineModule, printLookModule } from './browser-assets.ts';
export type { Paper } from './compiler.ts';
export { OFFERED_KINDS, PRINT_KINDS, type PrintKind, TIME_NAMES, TIMES, type TimeName } from './documents.ts';
export { pictureEngine } from './engine.ts';
export { createFirstPages } from './first-page.ts';
export type { FontPlaces } from './font-files.ts';
export type { PosterSource } from './poster.ts';
export { type PrintedFile, type PrintOptions, printAll } from './print-all.ts';
export type { PdfStore } from './print-jobs.ts';
