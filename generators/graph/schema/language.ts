import { z } from 'zod';

/**
 * What the templates need to know of a language. Stands in the front matter of its note
 * (`language:`), so that adding a language is adding a note.
 */
export const languageFactsSchema = z.object({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .describe('Argument of `cribsmith docker`'),
});

export type LanguageFacts = z.infer<typeof languageFactsSchema>;
