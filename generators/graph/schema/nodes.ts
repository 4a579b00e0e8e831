import { z } from 'zod';
import { nodeIdSchema } from './ids.ts';
import { languageFactsSchema } from './language.ts';
import { blockSchema, inlineSchema } from './rich-text.ts';
import { confidenceSchema, sourceSchema } from './source.ts';

const blocks = z.array(blockSchema);
const inlines = z.array(inlineSchema);

const direction = z.enum(['ltr', 'rtl']);

const base = {
  id: nodeIdSchema,
  title: z.string().describe('Plain text, one line'),
  source: sourceSchema,
  anchor: z.string().optional().describe('The block id in the note, such as `^q56`'),
  rule: z.string().describe('Name of the extractor rule that created the node'),
  confidence: confidenceSchema,
};

export const noteSchema = z.object({
  type: z.literal('note'),
  ...base,
  course: z.string().optional().describe('The course of the note: its folder, unless the front matter sets it'),
  order: z.number().optional().describe('Position within the course'),
  tags: z.array(z.string()),
  layout: z.string().describe('Format of the file: markdown, flattened, or the name of a chat export'),
  dir: direction.optional().describe('Text direction; left to right by default'),
  authors: z.array(z.string()).optional().describe('Authors, according to the front matter'),
  date: z.iso.date().optional().describe('Date of the last edit, according to the front matter'),
});

export const sectionSchema = z.object({
  type: z.literal('section'),
  ...base,
  depth: z.int().min(1).max(6).describe('1 is a topic, which gets its own cheat sheet'),
  number: z.string().optional(),
  body: blocks.describe('Content of the section that is not a separate node'),
  content: z
    .array(z.union([z.int().nonnegative(), nodeIdSchema]))
    .describe('All content of the section in reading order: an index into body, or the id of a node'),
});

export const questionSchema = z.object({
  type: z.literal('question'),
  ...base,
  question: inlines,
  about: z.string().optional().describe('The subject that the heading above names, if the question names none'),
  given: blocks.optional().describe('What the question refers to, such as code or choices'),
  answer: blocks,
  empty: z.boolean().describe('Whether the notes contain no answer'),
  number: z.string().optional(),
  level: z.enum(['basic', 'intermediate', 'advanced']).optional(),
  intent: inlines.optional().describe('What the interviewer wants to know'),
  topic: nodeIdSchema.optional().describe('The section of depth 1 that contains the question'),
  keyPhrases: z.array(inlines),
  dir: direction.optional().describe('Text direction, if it differs from that of the note'),
});

export const clozeSchema = z.object({
  type: z.literal('cloze'),
  ...base,
  sentence: z
    .array(
      z.union([
        z.object({ said: inlines }),
        z.object({
          hidden: inlines.describe('Empty if the notes do not say'),
          hint: z.string().optional(),
          group: z.int().positive().describe('Gaps with the same group are hidden together'),
        }),
      ]),
    )
    .describe('Visible and hidden parts of the sentence, in order'),
  body: blocks.describe('The text around it'),
  topic: nodeIdSchema.optional().describe('The section of depth 1 that contains it'),
});

export const comparisonSchema = z.object({
  type: z.literal('comparison'),
  ...base,
  corner: z.string().describe('Heading of the first column; may be empty'),
  subjects: z.array(z.string()).describe('Headings of the other columns: the things that are compared'),
  aspects: z.array(z.string()).describe('First cell of each row: the aspects of the comparison'),
  cells: z.array(z.array(inlines)).describe('cells[aspect][subject]'),
  body: blocks.describe('Prose beside the table'),
});

export const referenceSchema = z.object({
  type: z.literal('reference'),
  ...base,
  columns: z.array(z.string()).describe('Cells of the header row'),
  rows: z.array(z.array(inlines)).describe('rows[row][column]'),
});

export const procedureSchema = z.object({
  type: z.literal('procedure'),
  ...base,
  goal: blocks,
  steps: z.array(z.object({ content: blocks })),
  result: blocks,
});

export const flowSchema = z.object({
  type: z.literal('flow'),
  ...base,
  stops: z.array(inlines).min(2),
  body: blocks.describe('Prose beside the chain'),
});

export const exampleSchema = z.object({
  type: z.literal('example'),
  ...base,
  language: z.string().optional().describe('Language name as in Shiki, in lower case'),
  code: z.string(),
  verdict: z.enum(['bad', 'good']).optional(),
  valid: z.boolean().optional().describe('Absent if the code was not checked'),
  problems: z.array(z.string()),
  repaired: z.string().optional(),
  body: blocks.describe('Prose beside the code'),
});

export const commandSchema = z.object({
  type: z.literal('command'),
  ...base,
  program: z.string().describe('First word, such as docker, kubectl or apt-get'),
  synopsis: z.string().describe('The whole command line, with placeholders as <name>'),
  placeholders: z.array(z.string()),
  flags: z.array(z.string()),
  description: inlines,
});

export const pitfallSchema = z.object({
  type: z.literal('pitfall'),
  ...base,
  kind: z.enum(['trap', 'challenge', 'warning']),
  situation: blocks,
  trap: blocks,
  reason: blocks,
  fix: blocks,
  body: blocks.describe('Content without a label'),
});

export const analogySchema = z.object({
  type: z.literal('analogy'),
  ...base,
  picture: blocks,
  pairs: z
    .array(z.object({ source: inlines, target: inlines }))
    .describe('source: the thing that is explained; target: what it is compared to'),
});

export const practiceSchema = z.object({
  type: z.literal('practice'),
  ...base,
  do: blocks,
  dont: blocks,
  why: blocks,
  checks: z.array(z.string()).describe('Ids of the linter rules that check it'),
  appliesTo: z.array(z.string()).describe('Instructions, images, languages or tools, by name'),
  body: blocks,
});

export const tipSchema = z.object({
  type: z.literal('tip'),
  ...base,
  kind: z.enum(['tip', 'key-phrase']),
  body: blocks,
});

const claim = {
  type: z.literal('claim'),
  ...base,
  subject: z.string(),
  property: z.string(),
  quote: z.string().describe('The wording of the notes'),
  sources: z.array(z.string()).describe('Links next to the claim'),
};

const quantityClaim = z.object({
  ...claim,
  kind: z.literal('quantity'),
  operator: z
    .enum(['=', '~', '<', '>', '<=', '>=', 'range', 'order'])
    .describe('order: only the unit is given, as in "minutes" or "KB to MB"; the value is then one unit'),
  value: z.number(),
  maximum: z.number().optional().describe('Upper end, for the operators range and order'),
  unit: z.string().describe('SI or common unit, such as MB, s, % or x; empty for a count'),
});

const enumerationClaim = z.object({
  ...claim,
  kind: z.literal('enumeration'),
  count: z.int().positive().describe('The number that the notes state'),
  items: z.array(z.string()).describe('The names of the counted things, if the notes list them'),
});

const nameClaim = z.object({
  ...claim,
  kind: z.literal('name'),
  name: z.string().describe('What the notes call the subject here'),
});

const abilityClaim = z.object({
  ...claim,
  kind: z.literal('ability'),
  possible: z.boolean().describe('Whether the property is possible for the subject'),
});

/** What the notes claim. There is one kind for each way in which two statements can exclude each other. */
export const claimSchema = z.discriminatedUnion('kind', [quantityClaim, enumerationClaim, nameClaim, abilityClaim]);

const conceptFields = {
  ...base,
  aliases: z.array(z.string()),
  definition: blocks,
};

export const conceptSchema = z.object({ type: z.literal('concept'), ...conceptFields });
export const toolSchema = z.object({ type: z.literal('tool'), ...conceptFields });
export const imageSchema = z.object({ type: z.literal('image'), ...conceptFields });
export const instructionSchema = z.object({ type: z.literal('instruction'), ...conceptFields });
export const languageSchema = z.object({ type: z.literal('language'), ...conceptFields, facts: languageFactsSchema });

export const offerSchema = z.object({
  type: z.literal('offer'),
  ...base,
  text: z.string().describe('What a chat offered to do next'),
});

export const factSchema = z.object({
  type: z.literal('fact'),
  ...base,
  now: z.string().describe('The correct statement that replaces the one in the notes'),
  since: z.string().describe('When it became true: a year, month or day; `always` if the notes were never right'),
  url: z.string().describe('URL of the source'),
});

/** Listed one by one, because the inferred type of the union is too long for a declaration file. */
type NodeSchema =
  | typeof noteSchema
  | typeof sectionSchema
  | typeof questionSchema
  | typeof clozeSchema
  | typeof comparisonSchema
  | typeof referenceSchema
  | typeof procedureSchema
  | typeof flowSchema
  | typeof exampleSchema
  | typeof commandSchema
  | typeof pitfallSchema
  | typeof analogySchema
  | typeof practiceSchema
  | typeof tipSchema
  | typeof claimSchema
  | typeof conceptSchema
  | typeof toolSchema
  | typeof imageSchema
  | typeof instructionSchema
  | typeof languageSchema
  | typeof offerSchema
  | typeof factSchema;

export type GraphNode = z.infer<NodeSchema>;

export const nodeSchema: z.ZodType<GraphNode> = z.discriminatedUnion('type', [
  noteSchema,
  sectionSchema,
  questionSchema,
  clozeSchema,
  comparisonSchema,
  referenceSchema,
  procedureSchema,
  flowSchema,
  exampleSchema,
  commandSchema,
  pitfallSchema,
  analogySchema,
  practiceSchema,
  tipSchema,
  claimSchema,
  conceptSchema,
  toolSchema,
  imageSchema,
  instructionSchema,
  languageSchema,
  offerSchema,
  factSchema,
]);

export type NodeType = GraphNode['type'];
/** The node type with this tag: `NodeOf<'question'>`. */
export type NodeOf<T extends NodeType> = Extract<GraphNode, { type: T }>;
