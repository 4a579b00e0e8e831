import { z } from 'zod';

/**
 * Rich text of the graph: a closed subset of mdast (https://github.com/syntax-tree/mdast) without positions,
 * references, footnotes and raw HTML. Every emitter (HTML, Typst, plain text) supports all of it.
 */
const text = z.object({ type: z.literal('text'), value: z.string() });
const inlineCode = z.object({ type: z.literal('inlineCode'), value: z.string() });
const lineBreak = z.object({ type: z.literal('break') });
const image = z.object({ type: z.literal('image'), url: z.string(), alt: z.string() });
const emphasis = z.object({
  type: z.enum(['emphasis', 'strong', 'delete']),
  get children() {
    return z.array(inlineSchema);
  },
});
const link = z.object({
  type: z.literal('link'),
  url: z.string(),
  get children() {
    return z.array(inlineSchema);
  },
});

export const inlineSchema = z
  .discriminatedUnion('type', [text, inlineCode, lineBreak, image, emphasis, link])
  .meta({ id: 'Inline' });

const paragraph = z.object({ type: z.literal('paragraph'), children: z.array(inlineSchema) });
/** A heading inside an answer, deeper than the headings of sections. */
const heading = z.object({ type: z.literal('heading'), depth: z.int().min(1).max(6), children: z.array(inlineSchema) });
const code = z.object({ type: z.literal('code'), lang: z.string().optional(), value: z.string() });
const blockquote = z.object({
  type: z.literal('blockquote'),
  get children() {
    return z.array(blockSchema);
  },
});
const listItem = z.object({
  type: z.literal('listItem'),
  checked: z.boolean().optional(),
  get children() {
    return z.array(blockSchema);
  },
});
const list = z.object({
  type: z.literal('list'),
  ordered: z.boolean(),
  start: z.int().optional().describe('Number of the first item of an ordered list; 1 when absent'),
  children: z.array(listItem),
});
const tableCell = z.object({ type: z.literal('tableCell'), children: z.array(inlineSchema) });
const tableRow = z.object({ type: z.literal('tableRow'), children: z.array(tableCell) });
const table = z.object({
  type: z.literal('table'),
  align: z.array(z.enum(['left', 'right', 'center']).nullable()),
  children: z.array(tableRow).describe('The first row is the header'),
});

export const blockSchema = z
  .discriminatedUnion('type', [paragraph, heading, code, blockquote, list, table])
  .meta({ id: 'Block' });

export type Inline = z.infer<typeof inlineSchema>;
export type Block = z.infer<typeof blockSchema>;
export type ListItem = z.infer<typeof listItem>;
export type Table = z.infer<typeof table>;
export type CodeBlock = z.infer<typeof code>;
