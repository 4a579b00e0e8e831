import { parse as parseToml } from 'smol-toml';
import { type Document, isMap, parseDocument } from 'yaml';
import { z } from 'zod';
import { CribsmithError } from '../../report/index.ts';
import type { FrontMatter } from '../document.ts';
import { wrongAlias } from './aliases.ts';

/** A list, or a text with names separated by commas or, for tags, spaces. */
const names = z
  .union([z.array(z.coerce.string()), z.coerce.string().transform((text) => text.split(','))])
  .nullish()
  .transform((list) => list?.map((name) => name.trim()).filter((name) => name !== '' && name !== 'null') ?? []);

const fields = z.object({
  title: z.coerce.string().optional(),
  course: z.coerce.string().optional(),
  order: z.coerce.number().optional(),
  tags: names,
  tag: names,
  aliases: names,
  alias: names,
});

/** JSON Schema of the front matter, for editors. Additional keys are allowed. */
export function frontMatterJsonSchema(): object {
  return z.toJSONSchema(fields, { io: 'input', unrepresentable: 'any' });
}

/**
 * Reads front matter in YAML.
 *
 * @param path - The path of the note.
 * @param yaml - The lines between the two `---`.
 * @returns Undefined for YAML without keys.
 * @throws CribsmithError `front-matter-invalid` with the line of the error.
 */
export function readYaml(path: string, yaml: readonly string[]): FrontMatter | undefined {
  const document = parsed(yaml);
  const lineAt = (offset: number) => yaml.join('\n').slice(0, offset).split('\n').length + 1;
  const error = document.errors[0];
  if (error) throw invalid(path, error.message, lineAt(error.pos[0]));
  if (!isMap(document.contents)) return undefined;
  const wrong = wrongAlias(document);
  if (wrong) throw invalid(path, wrong.message, lineAt(wrong.offset));
  // The error of the library for its own limit has no position.
  const data: Record<string, unknown> = document.toJS({ maxAliasCount: -1 });
  const read = fields.safeParse(data);
  if (!read.success) {
    const issue = read.error.issues[0];
    const key = String(issue?.path[0] ?? '');
    const line = yaml.findIndex((text) => text.startsWith(`${key}:`));
    throw invalid(path, `${key}: ${issue?.message ?? 'Invalid value'}`, Math.max(line, 0) + 2);
  }
  const { title, course, order } = read.data;
  // Obsidian allows tags to begin with `#` and to be separated by spaces.
  const isText = typeof data['tags'] === 'string' && !data['tags'].includes(',');
  const tags = [...read.data.tags, ...read.data.tag].flatMap((tag) => (isText ? tag.split(/\s+/u) : [tag]));
  return {
    ...(title !== undefined && { title }),
    ...(course !== undefined && { course }),
    ...(order !== undefined && { order }),
    tags: [...new Set(tags.map((tag) => tag.replace(/^#/u, '')))],
    aliases: [...read.data.aliases, ...read.data.alias],
    data,
    endLine: yaml.length + 2,
  };
}

/** A line that begins with a key, an item of a list, a comment or an indentation. */
const BEGINS = /^(?:["']?[\p{L}_][^:]*:(?:\s|$)|[-#\s]|$)/u;

/** Parses YAML. If it is invalid, values that go on at the left edge of the next line are read as if indented there. */
function parsed(yaml: readonly string[]): Document.Parsed {
  const text = yaml.join('\n');
  const document = parseDocument(text, { prettyErrors: false });
  const indented = yaml.map((line) => (BEGINS.test(line) ? line : `  ${line}`)).join('\n');
  if (document.errors.length === 0 || indented === text) return document;
  const again = parseDocument(indented, { prettyErrors: false });
  return again.errors.length === 0 ? again : document;
}

/** Reads front matter in TOML, as in decks of hashcards: `name = "Deck"`. */
export function readToml(lines: readonly string[]): FrontMatter | undefined {
  let data: Record<string, unknown>;
  try {
    data = parseToml(lines.join('\n'));
  } catch {
    return undefined;
  }
  const title = data['title'] ?? data['name'];
  return { ...(typeof title === 'string' && { title }), tags: [], aliases: [], data, endLine: lines.length + 2 };
}

function invalid(path: string, message: string, line: number): CribsmithError {
  return new CribsmithError('front-matter-invalid', `The front matter is not valid YAML: ${message}`, {
    place: { path, line },
    hint: 'Correct the YAML between the two `---` lines, or put the value in quotes.',
  });
}
