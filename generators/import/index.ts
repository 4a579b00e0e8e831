export {
  type Imported,
  type ImportOptions,
  importNotes,
  listImports,
  listSources,
  type Outcome,
} from './import-notes.ts';
export type { ImportItem } from './items.ts';
