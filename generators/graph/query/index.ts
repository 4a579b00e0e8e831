export { createQuery, type GraphQuery, type Stretch } from './create-query.ts';
export { languagesOf, type NoteLanguages } from './languages.ts';
export type { SameQuestion } from './same.ts';
