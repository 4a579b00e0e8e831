import { z } from 'zod';
import { graphSchema } from '../graph/index.ts';

/** Generates the JSON Schema (2020-12) for the output of `toJson` from the zod schema, indented by two spaces. */
export function toJsonSchema(): string {
  const schema = z.toJSONSchema(graphSchema, { target: 'draft-2020-12', io: 'output' });
  const { $schema, ...rest } = schema;
  return `${JSON.stringify({ $schema, title: 'Cribsmith knowledge graph', ...rest }, null, 2)}\n`;
}
