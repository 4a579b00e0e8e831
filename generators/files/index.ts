export { OUTPUT_MARKER, readNotes, type UnreadFile, unreadFiles } from './read-notes.ts';
