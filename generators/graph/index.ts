export { topicAddresses } from './addresses.ts';
export { buildBareGraph, buildGraph } from './build-graph.ts';
export { hasRightToLeft } from './direction.ts';
export { isGeneric } from './extract/subject.ts';
export { type FactRule, factRules } from './facts/index.ts';
export { createLinkResolver, fileOf, isOutside } from './note-links/index.ts';
export { createNoteMemory, type NoteMemory } from './note-memory.ts';
export { isIndexNote } from './note-names.ts';
export { createPages } from './pages.ts';
export {
  createQuery,
  type GraphQuery,
  type NoteLanguages,
  noteLanguagesOf,
  type SameQuestion,
  type Stretch,
} from './query/index.ts';
export * from './schema/index.ts';
export { spokenSigns } from './spoken-signs.ts';
export { createSuppressionCheck, findSuppressions } from './suppressions.ts';
export { isInline, plainText } from './text.ts';
