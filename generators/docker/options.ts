import { z } from 'zod';
import { FINAL_BASES } from '../graph/index.ts';
import { CribsmithError } from '../report/index.ts';

/** What can be asked of a pack. Every value is held to a form in which it can do no harm in any file of the pack. */
export const packOptionsSchema = z.strictObject({
  name: z
    .string()
    .max(63, 'expected at most 63 characters')
    .regex(/^[a-z0-9]+(?:[_-][a-z0-9]+)*$/, 'expected small letters, digits and single - or _ between them')
    .optional()
    .describe('Name of the image and of the compose project'),
  port: z.int().min(1).max(65535).optional().describe('Port that the program listens on'),
  version: z
    .string()
    .regex(/^\d+(?:\.\d+){0,2}$/, 'expected a version such as 1.27 or 3.13.1')
    .optional()
    .describe('Version of the language'),
  base: z.enum(FINAL_BASES).optional().describe('The final image'),
  plain: z.boolean().optional().describe('Without the comments that give the reasons'),
});

export type PackOptions = z.input<typeof packOptionsSchema>;

/** The options with nothing left open; `version` is absent where the image has none. */
export interface SettledOptions {
  name: string;
  port: number;
  base: string;
  version: string | undefined;
  plain: boolean;
}

/** Checks the options of a pack. Throws CribsmithError `usage` naming the first that is wrong. */
export function checkOptions(options: PackOptions): z.output<typeof packOptionsSchema> {
  const checked = packOptionsSchema.safeParse(options);
  if (checked.success) return checked.data;
  const issue = checked.error.issues[0];
  const name = issue?.path.map(String).join('.') || 'option';
  const value = JSON.stringify((options as Record<string, unknown>)[name]);
  throw new CribsmithError('usage', `Unexpected ${name} ${value ?? ''}: ${issue?.message ?? 'not known'}.`);
}
