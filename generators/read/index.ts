export type { Document, NoteFile } from './document.ts';
export { type Label, labelOf, type Role } from './labels/index.ts';
export { readDocument } from './read-document.ts';
export { readNotes } from './read-notes.ts';
