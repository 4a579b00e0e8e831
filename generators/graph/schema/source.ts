import { z } from 'zod';

/** A range of lines in the user's file, including both ends. */
export const sourceSchema = z
  .object({
    path: z.string().describe('The note, relative to the notes root, with forward slashes'),
    line: z.int().positive().describe('1-based first line'),
    endLine: z.int().positive().describe('1-based last line, inclusive'),
  })
  .meta({ id: 'Source' });

export type Source = z.infer<typeof sourceSchema>;

export const confidenceSchema = z
  .enum(['labelled', 'inferred'])
  .describe('labelled: the notes label it; inferred: a rule recognised it');

export type Confidence = z.infer<typeof confidenceSchema>;
