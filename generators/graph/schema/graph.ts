import { z } from 'zod';
import { diagnosticSchema } from './diagnostic.ts';
import { edgeSchema } from './edges.ts';
import { nodeSchema } from './nodes.ts';

const linePlace = z.object({ path: z.string(), line: z.int().positive() });

export const coverageSchema = z.object({
  lines: z.int().nonnegative().describe('Non-blank lines in all notes; typed + noise + unparsed'),
  typed: z.int().nonnegative(),
  noise: z.int().nonnegative(),
  reasons: z.record(z.string(), z.int().positive()).describe('Lines of noise by reason'),
  unparsed: z.array(linePlace),
});

/** The whole graph, as `cribsmith graph` prints it and `data/graph.json` contains it. */
export const graphSchema = z.object({
  version: z.literal(1),
  nodes: z.array(nodeSchema),
  edges: z.array(edgeSchema),
  coverage: coverageSchema,
  diagnostics: z.array(diagnosticSchema),
});

export type Coverage = z.infer<typeof coverageSchema>;
export type Graph = z.infer<typeof graphSchema>;
