import { z } from 'zod';
import { ruleInfos } from '../check/index.ts';
import { findingIds, LEVELS } from '../report/index.ts';
import { themeSchema } from './theme.ts';

/** Parts of the site that can be left out. What stands on sheets and on pages of questions stays there. */
const SECTIONS = {
  practice: 'Practising on the screen',
  commands: 'The list of commands',
  compare: 'The list of comparisons',
  traps: 'The list of traps',
  sources: 'The notes by line, as they were written',
  report: 'What was not understood in the notes, and what is wrong with them',
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
    .describe('Folders with fonts for other scripts, for the PDFs; relative to the configuration file'),
  installed: z
    .boolean()
    .optional()
    .describe(
      'Whether fonts of this machine may be used; true by default. Without them another machine prints the same',
    ),
});

const security = z.strictObject({
  contact: z
    .url({ error: 'expected an address such as mailto:me@example.org or https://example.org/report' })
    .describe('Where to report: an address that begins with `mailto:` or `https:`'),
  expires: z.iso
    .datetime({ offset: true, error: 'expected a time such as 2027-12-31T00:00:00Z' })
    .describe('Until when that is right, such as `2027-12-31T00:00:00Z`'),
});

const rules = z.strictObject(
  Object.fromEntries([...findingIds, ...ruleInfos.map(({ id }) => id)].map((id) => [id, level.optional()])) as Readonly<
    Record<string, z.ZodOptional<typeof level>>
  >,
);

const check = z.strictObject({
  strict: z.boolean().optional().describe('Fail on warnings too, as with `--strict`'),
  rules: rules
    .optional()
    .describe('What a rule of [check](check.md) reports, by its id: `off`, `info`, `warning` or `error`'),
});

/** Everything that `cribsmith.config.ts`, `.js` or `.json` can say. The types, the JSON Schema and docs/config.md are made from it. */
export const configSchema = z.strictObject({
  $schema: z.string().optional().describe('Where the JSON Schema of this file is, for editors'),
  title: z.string().min(1).optional().describe("The site's name; by default that of the folder of the notes"),
  language: z
    .string()
    .refine(isLanguage, { error: 'expected a language tag such as en or pt-BR' })
    .optional()
    .describe(
      'Language of the notes, such as `de` or `pt-BR`; recognised when left out. The [interface](interface.md) follows it, and hyphens, voices and the search',
    ),
  url: z
    .url({ protocol: /^https?$/u, error: 'expected an address such as https://example.org/notes/' })
    .optional()
    .describe('Address of the start page, once the site is published: pages then name their own address'),
  edit: z
    .string()
    .regex(/^https?:\/\/.*\{path\}/u, { error: 'expected an address with {path} in it' })
    .optional()
    .describe(
      'Where a note is edited, with `{path}` for its path in the folder of the notes: `https://github.com/me/notes/edit/main/{path}`',
    ),
  security: security.optional().describe('Whom to tell of a vulnerability of the site, for `.well-known/security.txt`'),
  base: z
    .string()
    .startsWith('/', { error: 'expected a path that begins with /' })
    .optional()
    .describe('Path that the site is served under; by default that of `url`, else `/`'),
  sections: sections.optional().describe('Parts of the site; `false` leaves one out'),
  packs: z
    .enum(['on', 'off', 'auto'])
    .optional()
    .describe('Template packs; `auto`, the default, makes them for notes that are about containers'),
  paper: z.enum(['a4', 'letter', 'both', 'none']).optional().describe('Paper of the PDFs; `both` by default'),
  fonts: fonts.optional().describe('Fonts of the PDFs'),
  theme: themeSchema
    .optional()
    .describe(
      'Values of the design tokens, such as `surface.light.accent`; the names are those of `templates/tokens.json`',
    ),
  ignore: z
    .array(z.string().min(1))
    .optional()
    .describe(
      'Notes that are left out: paths from the folder of the notes, with `*`, `?` and `**`; a name without a slash counts in every folder',
    ),
  check: check.optional().describe('What `cribsmith check` reports'),
});

/** What a configuration file may hold. */
export type Config = z.infer<typeof configSchema>;

/** JSON Schema of the configuration file, for editors. */
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
