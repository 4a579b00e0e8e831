export type { Paper } from './compiler.ts';
export { type PrintedFile, printAll } from './print-all.ts';
