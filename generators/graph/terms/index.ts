import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { byCodeUnit } from '../compare.ts';

const termFileSchema = z.object({
  when: z.array(z.string()).min(1),
  terms: z.array(
    z.strictObject({
      name: z.string(),
      type: z.enum(['concept', 'tool', 'image', 'instruction']),
      aliases: z.array(z.string()).default([]),
      exact: z.boolean().default(false),
    }),
  ),
});

/** The terms of one subject, and the words of which a note about it has at least one. */
export interface TermFile extends z.infer<typeof termFileSchema> {
  subject: string;
}

let files: readonly TermFile[] | undefined;

/** The term files that come with Cribsmith, by name: `docker.yaml` holds the subject docker. Read once. Throws a ZodError for a file that is none. */
export function termFiles(): readonly TermFile[] {
  files ??= readdirSync(new URL('.', import.meta.url))
    .filter((name) => name.endsWith('.yaml'))
    .sort(byCodeUnit)
    .map((name) => ({
      subject: name.replace(/\.yaml$/u, ''),
      ...termFileSchema.parse(parse(readFileSync(new URL(name, import.meta.url), 'utf8'))),
    }));
  return files;
}
