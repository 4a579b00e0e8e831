export { type PrintedFile, printAll } from './print-all.ts';
