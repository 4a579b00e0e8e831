export { buildGraph } from './build-graph.ts';
export { createQuery, type GraphQuery, type Stretch } from './query.ts';
export * from './schema/index.ts';
export { plainText } from './text.ts';
