import { z } from 'zod';
import type { Diagnostic } from '../../report/index.ts';

/**
 * A range of a file to replace. Lines and columns are 1-based, columns count UTF-16 code units, and the end is
 * exclusive.
 */
const editSchema = z.object({
  line: z.int().positive(),
  column: z.int().positive(),
  endLine: z.int().positive(),
  endColumn: z.int().positive(),
  text: z.string().describe('The replacement text; \\n is replaced by the line ending of the file'),
});

/** A finding about the notes, with its position in the user's file. */
export const diagnosticSchema = z.object({
  ruleId: z.string().describe('Permanent id of the rule'),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string().describe('The problem, or what is correct instead. For code: "Unexpected X, expected Y"'),
  path: z.string().describe('The file, relative to the notes root, with forward slashes'),
  line: z.int().positive().describe('1-based line in that file'),
  column: z.int().positive().describe('1-based column in that line'),
  hint: z.string().optional().describe('How to fix it'),
  url: z.string().optional().describe('Where to read more'),
  repair: z.array(editSchema).min(1).optional().describe('Edits that fix it and change nothing else'),
}) satisfies z.ZodType<Diagnostic>;
