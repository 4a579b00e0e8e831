import { z } from 'zod';
import type { Diagnostic } from '../../report/index.ts';

/** One stretch of a file to be replaced. Lines and columns are 1-based, columns count UTF-16 units, the end is outside. */
const editSchema = z.object({
  line: z.int().positive(),
  column: z.int().positive(),
  endLine: z.int().positive(),
  endColumn: z.int().positive(),
  text: z.string().describe('What stands there instead; line ends are \\n, and become those of the file'),
});

/** One finding about the notes, at a place in a file that the user wrote. */
export const diagnosticSchema = z.object({
  ruleId: z.string().describe('Permanent id of the rule, see the catalogue'),
  severity: z.enum(['error', 'warning', 'info']),
  message: z.string().describe('What was found and what was expected: "Unexpected X, expected Y"'),
  path: z.string().describe('The file, relative to the notes root, with forward slashes'),
  line: z.int().positive().describe('1-based line in that file'),
  column: z.int().positive().describe('1-based column in that line'),
  hint: z.string().optional().describe('A way out'),
  url: z.string().optional().describe('Where to read more'),
  repair: z.array(editSchema).min(1).optional().describe('Edits that mend it and change nothing else'),
}) satisfies z.ZodType<Diagnostic>;
