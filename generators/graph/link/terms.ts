import type { GraphNode, NodeId, NodeOf } from '../schema/index.ts';

/** A node that a term names. */
export type Named = NodeOf<'concept' | 'tool' | 'image' | 'instruction' | 'language'>;

interface Entry {
  id: NodeId;
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
  /** Ids of what a text names, in order of first mention. A thing of the same note goes before one of another. */
  find(text: string, path: string): NodeId[];
  /** The id of what a text names as a whole. */
  exactly(text: string, path: string): NodeId | undefined;
}

const NAMED: ReadonlySet<string> = new Set(['concept', 'tool', 'image', 'instruction', 'language']);
const WORD = /[\p{L}\p{N}]+(?:[._'’+#-][\p{L}\p{N}]+)*[+#]*/gu;

/** Builds the finder from the nodes that name things, by title and aliases. */
export function createTermFinder(nodes: readonly GraphNode[]): TermFinder {
  const root: Step = { next: new Map(), entries: new Map() };
  for (const node of nodes) {
    if (!isNamed(node)) continue;
    const names = [node.title, node.title.replace(/\s*\([^)]*\)/gu, ''), ...node.aliases];
    if (node.type === 'language') names.push(node.facts.id);
    for (const name of new Set(names)) addTerm(root, name, node);
  }
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

function addTerm(root: Step, name: string, node: Named): void {
  const tokens = tokensOf(name);
  if (tokens.length === 0 || name.trim().length < 2) return;
  let step = root;
  for (const { key } of tokens) {
    const next = step.next.get(key) ?? { next: new Map(), entries: new Map() };
    step.next.set(key, next);
    step = next;
  }
  const [only] = tokens;
  const isWeak = node.confidence === 'inferred' && tokens.length === 1 && only !== undefined;
  const { path } = node.source;
  const known = step.entries.get(path);
  // What is labelled goes before what was inferred.
  if (!known || (known.exact !== undefined && !isWeak)) {
    step.entries.set(path, { id: node.id, ...(isWeak && { exact: exactly(only.text) }) });
  }
}

/** A single everyday word counts only with its capital: `Host` is a network, a host is a machine, `none` is nothing. */
function exactly(word: string): string {
  return /\p{Lu}/u.test(word) ? singular(word) : '';
}

function findAll(root: Step, text: string, path: string): NodeId[] {
  const found = new Set<NodeId>();
  if (root.next.size === 0) return [];
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
    if (id) found.add(id);
    start += Math.max(1, length);
  }
  return [...found];
}

/** The entry of the same note, else that of the first note, if the word was `written` as it must be. */
function best({ entries }: Step, written: string | undefined, path: string): NodeId | undefined {
  for (const entry of [entries.get(path), entries.values().next().value]) {
    if (entry && (entry.exact === undefined || written === undefined || singular(written) === entry.exact))
      return entry.id;
  }
  return undefined;
}

function tokensOf(text: string): { text: string; key: string }[] {
  return Array.from(text.matchAll(WORD), ([word]) => ({ text: word, key: singular(word.toLowerCase()) }));
}

/** Without the plural s. Both sides are treated alike, so a wrong cut does no harm. */
function singular(word: string): string {
  return word.length > 3 && /[^s']s$/u.test(word) ? word.slice(0, -1) : word;
}
