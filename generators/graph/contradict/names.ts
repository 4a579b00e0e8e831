import { lineAt } from '../claims/flat-text.ts';
import { alternatives, words } from '../words/index.ts';
import { keyOf, overlaps, stemsOf } from './keys.ts';
import { quoteOf, type ReadNote, type Stated, sentenceAt } from './stated.ts';

const QUOTED = '["“„]([^"“”„]{4,80})["”]';
const ERRORS = alternatives(words.errors);
const IN_TITLE = new RegExp(`${QUOTED}\\s+(?:${ERRORS})(?![\\p{L}\\p{N}])`, 'iu');
const IN_TEXT = new RegExp(`(?<![\\p{L}\\p{N}])(?:${ERRORS})(?:\\s+with)?[:：]?\\s+${QUOTED}`, 'giu');
const NOUN = `(?<![\\p{L}\\p{N}])(?:${alternatives(words.named)})`;
/** The noun stands right before the name, or right behind it. */
const NOUN_BEFORE = new RegExp(`${NOUN}\\W*(?:(?:e\\.g\\.|such as|like|called|named)\\W*)?$`, 'iu');
const NOUN_BEHIND = new RegExp(`^\\W{0,2}\\s*${NOUN}(?![\\p{L}\\p{N}])`, 'iu');
const REACH = 40;
/** `registry.example/group/thing:tag`: a path without a root, an ending or a scheme. */
const PATH =
  /^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d+)?\/)*([a-z0-9_-]+)\/([a-z0-9_-]+)(?::[\w.-]+)?(?:@sha256:[0-9a-f]+)?$/u;

/** Finds things with two names, in one note or several. Returns only names that differ from another. */
export function contestedNames(notes: readonly ReadNote[]): Stated[] {
  const found = notes.flatMap((note) => [...errorNames(note), ...pathNames(note)]);
  const groups = Map.groupBy(found, ({ fields }) => `${fields.property} ${fields.subject}`);
  return [...groups.values()].flatMap((group) => {
    // Two numbers are two versions; a number in only one of them makes two names.
    const byName = new Map<string, Stated>();
    for (const stated of group) {
      const name = stated.fields.kind === 'name' ? stated.fields.name : '';
      if (!byName.has(name)) byName.set(name, stated);
    }
    const isPath = group[0]?.rule === 'path-name';
    const contested = byName.size > 1 && (!isPath || byName.has(group[0]?.fields.subject ?? ''));
    return contested ? [...byName.values()] : [];
  });
}

/**
 * `The "Argument limit" error` as a title, and `fails with "Argument list"` below it: one failure, with words in
 * common.
 */
function errorNames({ context, passages }: ReadNote): Stated[] {
  const titled = new Map(
    context.nodes.flatMap((node) => {
      const name = node.type === 'claim' ? undefined : IN_TITLE.exec(node.title)?.[1];
      return name ? [[node.id, { node, name }] as const] : [];
    }),
  );
  if (titled.size === 0) return [];
  const stated: Stated[] = [];
  const add = (owner: Stated['owner'], subject: string, name: string, line: number, quote: string): void => {
    const fields = { kind: 'name' as const, subject, property: 'error', name, quote: quoteOf(quote), sources: [] };
    const rest = { rule: 'error-name', confidence: 'inferred' as const, saying: `"${name}"`, fields };
    stated.push({ context, owner, line, endLine: line, ...rest });
  };
  for (const { source, owner } of passages) {
    const title = titled.get(owner.id);
    if (!title) continue;
    for (const match of source.text.matchAll(IN_TEXT)) {
      const name = match[1] ?? '';
      if (!overlaps(stemsOf(title.name), stemsOf(name)) || keyOf(name) === keyOf(title.name)) continue;
      add(owner, title.node.title, title.name, title.node.source.line, title.node.title);
      add(owner, title.node.title, name, lineAt(source, match.index), sentenceAt(source.text, match.index).text);
    }
  }
  return stated;
}

/** In plain text, a path counts only if its noun follows. */
const IN_PLAIN_TEXT = new RegExp(
  `(?<![\\w./:-])([a-z0-9_.-]+(?:/[a-z0-9_.-]+)+)\\s+(?:${alternatives(words.named)})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** `acme/ruby3` and `acme/ruby`: a name with and without a number, both described as an image. */
function pathNames({ context, passages }: ReadNote): Stated[] {
  const inCode = passages.flatMap(({ source, owner }) =>
    source.code.flatMap(({ start, end }) => {
      const sentence = sentenceAt(source.text, start).text;
      const path = source.text.slice(start, end);
      const isNamed =
        NOUN_BEFORE.test(source.text.slice(Math.max(0, start - REACH), start)) ||
        NOUN_BEHIND.test(source.text.slice(end, end + REACH));
      return isNamed ? pathName(path, sentence, owner, lineAt(source, start), source.links, context) : [];
    }),
  );
  const offered = context.nodes.flatMap((node) =>
    node.type === 'offer'
      ? Array.from(node.text.matchAll(IN_PLAIN_TEXT), ([whole, path = '']) =>
          pathName(path, whole, node, node.source.line, [], context),
        ).flat()
      : [],
  );
  return [...inCode, ...offered];
}

function pathName(
  path: string,
  sentence: string,
  owner: Stated['owner'],
  line: number,
  links: readonly string[],
  context: Stated['context'],
): Stated[] {
  const [, group = '', last = ''] = PATH.exec(path) ?? [];
  if (last === '') return [];
  const fields = {
    kind: 'name' as const,
    subject: `${group}/${last.replace(/\d+$/u, '')}`,
    property: 'name',
    name: `${group}/${last}`,
    quote: quoteOf(sentence),
    sources: [...new Set(links)],
  };
  return [
    { context, owner, line, endLine: line, rule: 'path-name', confidence: 'inferred', saying: fields.name, fields },
  ];
}
