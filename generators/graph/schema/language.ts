import { z } from 'zod';

/** These values become part of a Dockerfile, so each is limited to one line and to characters that are safe there. */
const command = z
  .string()
  .regex(/^[^\s#][^\n\r]*$/)
  .describe('One shell command, on one line');
const argument = z.string().regex(/^[^\n\r]*$/);
const argv = z.array(argument).min(1).describe('A command in exec form');
const practice = z.string().regex(/^\S+$/).describe('Slug of the practice that explains it');
const absolute = z.string().regex(/^\/\S*$/);
const pattern = z
  .string()
  .regex(/^[^\s#]+$/)
  .describe('A path without spaces; may contain globs');
const image = z
  .string()
  .regex(/^[a-z0-9][\w./:@-]*$/)
  .describe('A name in templates/docker/pins.yaml, scratch, or a full reference with a tag');
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
    .describe('Programs copied from other images'),
  setup: command.optional().describe('Installs what the image lacks, before any file of the project is copied'),
  platform: z
    .literal('build')
    .optional()
    .describe('build if the stages before the last can run on the platform of the builder'),
  env: environment.optional().describe('Variables for the stages before the last'),
  manifests: z
    .array(pattern)
    .optional()
    .describe('Files that declare the dependencies; a glob for one that may be absent'),
  install: command.optional().describe('Installs the run-time dependencies'),
  installDev: command.optional().describe('Also installs the dependencies for compiling and testing'),
  caches: z.array(absolute).optional().describe('Folders to keep between builds'),
  secrets: z
    .array(z.strictObject({ id: z.string().regex(/^[a-z][a-z0-9_-]*$/), target: absolute }))
    .optional()
    .describe('Build secrets that the installation reads, and where they are mounted'),
  compile: command.optional().describe('Builds the artifact'),
  why: practice.optional().describe('Slug of the practice that explains how the artifact is built'),
});

/** A file or folder that is copied from a build stage to the final one. */
const artifact = z.strictObject({
  from: absolute,
  to: absolute,
  stage: z.enum(['deps', 'build']).optional().describe('build by default, or deps if nothing is compiled'),
  owned: z.boolean().optional().describe('Whether the user of the program owns it'),
});

/** The command to start instead of the default one, for an entry point of a certain form. */
const entryForm = z.strictObject({
  match: z.string().describe('Regular expression that the entry must match'),
  entrypoint: argv,
  dev: argv.optional(),
});

/** The final stage on one kind of base image. */
const finalBase = z.strictObject({
  image,
  user,
  build: steps.optional().describe('Build steps that differ for this base'),
  copy: z
    .array(z.strictObject({ from: absolute, to: absolute, why: practice, image: image.optional() }))
    .default([])
    .describe('Files that this base lacks, copied from the build stage or from an image'),
  env: environment.default({}),
  setup: command.optional().describe('Installs what this base lacks, before the artifacts are copied'),
  versions: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .describe('The only versions of the language, or prefixes of them, that this base supports'),
  artifacts: z.array(artifact).min(1).optional().describe('Replaces the artifacts of the language'),
  entrypoint: argv.optional().describe('Replaces the start command, if the interpreter of this base is elsewhere'),
  health: argv.optional().describe('Replaces the health check of the language'),
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
    aliases: z.array(z.string()).default([]).describe('Alternative names on the command line'),
    family: z.enum(['compiled', 'interpreted']).describe('Template in templates/docker/families/'),
    port: z.int().min(1).max(65535).describe('Port that the example listens on'),
    entry: argument.optional().describe('Default value of {entry}'),
    entries: z.array(entryForm).default([]).describe('Alternative start commands, depending on the form of the entry'),
    app: z
      .array(pattern)
      .min(1)
      .describe('Files of the example: each is the title and the code of an example in the same note'),
    build: steps.extend({ image }).describe('How the artifact is built'),
    managers: z
      .record(z.string().regex(/^[a-z][a-z0-9-]*$/), steps.extend({ app: z.array(pattern).default([]) }))
      .default({})
      .describe('What differs between package managers; the first is the default'),
    artifacts: z.array(artifact).min(1).describe('Files copied into the last stage'),
    sources: z.array(pattern).default([]).describe('Sources that run as they are, copied into the last stage'),
    workdir: absolute.optional().describe('Working directory of the program'),
    env: environment.default({}).describe('Variables for the last stage on every base'),
    entrypoint: argv,
    health: argv.describe('Succeeds if the program responds; must not need a shell'),
    dev: z.strictObject({
      command: argv.describe('Runs the sources in the dev target'),
      reloads: z.boolean().default(false).describe('Whether that command reloads after edits'),
      env: environment.default({}),
      keep: z.array(absolute).default([]).describe('Folders under /src that mounting the sources must not hide'),
    }),
    base: z.enum(FINAL_BASES).describe('The default base of the last stage'),
    bases: z.partialRecord(z.enum(FINAL_BASES), finalBase),
    refused: z.partialRecord(z.enum(FINAL_BASES), z.string()).default({}).describe('Why a base is not supported'),
    alone: z.string().optional().describe('Why no services can be added, if so'),
    memory: z
      .string()
      .regex(/^\d+m$/)
      .default('256m')
      .describe('Memory limit'),
    writable: z.array(absolute).default(['/tmp']).describe('Folders that the program writes to; kept in memory'),
    readOnly: z.boolean().optional().describe('Whether the rest of the file system is read-only; true by default'),
    data: z.array(absolute).optional().describe('Folders with persistent data, stored in named volumes'),
    start: z
      .string()
      .regex(/^\d+s$/)
      .optional()
      .describe('How long the program may take to start; 10s by default'),
    ignore: z.array(pattern).default([]).describe('Additional lines for .dockerignore'),
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
