import { z } from 'zod';
import { ruleInfos } from '../check/index.ts';
import { findingIds, LEVELS } from '../report/index.ts';
import { themeSchema } from './theme.ts';

/** Parts of the site that can be hidden. Their content remains on sheets and question pages. */
const SECTIONS = {
  practice: 'The practice page',
  commands: 'The list of commands',
  compare: 'The list of comparisons',
  traps: 'The list of traps',
  sources: 'The original notes, line by line',
  report: 'The report on what is wrong in the notes or was not understood',
} as const;

export type Section = keyof typeof SECTIONS;

const level = z.enum(LEVELS);

const sections = z.strictObject(
  Object.fromEntries(
    Object.entries(SECTIONS).map(([name, summary]) => [name, z.boolean().optional().describe(summary)]),
  ) as { [S in Section]: z.ZodOptional<z.ZodBoolean> },
);

const fonts = z.strictObject({
  folders: z
    .array(z.string().min(1))
    .optional()
    .describe('Folders with fonts for other scripts in the PDFs, relative to the configuration file'),
  installed: z
    .boolean()
    .optional()
    .describe('Whether system fonts may be used (default: `true`). With `false`, every machine prints the same'),
});

const security = z.strictObject({
  contact: z
    .url({ error: 'expected an address such as mailto:me@example.org or https://example.org/report' })
    .describe('Where to report vulnerabilities: a `mailto:` or `https:` address'),
  expires: z.iso
    .datetime({ offset: true, error: 'expected a time such as 2027-12-31T00:00:00Z' })
    .describe('When the contact expires, for example `2027-12-31T00:00:00Z`'),
});

const rules = z.strictObject(
  Object.fromEntries([...findingIds, ...ruleInfos.map(({ id }) => id)].map((id) => [id, level.optional()])) as Readonly<
    Record<string, z.ZodOptional<typeof level>>
  >,
);

const check = z.strictObject({
  strict: z.boolean().optional().describe('Fail on warnings as well, as with `--strict`'),
  rules: rules
    .optional()
    .describe('Severity of each rule of [check](check.md), by rule id: `off`, `info`, `warning` or `error`'),
});

/**
 * The options of `cribsmith.config.ts`, `.js` or `.json`. The types, the JSON Schema and docs/config.md are generated
 * from this schema.
 */
export const configSchema = z.strictObject({
  $schema: z.string().optional().describe('Location of the JSON Schema of this file, for editors'),
  title: z.string().min(1).optional().describe('Name of the site (default: the name of the notes folder)'),
  language: z
    .string()
    .refine(isLanguage, { error: 'expected a language tag such as en or pt-BR' })
    .optional()
    .describe(
      'Language of the notes, for example `de` or `pt-BR`; detected by default. It sets the language of the [interface](interface.md), hyphenation, speech and search',
    ),
  url: z
    .url({ protocol: /^https?$/u, error: 'expected an address such as https://example.org/notes/' })
    .optional()
    .describe('Address of the start page of the published site; pages then state their canonical address'),
  edit: z
    .string()
    .regex(/^https?:\/\/.*\{path\}/u, { error: 'expected an address with {path} in it' })
    .optional()
    .describe(
      'Address for editing a note, where `{path}` is its path in the notes folder: `https://github.com/me/notes/edit/main/{path}`',
    ),
  security: security
    .optional()
    .describe('Contact for reporting vulnerabilities of the site, published in `.well-known/security.txt`'),
  base: z
    .string()
    .startsWith('/', { error: 'expected a path that begins with /' })
    .optional()
    .describe('Path that the site is served under (default: the path of `url`, or `/`)'),
  sections: sections.optional().describe('Parts of the site; set one to `false` to omit it'),
  packs: z
    .enum(['on', 'off', 'auto'])
    .optional()
    .describe('Template packs; `auto` (default) builds them for notes about containers'),
  paper: z.enum(['a4', 'letter', 'both', 'none']).optional().describe('Paper size of the PDFs (default: `both`)'),
  fonts: fonts.optional().describe('Fonts of the PDFs'),
  theme: themeSchema
    .optional()
    .describe('Values of design tokens, for example `surface.light.accent`; `templates/tokens.json` lists the names'),
  ignore: z
    .array(z.string().min(1))
    .optional()
    .describe(
      'Notes to ignore: paths relative to the notes folder, with `*`, `?` and `**`; a name without a slash matches in every folder',
    ),
  check: check.optional().describe('What `cribsmith check` reports'),
});

/** The content of a configuration file. */
export type Config = z.infer<typeof configSchema>;

/** Generates the JSON Schema of the configuration file, for editors. */
export function configJsonSchema(): object {
  return z.toJSONSchema(configSchema, { io: 'input', unrepresentable: 'any' });
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
