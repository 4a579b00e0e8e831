import { z } from 'zod';

/** These values become part of a Dockerfile, so each is limited to one line and to characters that are safe there. */
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
const environment = z.record(z.string().regex(/^[A-Z_][A-Z0-9_]*$/), z.string().regex(/^[^\s'"`\\]+$/));
const user = z
  .string()
  .regex(/^\d+:\d+$/)
  .describe('Numeric user and group that the program runs as');

/** How the artifact is built. Languages, package managers and final base images use the same keys. */
const steps = z.strictObject({
  image: image.optional().describe('Base image of all stages except the last'),
  tools: z
    .array(z.strictObject({ image, from: absolute, to: absolute }))
    .optional()
    .describe('Programs taken from other images'),
  setup: command.optional().describe('Adds what the image lacks, before anything of the project is there'),
  platform: z
    .literal('build')
    .optional()
    .describe('build where the stages before the last can run on another processor than the last'),
  env: environment.optional().describe('Set in the stages before the last'),
  manifests: z.array(pattern).optional().describe('Files that name the dependencies; a glob where one may be absent'),
  install: command.optional().describe('Fetches what the program needs to run'),
  installDev: command.optional().describe('Fetches also what is needed to develop and compile it'),
  caches: z.array(absolute).optional().describe('Folders that tools keep between builds'),
  secrets: z
    .array(z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9_-]*$/), target: absolute }))
    .optional()
    .describe('Build secrets that the installation reads, and where they are mounted'),
  compile: command.optional().describe('Makes the artifact'),
  why: practice.optional().describe('Slug of the practice that says why the artifact is made that way'),
});

/** A file or folder that is copied from a build stage to the final one. */
const artifact = z.strictObject({
  from: absolute,
  to: absolute,
  stage: z.enum(['deps', 'build']).optional().describe('build if something is compiled, else deps'),
  owned: z.boolean().optional().describe('Whether it belongs to the user that the program runs as'),
});

/** The command to start instead of the default one, for an entry point of a certain form. */
const entryForm = z.strictObject({
  match: z.string().describe('Regular expression that the entry is held against'),
  entrypoint: argv,
  dev: argv.optional(),
});

/** The final stage on one kind of base image. */
const finalBase = z.strictObject({
  image,
  user,
  build: steps.optional().describe('How the artifact is made for this base, where that differs'),
  copy: z
    .array(z.strictObject({ from: absolute, to: absolute, why: practice, image: image.optional() }))
    .default([])
    .describe('What this base lacks, taken from the build stage or from an image'),
  env: environment.default({}),
  setup: command.optional().describe('Adds what this base lacks, before the artifacts'),
  versions: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe('The only versions of the language, or beginnings of them, that this base works with'),
  artifacts: z.array(artifact).min(1).optional().describe('In place of the usual ones'),
  entrypoint: argv.optional().describe('In place of the usual one, where this base keeps its interpreter elsewhere'),
  health: argv.optional().describe('In place of the usual one'),
});

/** The kinds of base image for the final stage. */
export const FINAL_BASES = ['distroless', 'scratch', 'alpine', 'slim'] as const;

/**
 * What the templates need to know about a language. It is written in the front matter of the language's note
 * (`language:`), so adding a language means adding a note.
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
    entry: argument.optional().describe('Value of {entry} unless the options set it'),
    entries: z.array(entryForm).default([]).describe('Other ways to start, by the form of the entry'),
    app: z
      .array(pattern)
      .min(1)
      .describe('Files of the example: each is the title and the code of an example in the same note'),
    build: steps.extend({ image }).describe('How the artifact is made'),
    managers: z
      .record(z.string().regex(/^[a-z][a-z0-9-]*$/), steps.extend({ app: z.array(pattern).default([]) }))
      .default({})
      .describe('What differs by package manager; the first is the usual one'),
    artifacts: z.array(artifact).min(1).describe('What goes from the stages before to the last one'),
    sources: z.array(pattern).default([]).describe('What runs as it is, and so is copied into the last stage'),
    workdir: absolute.optional().describe('Working folder of the program'),
    env: environment.default({}).describe('Variables of the last stage on every base'),
    entrypoint: argv,
    health: argv.describe('Succeeds when the program answers; needs no shell'),
    dev: z.strictObject({
      command: argv.describe('Runs the sources in the dev target'),
      reloads: z.boolean().default(false).describe('Whether that command sees edits by itself'),
      env: environment.default({}),
      keep: z.array(absolute).default([]).describe('Folders under /src that a mount of the sources must not hide'),
    }),
    base: z.enum(FINAL_BASES).describe('The last stage, unless another is asked for'),
    bases: z.partialRecord(z.enum(FINAL_BASES), finalBase),
    refused: z.partialRecord(z.enum(FINAL_BASES), z.string()).default({}).describe('Why a base cannot be had'),
    alone: z.string().optional().describe('Why there can be no services beside it, if so'),
    memory: z
      .string()
      .regex(/^\d+m$/)
      .default('256m')
      .describe('Memory limit'),
    writable: z.array(absolute).default(['/tmp']).describe('Folders that the program writes to; kept in memory'),
    readOnly: z.boolean().optional().describe('Whether the rest of the file system is read-only; true unless said'),
    data: z.array(absolute).optional().describe('Folders that are kept in named volumes'),
    start: z
      .string()
      .regex(/^\d+s$/)
      .optional()
      .describe('How long the program may take to start; 10s unless said'),
    ignore: z.array(pattern).default([]).describe('What the build must not see, beside the usual'),
  })
  .refine(({ base, bases }) => bases[base] !== undefined, { message: 'expected one of the bases', path: ['base'] })
  .superRefine((facts, context) => {
    const managers = Object.entries(facts.managers);
    const paths = managers.length > 0 ? managers.map(([name]) => ['managers', name]) : [['build']];
    const all = managers.length > 0 ? managers.map(([, own]) => ({ ...facts.build, ...own })) : [facts.build];
    for (const [index, { compile, install, manifests = [] }] of all.entries()) {
      const path = paths[index] ?? [];
      if (facts.family === 'compiled' && compile === undefined && !everyBaseCompiles(facts.bases)) {
        const message = 'expected a command, since the family is compiled';
        context.addIssue({ code: 'custom', message, path: [...path, 'compile'] });
      }
      if ((install === undefined) !== (manifests.length === 0)) {
        const message = 'expected both manifests and install, or neither';
        context.addIssue({ code: 'custom', message, path: [...path, 'install'] });
      }
    }
    for (const [index, { match }] of facts.entries.entries()) {
      if (!isPattern(match)) {
        const message = 'expected a regular expression';
        context.addIssue({ code: 'custom', message, path: ['entries', index, 'match'] });
      }
    }
  });

function everyBaseCompiles(bases: Readonly<Record<string, { build?: { compile?: string | undefined } | undefined }>>) {
  return Object.values(bases).every(({ build }) => build?.compile !== undefined);
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}

export type LanguageFacts = z.infer<typeof languageFactsSchema>;

/** How an artifact is built, with all defaults resolved. */
export type BuildSteps = z.infer<typeof steps>;
