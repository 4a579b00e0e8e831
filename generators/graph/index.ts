export { buildGraph } from './build-graph.ts';
export { createQuery, type GraphQuery, type SameQuestion, type Stretch } from './query/index.ts';
export * from './schema/index.ts';
export { plainText } from './text.ts';
