export { OUTPUT_MARKER, readNotes } from './read-notes.ts';
