import { askedAlone, repeatsAnswer, worthOf } from '../cards/index.ts';
import { type Block, type GraphNode, type GraphQuery, type Inline, type NodeOf, plainText } from '../graph/index.ts';
import { aboutOf } from './about.ts';
import type { PrintContext } from './context.ts';
import { figureOf, lettersOf } from './figures.ts';
import { firstSentence, text } from './first-sentence.ts';
import type { Crib, CribGroup, CribLine, PrintInline } from './ir.ts';
import type { Setter } from './rich-text.ts';

/** More lines than a page can contain in the smallest type. */
const MOST_LINES = 320;
/** If notes have fewer characters, each entry may have up to this many instead of one sentence. */
const ROOMY = 3600;
const MORE_SAID = 200;

/** Summarises a text in a line. */
type Say = (blocks: readonly Block[]) => Inline[];

/** An entry of the crib, before typesetting. */
interface Note {
  node: GraphNode;
  head: Inline[];
  body: Inline[];
}

/** The groups of a crib in order, each with the weight of its lines. */
const GROUPS: readonly { kind: GraphNode['type']; weight: number; of: (node: GraphNode, say: Say) => Note[] }[] = [
  { kind: 'tip', weight: 3, of: phrases },
  { kind: 'claim', weight: 2, of: figures },
  { kind: 'command', weight: 3, of: commands },
  { kind: 'pitfall', weight: 3, of: traps },
  { kind: 'question', weight: 2, of: questions },
  { kind: 'practice', weight: 1, of: practices },
  { kind: 'concept', weight: 1.5, of: terms },
];

/**
 * Creates the crib: one page of key phrases, figures, commands, pitfalls, short answers and terms. The layout
 * determines how much of it fits. The ranks determine what is left out first.
 *
 * @param context - The context of the run.
 * @param title - The heading of the page.
 * @param accept - Selects nodes.
 * @returns Undefined if there are no entries.
 */
export function cribOf(context: PrintContext, title: string, accept: (node: GraphNode) => boolean): Crib | undefined {
  const { query, set, kinds, words } = context;
  const nodes = query.graph.nodes.filter((node) => accept(node) && isEntry(node, query));
  const worth = new Map(nodes.map((node) => [node, worthOf(node, query)]));
  const groupsSaying = (say: Say) => {
    const seen = new Set<string>();
    return GROUPS.map(({ of, ...group }) => {
      const notes = withoutDoubles(
        nodes.flatMap((node) => of(node, say)),
        seen,
      );
      return { ...group, notes: notes.sort((a, b) => (worth.get(b.node) ?? 0) - (worth.get(a.node) ?? 0)) };
    });
  };
  const short = groupsSaying((blocks) => firstSentence(blocks));
  const isRoomy = lettersIn(short.flatMap(({ notes }) => notes)) < ROOMY;
  const groups = isRoomy ? groupsSaying((blocks) => firstSentence(blocks, MORE_SAID)) : short;
  const placed = groups
    .flatMap(({ notes, weight }, group) => notes.map((note, index) => ({ note, group, key: (index + 1) / weight })))
    .sort((a, b) => a.key - b.key || a.group - b.group);
  if (placed.length === 0) return undefined;
  const lines: { line: CribLine; group: number; node: GraphNode }[] = placed
    .slice(0, MOST_LINES)
    .map(({ note, group }, rank) => ({ group, node: note.node, line: lineOf(note, rank, set) }));
  const order = new Map(query.graph.nodes.map((node, index) => [node, index]));
  return {
    title,
    about: aboutOf(nodes, words.crib.title, context),
    pageWords: words.page,
    overline: words.crib.overline,
    kinds,
    groups: groups.flatMap(({ kind }, group): CribGroup[] => {
      const own = lines.filter((line) => line.group === group);
      own.sort((a, b) => (order.get(a.node) ?? 0) - (order.get(b.node) ?? 0));
      const label = kind === 'tip' ? words.keyPhrases : words.kinds[kind].plural;
      return own.length === 0 ? [] : [{ kind, label, lines: own.map(({ line }) => line) }];
    }),
    total: placed.length,
    titles: placed.map(({ note }) => plainText(note.head.length > 0 ? note.head : note.body)),
    leftOut: words.crib.leftOut,
    complete: words.crib.complete,
  };
}

/** Whether a node gets an entry: of repeated questions only the one with the best answer, and no summary that is an answer. */
function isEntry(node: GraphNode, query: GraphQuery): boolean {
  const same = query.sameAs(node.id);
  return (same === undefined || same.canonical.id === String(node.id)) && !repeatsAnswer(node, query);
}

function withoutDoubles(notes: readonly Note[], seen: Set<string>): Note[] {
  return notes.filter(({ head, body }) => {
    const letters = lettersOf([...head, ...body]);
    return !seen.has(letters) && seen.add(letters);
  });
}

function lettersIn(notes: readonly Note[]): number {
  return notes.reduce((sum, { head, body }) => sum + plainText([...head, ...body]).length, 0);
}

function lineOf({ node, head, body }: Note, rank: number, set: Setter): CribLine {
  const line: { head: PrintInline[]; body: PrintInline[] } = {
    head: set.inlines(head, node.source),
    body: set.inlines(body, node.source),
  };
  return { rank, ...line };
}

function phrases(node: GraphNode, say: Say): Note[] {
  if (node.type === 'question') return node.keyPhrases.map((phrase) => ({ node, head: [], body: phrase }));
  return node.type === 'tip' && node.kind === 'key-phrase' ? summary(node, say) : [];
}

/** What to say about a topic: each item of a list, otherwise how it begins. */
function summary(node: NodeOf<'tip'>, say: Say): Note[] {
  const blocks = node.body.flatMap((block) => (block.type === 'blockquote' ? block.children : [block]));
  const [first] = blocks;
  const said =
    first?.type === 'list'
      ? first.children.map(({ children }): Note => ({ node, head: [], body: say(children) }))
      : [{ node, head: [text(node.title)], body: say(blocks) }];
  return said.filter(({ body }) => body.length > 0);
}

function figures(node: GraphNode): Note[] {
  const figure = node.type === 'claim' && node.kind === 'quantity' ? figureOf(node) : undefined;
  return figure ? [{ node, ...figure }] : [];
}

function commands(node: GraphNode): Note[] {
  if (node.type !== 'command' || plainText(node.description).trim() === '') return [];
  return [{ node, head: [{ type: 'inlineCode', value: node.synopsis }], body: node.description }];
}

function traps(node: GraphNode, say: Say): Note[] {
  if (node.type !== 'pitfall') return [];
  const body = [node.fix, node.reason, node.trap, node.body].map(say).find((said) => said.length > 0) ?? [];
  return [{ node, head: [text(node.title)], body }];
}

function questions(node: GraphNode, say: Say): Note[] {
  // A question that depends on given code or choices is left out, because there is no space for them.
  if (node.type !== 'question' || node.empty || node.given) return [];
  const body = say(node.answer);
  return body.length === 0 ? [] : [{ node, head: askedAlone(node), body }];
}

function practices(node: GraphNode, say: Say): Note[] {
  if (node.type !== 'practice') return [];
  const body = [node.do, node.body].map(say).find((said) => said.length > 0) ?? [];
  return [{ node, head: [text(node.title)], body }];
}

function terms(node: GraphNode, say: Say): Note[] {
  if (!isTerm(node)) return [];
  const body = say(node.definition);
  return body.length === 0 ? [] : [{ node, head: [text(node.title)], body }];
}

function isTerm(node: GraphNode): node is NodeOf<'concept' | 'tool' | 'image' | 'instruction'> {
  return node.type === 'concept' || node.type === 'tool' || node.type === 'image' || node.type === 'instruction';
}
