import { z } from 'zod';

/** Everything here ends in a Dockerfile, so that each value is held to one line and to the characters its place allows. */
const command = z
  .string()
  .regex(/^[^\s#][^\n\r]*$/)
  .describe('One shell command, on one line');
const argument = z.string().regex(/^[^\n\r]*$/);
const argv = z.array(argument).min(1).describe('A command in exec form');
const practice = z.string().regex(/^\S+$/).describe('Slug of the practice that gives the reason');
const absolute = z.string().regex(/^\/\S*$/);
const pattern = z
  .string()
  .regex(/^[^\s#]+$/)
  .describe('A path without blanks; may hold globs');
const image = z
  .string()
  .regex(/^[a-z0-9][\w./:@-]*$/)
  .describe('Name in templates/docker/pins.yaml, or scratch, or a full reference with its tag');

/** The last stage on one kind of base image. */
const finalBase = z.strictObject({
  image,
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
  entrypoint: argv.optional().describe('In place of the usual one, where this base keeps its interpreter elsewhere'),
  health: argv.optional().describe('In place of the usual one'),
});

/** What the last stage can stand on. */
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
    app: z
      .array(pattern)
      .min(1)
      .describe('Files of the example: each is the title and the code of an example in the same note'),
    build: z.strictObject({
      image,
      manifests: z
        .array(pattern)
        .default([])
        .describe('Files that name the dependencies; a glob where one may be absent'),
      install: command.optional().describe('Fetches the dependencies that the manifests name'),
      caches: z.array(absolute).default([]).describe('Folders that tools keep between builds'),
      compile: command.optional().describe('Makes the artifact, for a compiled language'),
      why: practice.describe('Slug of the practice that says why the artifact is made that way'),
    }),
    artifact: z
      .strictObject({ from: absolute, to: absolute })
      .describe('What goes from the build stage to the last one'),
    sources: z.array(pattern).default(['.']).describe('What runs as it is, for an interpreted language'),
    entrypoint: argv,
    health: argv.describe('Succeeds when the program answers; needs no shell'),
    base: z.enum(FINAL_BASES).describe('The last stage, unless another is asked for'),
    bases: z.partialRecord(z.enum(FINAL_BASES), finalBase),
    refused: z.partialRecord(z.enum(FINAL_BASES), z.string()).default({}).describe('Why a base cannot be had'),
    writable: z.array(absolute).default(['/tmp']).describe('Folders that the program writes to; kept in memory'),
    ignore: z.array(pattern).default([]).describe('What the build must not see, beside the usual'),
  })
  .refine(({ base, bases }) => bases[base] !== undefined, { message: 'expected one of bases', path: ['base'] })
  .refine(({ family, build }) => family !== 'compiled' || build.compile !== undefined, {
    message: 'expected a command, since the family is compiled',
    path: ['build', 'compile'],
  })
  .refine(({ build }) => (build.install === undefined) === (build.manifests.length === 0), {
    message: 'expected manifests and install together, or neither',
    path: ['build', 'install'],
  });

export type LanguageFacts = z.infer<typeof languageFactsSchema>;
