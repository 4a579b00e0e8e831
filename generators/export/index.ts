export { graphJson } from './graph-json.ts';
export { graphJsonSchema } from './graph-json-schema.ts';
