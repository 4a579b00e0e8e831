export { type CsvFile, toCsv } from './csv.ts';
export { toGraphml } from './graphml.ts';
export { toJson } from './json.ts';
export { nodeToJsonLd, toJsonLd } from './json-ld.ts';
export { toJsonSchema } from './json-schema.ts';
