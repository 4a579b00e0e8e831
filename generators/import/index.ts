export {
  type Imported,
  type ImportOptions,
  importNotes,
  listImports,
  type Outcome,
  sourcesOf,
} from './import-notes.ts';
export type { ImportItem } from './items.ts';
