import { hasOwnScript, recogniseLanguage } from '../../read/index.ts';
import type { GraphNode } from '../schema/index.ts';
import type { GraphQuery } from './create-query.ts';

/** The languages that notes are written in, as BCP 47 tags. */
export interface NoteLanguages {
  /** The configured language, otherwise that of most of the text. Undefined if it is not recognised. */
  main: string | undefined;
  /** The language of the note that contains a node. The main language if the note has too little text. */
  of(node: Pick<GraphNode, 'source'>): string | undefined;
}

/** How much of a note's text is examined, in characters. */
const ENOUGH = 20_000;
/** Types of nodes and blocks that contain no prose. */
const NOT_PROSE: ReadonlySet<string> = new Set(['code', 'inlineCode', 'example', 'command', 'fact']);
const PROSE = ['value', 'title', 'quote'] as const;

/** The recognised language of each note, and of most of the text. */
type Recognised = { byPath: ReadonlyMap<string, string | undefined>; main: string | undefined };

const known = new WeakMap<GraphQuery, Recognised>();

/**
 * Recognises the language of each note by its prose.
 *
 * @param query - The notes.
 * @param said - The configured language. It applies to every note except those in another script.
 * @returns The languages.
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
