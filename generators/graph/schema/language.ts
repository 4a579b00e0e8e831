import { z } from 'zod';

const command = z
  .string()
  .regex(/^[^\n]+$/)
  .describe('One shell command, on one line');
const argv = z.array(z.string()).min(1).describe('A command in exec form');
const practice = z.string().describe('Slug of the practice that gives the reason');
const absolute = z.string().regex(/^\/\S*$/);

/** The last stage on one kind of base image. */
const finalBase = z.strictObject({
  image: z.string().describe('Name in the pin table, or scratch'),
  user: z
    .string()
    .regex(/^\d+:\d+$/)
    .describe('Numeric user and group that the program runs as'),
  copy: z
    .array(z.strictObject({ from: absolute, to: absolute, why: practice }))
    .default([])
    .describe('What this base lacks, taken from the build stage'),
  env: z.record(z.string().regex(/^[A-Z_][A-Z0-9_]*$/), z.string().regex(/^\S+$/)).default({}),
  versions: z
    .string()
    .optional()
    .describe('The only version of the language, or the beginning of it, that this base works with'),
});

export const FINAL_BASES = ['distroless', 'scratch', 'slim'] as const;

/**
 * What the templates need to know of a language. Stands in the front matter of its note
 * (`language:`), so that adding a language is adding a note.
 */
export const languageFactsSchema = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z][a-z0-9-]*$/)
      .describe('Argument of `cribsmith docker`'),
    aliases: z.array(z.string()).default([]).describe('Other words for it on the command line'),
    family: z.enum(['compiled', 'interpreted']).describe('Template in templates/docker/families/'),
    port: z.int().min(1).max(65535).describe('Port that the example listens on'),
    build: z.strictObject({
      image: z.string().describe('Name in the pin table'),
      manifests: z.array(z.string()).min(1).describe('Files that name the dependencies; globs where one may be absent'),
      install: command.describe('Fetches the dependencies'),
      caches: z.array(absolute).describe('Folders that tools keep between builds'),
      compile: command.optional().describe('Makes the artifact, for a compiled language'),
      why: practice.describe('Why the artifact is made that way'),
    }),
    artifact: z
      .strictObject({ from: absolute, to: absolute })
      .describe('What goes from the build stage to the last one'),
    sources: z.array(z.string()).default([]).describe('Files that run as they are, for an interpreted language'),
    entrypoint: argv,
    health: argv.describe('Succeeds when the program answers; needs no shell'),
    base: z.enum(FINAL_BASES).describe('The last stage, unless another is asked for'),
    bases: z.partialRecord(z.enum(FINAL_BASES), finalBase),
    refused: z.partialRecord(z.enum(FINAL_BASES), z.string()).default({}).describe('Why a base cannot be had'),
    ignore: z.array(z.string()).default([]).describe('What the build must not see, beside the usual'),
  })
  .refine(({ base, bases }) => bases[base] !== undefined, { message: 'base must be one of bases', path: ['base'] });

export type LanguageFacts = z.infer<typeof languageFactsSchema>;
