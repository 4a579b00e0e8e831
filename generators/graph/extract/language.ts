import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import { CribsmithError } from '../../report/index.ts';
import { type GraphNode, languageFactsSchema, type NodeOf } from '../schema/index.ts';
import type { NoteContext } from './context.ts';

/**
 * Extracts the language described under `language:` in the front matter of a note.
 *
 * @throws CribsmithError `front-matter-invalid`
 */
export function extractLanguage(note: GraphNode, context: NoteContext): NodeOf<'language'> {
  const { path, frontMatter, sourceLines } = context.document;
  const { language } = frontMatter.data;
  const yaml = sourceLines.slice(1, Math.max(1, frontMatter.endLine - 1));
  const facts = languageFactsSchema.safeParse(language);
  if (!facts.success) {
    const issue = facts.error.issues[0];
    const keys = ['language', ...(issue?.path ?? [])].map((key) => (typeof key === 'number' ? key : String(key)));
    throw new CribsmithError(
      'front-matter-invalid',
      `Invalid value of ${keys.join('.')}: ${issue?.message ?? 'not a language'}`,
      {
        place: { path, line: lineOf(yaml, keys) + 1 },
        hint: 'docs/languages.md describes the fields of a language.',
      },
    );
  }
  const line = yaml.findIndex((text) => /^["']?language["']?\s*:/u.test(text)) + 2;
  const next = yaml.findIndex((text, index) => index + 2 > line && /^\S/u.test(text));
  const span = { line, endLine: next < 0 ? Math.max(line, frontMatter.endLine - 1) : Math.max(line, next + 1) };
  return context.add(
    'language',
    { title: note.title, span, rule: 'language', confidence: 'labelled', parent: note },
    { aliases: facts.data.aliases, definition: [], facts: facts.data },
    [facts.data.id],
  );
}

/** 1-based line in the YAML of the deepest existing key of a path of keys. */
function lineOf(yaml: readonly string[], keys: readonly (string | number)[]): number {
  const counter = new LineCounter();
  const { contents } = parseDocument(yaml.join('\n'), {
    lineCounter: counter,
    prettyErrors: false,
    logLevel: 'silent',
  });
  let node: unknown = contents;
  let line = 1;
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
      if (!pair) break;
      if (isScalar(pair.key) && pair.key.range) line = counter.linePos(pair.key.range[0]).line;
      node = pair.value;
    } else break;
  }
  return line;
}
