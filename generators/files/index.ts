export { abandonedFolders, makeOwnedFolder, makeWorkFolder, removeQuietly, withWorkFolder } from './owned-folder.ts';
export { openPictures } from './pictures.ts';
export { prebuilt } from './prebuilt.ts';
export { readNamed } from './read-named.ts';
export {
  isHidden,
  type LeftOut,
  leftOutOf,
  type ReadOptions,
  readNotes,
} from './read-notes.ts';
export { type OutputFile, writeWhole } from './write-whole.ts';
