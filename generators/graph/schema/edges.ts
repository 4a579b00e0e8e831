import { z } from 'zod';
import { nodeIdSchema } from './ids.ts';
import { confidenceSchema, sourceSchema } from './source.ts';

const base = {
  from: nodeIdSchema,
  to: nodeIdSchema,
  source: sourceSchema.optional(),
  rule: z.string(),
  confidence: confidenceSchema,
};

const plainEdge = z.object({
  type: z.enum([
    'partOf',
    'next',
    'about',
    'defines',
    'mentions',
    'contrasts',
    'illustrates',
    'warnsAbout',
    'appliesTo',
    'recommends',
    'contradicts',
    'supersedes',
    'followUp',
  ]),
  ...base,
});

const sameAsEdge = z.object({
  type: z.literal('sameAs'),
  ...base,
  grade: z.enum(['duplicate', 'overlap', 'related']),
});

export const edgeSchema = z.discriminatedUnion('type', [plainEdge, sameAsEdge]);

export type GraphEdge = z.infer<typeof edgeSchema>;
export type EdgeType = GraphEdge['type'];
