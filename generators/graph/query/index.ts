export { createQuery, type GraphQuery, type Stretch } from './create-query.ts';
export { type NoteLanguages, noteLanguagesOf } from './languages.ts';
export type { SameQuestion } from './same.ts';
