export { OUTPUT_MARKER, type ReadOptions, readNotes, type UnreadFile, unreadFiles } from './read-notes.ts';
