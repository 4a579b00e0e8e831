export { PICTURE, readMarks } from './marks.ts';
export { type NoteLink, noteLinksOf } from './note-links.ts';
export type { NoteTarget } from './wikilink.ts';
