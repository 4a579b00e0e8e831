export { type Imported, importNotes, type Outcome } from './import-notes.ts';
