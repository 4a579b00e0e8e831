export { abandonedFolders, makeOwnedFolder, makeWorkFolder, removeQuietly, withWorkFolder } from './owned-folder.ts';
export { OUTPUT_MARKER, type ReadOptions, readNotes, type UnreadFile, unreadFiles } from './read-notes.ts';
export { type OutputFile, writeWhole } from './write-whole.ts';
