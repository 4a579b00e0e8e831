import type { GraphNode, NodeId, NodeOf } from '../schema/index.ts';

/** A node that a term names. */
type Named = NodeOf<'concept' | 'tool' | 'image' | 'instruction' | 'language'>;

/** A thing with its names. */
export interface Term {
  id: NodeId;
  names: readonly string[];
  /** The note that defines it, or the subject that knows it. */
  origin: string;
  /** Its names count only as they are written. */
  exact: boolean;
  /** A single everyday word, which the notes do not mark as a name. */
  weak: boolean;
  /** Notes in which it is looked for; all without it. */
  only?: ReadonlySet<string>;
}

interface Entry {
  id: NodeId;
  only?: ReadonlySet<string>;
  /** As it must be written in a sentence; absent where case does not matter, empty where no sentence can name it. */
  exact?: string;
}

/** A word on the way through the terms, and what is named by the words up to it. */
interface Step {
  next: Map<string, Step>;
  /** By note, the first of each. */
  entries: Map<string, Entry>;
}

/** Finds the named things of all notes in a text, as whole words, in one pass. */
export interface TermFinder {
  /** What a text names, in order of first mention, with where that begins. A thing of the same note goes before one of another. */
  find(text: string, path: string): Map<NodeId, number>;
  /** The id of what a text names as a whole. */
  exactly(text: string, path: string): NodeId | undefined;
}

const NAMED: ReadonlySet<string> = new Set(['concept', 'tool', 'image', 'instruction', 'language']);
/** Notes that define one name beyond which only the first definition counts. */
const MOST_ORIGINS = 16;
const WORD = /[\p{L}\p{N}]+(?:[._'’+#-][\p{L}\p{N}]+)*[+#]*/gu;

/** The terms of the nodes that name things: title and aliases. */
export function termsOf(nodes: readonly GraphNode[]): Term[] {
  return nodes.filter(isNamed).map((node) => {
    const names = [node.title, node.title.replace(/\s*\([^)]*\)/gu, ''), ...node.aliases];
    if (node.type === 'language') names.push(node.facts.id);
    const { id, source, confidence } = node;
    return { id, names, origin: source.path, exact: false, weak: confidence === 'inferred' };
  });
}

/** Builds the finder. */
export function createTermFinder(terms: readonly Term[]): TermFinder {
  const root: Step = { next: new Map(), entries: new Map() };
  for (const term of terms) for (const name of new Set(term.names)) addTerm(root, name, term);
  return {
    find: (text, path) => findAll(root, text, path),
    exactly(text, path) {
      let step: Step | undefined = root;
      for (const { key } of tokensOf(text)) step = step?.next.get(key);
      return step && step !== root ? best(step, text.trim(), path) : undefined;
    },
  };
}

function isNamed(node: GraphNode): node is Named {
  return NAMED.has(node.type);
}

function addTerm(root: Step, name: string, term: Term): void {
  const tokens = tokensOf(name);
  if (tokens.length === 0 || name.trim().length < 2) return;
  let step = root;
  for (const { key } of tokens) {
    const next = step.next.get(key) ?? { next: new Map(), entries: new Map() };
    step.next.set(key, next);
    step = next;
  }
  const [only] = tokens;
  const isSingle = tokens.length === 1 && only !== undefined;
  const isWeak = term.weak && isSingle;
  const known = step.entries.get(term.origin);
  // What is labelled goes before what was inferred.
  if (!known || (known.exact !== undefined && !isWeak)) {
    const exact = isSingle && term.exact ? singular(only.text) : isWeak ? exactly(only.text) : undefined;
    step.entries.set(term.origin, {
      id: term.id,
      ...(exact !== undefined && { exact }),
      ...(term.only && { only: term.only }),
    });
  }
}

/** A single everyday word counts only with its capital: `Host` is a network, a host is a machine, `none` is nothing. */
function exactly(word: string): string {
  return /\p{Lu}/u.test(word) ? singular(word) : '';
}

function findAll(root: Step, text: string, path: string): Map<NodeId, number> {
  const found = new Map<NodeId, number>();
  if (root.next.size === 0) return found;
  const tokens = tokensOf(text);
  for (let start = 0; start < tokens.length; ) {
    let step: Step | undefined = root;
    let id: NodeId | undefined;
    let length = 0;
    for (let at = start; step && at < tokens.length; at++) {
      step = step.next.get(tokens[at]?.key ?? '');
      const here = step && best(step, at === start ? (tokens[at]?.text ?? '') : undefined, path);
      if (here) [id, length] = [here, at - start + 1];
    }
    if (id && !found.has(id)) found.set(id, tokens[start]?.start ?? 0);
    start += Math.max(1, length);
  }
  return found;
}

/** The entry of the same note, else the first that is meant for it, if the word was `written` as it must be. */
function best({ entries }: Step, written: string | undefined, path: string): NodeId | undefined {
  const fits = (entry: Entry | undefined): boolean =>
    entry !== undefined &&
    (entry.exact === undefined || written === undefined || singular(written) === entry.exact) &&
    (!entry.only || entry.only.has(path));
  const own = entries.get(path);
  if (own && fits(own)) return own.id;
  for (const entry of entries.values()) {
    if (fits(entry)) return entry.id;
    // Only known terms are bound to notes: they stand behind those of notes, and are few.
    if (!entry.only && entries.size > MOST_ORIGINS) return undefined;
  }
  return undefined;
}

function tokensOf(text: string): { text: string; key: string; start: number }[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    key: singular(match[0].toLowerCase()),
    start: match.index,
  }));
}

/** Without the plural s. Both sides are treated alike, so a wrong cut does no harm. */
function singular(word: string): string {
  if (word.length <= 3 || !word.endsWith('s')) return word;
  const before = word.at(-2);
  return before === 's' || before === "'" ? word : word.slice(0, -1);
}
