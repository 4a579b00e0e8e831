export { createQuery, type GraphQuery, type Stretch } from './create-query.ts';
export type { SameQuestion } from './same.ts';
