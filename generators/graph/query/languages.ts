import { hasOwnScript, recogniseLanguage } from '../../read/index.ts';
import type { GraphNode } from '../schema/index.ts';
import type { GraphQuery } from './create-query.ts';

/** The languages that notes are written in, as tags. */
export interface NoteLanguages {
  /** That of most of the text, or the one that was said; undefined where it cannot be told. */
  main: string | undefined;
  /** That of the note in which a node stands, or the main one where the note says too little. */
  of(node: Pick<GraphNode, 'source'>): string | undefined;
}

/** Text of a note that is looked at, in characters. */
const ENOUGH = 20_000;
/** What holds no prose, by the names of types. */
const NOT_PROSE: ReadonlySet<string> = new Set(['code', 'inlineCode', 'example', 'command', 'fact']);
const PROSE = ['value', 'title', 'quote'] as const;

/** The recognised language of each note, and that of most of the text. */
type Recognised = { byPath: ReadonlyMap<string, string | undefined>; main: string | undefined };

const known = new WeakMap<GraphQuery, Recognised>();

/**
 * The languages of notes: each is recognised by its prose.
 *
 * @param query - The notes.
 * @param said - What the configuration says that they are written in. It holds for every note that is not in another script.
 */
export function noteLanguagesOf(query: GraphQuery, said?: string): NoteLanguages {
  const recognised = known.get(query) ?? recognise(query);
  known.set(query, recognised);
  const main = said ?? recognised.main;
  return {
    main,
    of({ source }) {
      const own = recognised.byPath.get(source.path);
      return own !== undefined && (said === undefined || hasOwnScript(own) || hasOwnScript(said)) ? own : main;
    },
  };
}

function recognise(query: GraphQuery): Recognised {
  const texts = new Map<string, string>();
  for (const node of query.graph.nodes) {
    const text = texts.get(node.source.path) ?? '';
    if (text.length < ENOUGH) texts.set(node.source.path, `${text}\n${proseOf(node)}`);
  }
  const byPath = new Map([...texts].map(([path, text]) => [path, recogniseLanguage(text)]));
  const shares = new Map<string, number>();
  for (const [path, text] of texts) {
    const language = byPath.get(path);
    if (language !== undefined) shares.set(language, (shares.get(language) ?? 0) + text.length);
  }
  const [largest] = [...shares].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1));
  return { byPath, main: largest?.[0] };
}

/** The text of a node without its code. */
function proseOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(proseOf).join(' ');
  if (typeof value !== 'object' || value === null) return '';
  const fields = value as Readonly<Record<string, unknown>>;
  if (NOT_PROSE.has(String(fields['type']))) return '';
  const own = PROSE.flatMap((name) => (typeof fields[name] === 'string' ? [fields[name]] : []));
  return [...own, ...Object.values(fields).map(proseOf)].filter((text) => text !== '').join(' ');
}
