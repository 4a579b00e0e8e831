export { PRINT_KINDS, type PrintKind, TIME_NAMES, type TimeName } from './documents.ts';
export { type PrintedFile, type PrintOptions, printAll } from './print-all.ts';
