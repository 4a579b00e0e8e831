export { type CsvFile, csvPair } from './csv.ts';
export { graphJson } from './graph-json.ts';
export { graphJsonSchema } from './graph-json-schema.ts';
export { graphMl } from './graphml.ts';
export { graphJsonLd, nodeJsonLd } from './json-ld.ts';
