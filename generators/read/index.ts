export type { Document, FrontMatter, Layout, NoiseLine, NoteFile } from './document.ts';
export { type Label, labelOf, type Role } from './labels/index.ts';
