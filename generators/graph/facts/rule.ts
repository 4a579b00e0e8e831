import { z } from 'zod';

const pattern = z
  .string()
  .regex(/\S/u)
  .describe(
    'Words in the small pattern language of pattern.ts, such as `docker (scan|scanner)` or `add ... (zip|rar)`',
  );

const phrases = z.string().regex(/\S/u);

const says = z.strictObject({
  subject: phrases.optional().describe('What it is said of: phrases parted by " / ", or @alias'),
  relation: phrases.optional().describe('What is said: verbs; its clause tells whether the statement is affirmed'),
  object: phrases.optional(),
  polarity: z.enum(['affirmed', 'denied', 'either']).default('affirmed'),
  ordered: z.boolean().default(false).describe('Subject, relation and object stand in this order'),
  unless: phrases.optional().describe('None of these stands in the same sentence'),
});

const words = z.strictObject({
  match: z.array(pattern).default([]).describe('Any of these wordings'),
  says: z.array(says).default([]).describe('Or any of these statements, in whatever words of statements/says.ts'),
  in: z
    .enum(['both', 'code', 'prose', 'fence'])
    .default('both')
    .describe('code: fences and inline code; fence: fences only'),
  languages: z.array(z.string()).default([]).describe('Fences of these languages only; of any when empty'),
  with: z.array(pattern).default([]).describe('One of these stands in the same passage or fence too'),
  near: z.array(pattern).default([]).describe('One of these stands in the passage or in the lines just above it'),
  unless: z.array(pattern).default([]).describe('None of these stands in the same sentence or statement'),
  absent: z.array(pattern).default([]).describe('None of these stands in the same passage'),
  except: z.array(pattern).default([]).describe('A match inside of one of these is none'),
  caseSensitive: z.boolean().default(false),
  means: z
    .enum(['use', 'claim', 'denial'])
    .default('use')
    .describe(
      'Whether a wording uses a thing, claims what is false (a denial or question is none), or denies what is true',
    ),
});

const image = z.strictObject({
  image: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9./_-]*$/u))
    .min(1)
    .describe('Names of images, as in FROM'),
  tags: z.array(z.string()).default([]).describe('Versions or code names; `3.8` stands for 3.8.1 too; any when empty'),
  except: z.array(z.string()).default([]).describe('Tags that hold this part are fine'),
  says: z.array(says).default([]).describe('Or any of these statements about what the image holds'),
});

const untagged = z.strictObject({ untagged: z.literal(true).describe('A base image without a tag, or with latest') });

const measure = z.strictObject({
  measure: z
    .strictObject({
      subject: z.string().describe('One word that the claim is about, lower case'),
      above: z.number().positive().describe('Bytes: a claim of more is wrong'),
    })
    .describe('A claim about a size'),
});

const endOfLife = z.strictObject({
  endOfLife: z.string().describe('A product of data/end-of-life.yaml: its images of releases that have ended'),
  by: z.enum(['both', 'version', 'codename']).default('both').describe('What of a tag tells the release'),
});

const examples = z
  .strictObject({ wrong: z.array(z.string()).min(5), right: z.array(z.string()).min(5) })
  .describe('Markdown that must be found, and near misses that must not');

/** A dated fact: what is outdated or wrong, how to find it, and what is right. */
const factRuleSchema = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u)
    .describe('Permanent; findings carry it as fact/<id>'),
  title: z.string().describe('What is wrong with what was found: "was removed", "is not a client of Docker"'),
  severity: z.enum(['error', 'warning', 'info']).describe('error: it does not work'),
  find: z.union([words, image, untagged, measure]),
  now: z.string().describe('What holds now, as a sentence without its full stop'),
  since: z.coerce
    .string()
    .regex(/^(always|\d{4}(-\d{2}(-\d{2})?)?)$/u)
    .describe('Since when; `always` for what never was true'),
  source: z.url({ protocol: /^https$/u }),
  repair: z
    .strictObject({ by: z.string() })
    .or(z.strictObject({ remove: z.literal('line') }))
    .optional()
    .describe('In code only: what stands in the place of the match (`{rest}`: what the pattern caught by that name)'),
  examples,
});

/** A rule whose dates and source come from the table of end-of-life releases. */
const endOfLifeRuleSchema = factRuleSchema
  .pick({ id: true, title: true, severity: true, examples: true })
  .extend({ find: endOfLife })
  .strict();

/** A YAML file of facts. */
export const factFileSchema = z.strictObject({ rules: z.array(endOfLifeRuleSchema.or(factRuleSchema)).min(1) });

/** A rule as written, with the examples that test it. */
export type WrittenRule = z.infer<typeof factRuleSchema>;
export type FactRule = Omit<WrittenRule, 'examples'>;
export type WordSearch = z.infer<typeof words>;
export type EndOfLifeRule = z.infer<typeof endOfLifeRuleSchema>;
export type Says = z.infer<typeof says>;
export type ImageSearch = z.infer<typeof image>;
