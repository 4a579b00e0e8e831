import { type Block, type GraphNode, type Inline, type NodeOf, type NodeType, plainText } from '../graph/index.ts';
import type { CardBlock, CardPart } from './model.ts';
import { type CardWords, fill } from './words/index.ts';

/** The content of a node's card in reading order, without empty parts. */
export function partsOf(node: GraphNode, words: CardWords): CardPart[] {
  const make = PARTS[node.type] as (node: GraphNode, words: CardWords) => CardPart[];
  return make(node, words).filter(({ content }) => content.length > 0);
}

/** Whether a part is what a question is about, and shown with it, before anybody answers. */
export function isGiven({ role }: { role?: CardPart['role'] | undefined }): boolean {
  return role === 'given';
}

const plain = (content: CardBlock[]): CardPart => ({ content });
const labelled = (label: string, content: CardBlock[]): CardPart => ({ label, content });
const text = (value: string): Inline => ({ type: 'text', value });
const line = (children: Inline[]): CardBlock[] => (children.length > 0 ? [{ type: 'line', children }] : []);
const listing = (names: readonly string[]): CardBlock[] => line(names.length > 0 ? [text(names.join(', '))] : []);

/** A link to a source, in brackets. */
export function sourceLink(url: string, words: CardWords): Inline[] {
  return [text(' ('), { type: 'link', url, children: [text(words.source)] }, text(')')];
}

/** The parts for every node type. A type without an entry does not compile. */
const PARTS: { readonly [T in NodeType]: (node: NodeOf<T>, words: CardWords) => CardPart[] } = {
  note: () => [],
  section: ({ body }) => [plain(body)],
  question: ({ given = [], answer, empty, keyPhrases }, words) => [
    { content: given, role: 'given' },
    empty
      ? { content: line([text(words.unanswered)]), role: 'missing' }
      : given.length > 0
        ? labelled(words.parts.answer, answer)
        : plain(answer),
    ...keyPhrases.map((phrase): CardPart => ({ label: words.parts.say, content: line(phrase), role: 'phrase' })),
  ],
  cloze: ({ sentence, body }, { parts: labels }) => [
    plain(line(sentence.flatMap((part) => ('said' in part ? part.said : [text(gapOf(part.hint))])))),
    labelled(labels.answer, line(hiddenIn(sentence))),
    plain(body),
  ],
  concept: definition,
  tool: definition,
  image: definition,
  instruction: definition,
  language: definition,
  pitfall: ({ situation, trap, reason, fix, body }, { parts: labels }) => [
    plain(body),
    labelled(labels.situation, situation),
    labelled(labels.trap, trap),
    labelled(labels.why, reason),
    labelled(labels.fix, fix),
  ],
  analogy: ({ picture, pairs }) => [plain(picture), plain(pairs.length > 0 ? [pairsOf(pairs)] : [])],
  command: ({ synopsis, description }) => [plain([codeOf(synopsis, 'shell')]), plain(line(description))],
  comparison: (node) => [plain(node.body), plain([comparisonTable(node)])],
  reference: ({ columns, rows }) => [plain([tableOf(columns, rows)])],
  procedure: ({ goal, steps, result }, { parts: labels }) => [
    plain(goal),
    plain(steps.length > 0 ? [stepList(steps)] : []),
    labelled(labels.result, result),
  ],
  flow: ({ stops, body }) => [plain([{ type: 'stops', stops }]), plain(body)],
  practice: ({ body, do: todo, dont, why, checks }, { parts: labels }) => [
    plain(body),
    labelled(labels.do, todo),
    labelled(labels.dont, dont),
    labelled(labels.why, why),
    labelled(labels.checks, listing(checks)),
  ],
  tip: ({ body }) => [plain(body)],
  claim: ({ quote, sources }, words) => [
    plain(line([text(quote), ...sources.flatMap((url) => sourceLink(url, words))])),
  ],
  example: ({ code, language, problems, repaired, body }, { parts: labels }) => [
    plain(body),
    plain([codeOf(code, language)]),
    ...problems.map((problem) => labelled(labels.problem, line([text(problem)]))),
    ...(repaired === undefined ? [] : [labelled(labels.corrected, [codeOf(repaired, language)])]),
  ],
  offer: ({ text: offered }) => [plain(line([text(offered)]))],
  fact: ({ now, since, url }, words) => [
    plain(
      line([
        text(since === 'always' ? now : `${now} (${fill(words.since, { date: since })})`),
        ...sourceLink(url, words),
      ]),
    ),
  ],
};

/** How a gap is shown before it is filled. */
function gapOf(hint: string | undefined): string {
  return hint === undefined ? '_____' : `_____ (${hint})`;
}

function hiddenIn(sentence: NodeOf<'cloze'>['sentence']): Inline[] {
  const gaps = sentence.flatMap((part) => ('hidden' in part && part.hidden.length > 0 ? [part.hidden] : []));
  return gaps.flatMap((hidden, index) => (index > 0 ? [text(', '), ...hidden] : hidden));
}

function definition(
  { definition: body, aliases }: { definition: Block[]; aliases: string[] },
  { parts: labels }: CardWords,
): CardPart[] {
  return [plain(body), labelled(labels.aliases, listing(aliases))];
}

function codeOf(value: string, language: string | undefined): CardBlock {
  return { type: 'code', value, ...(language !== undefined && { lang: language }) };
}

/** Things and pictures side by side; the shorter column comes first. */
function pairsOf(pairs: NodeOf<'analogy'>['pairs']): CardBlock {
  const length = (side: 'source' | 'target') => pairs.reduce((sum, pair) => sum + plainText(pair[side]).length, 0);
  const [first, second] =
    length('source') < length('target') ? (['source', 'target'] as const) : (['target', 'source'] as const);
  return { type: 'pairs', rows: pairs.map((pair) => ({ term: pair[first], meaning: pair[second] })) };
}

function stepList(steps: NodeOf<'procedure'>['steps']): Block {
  return {
    type: 'list',
    ordered: true,
    children: steps.map(({ content }) => ({ type: 'listItem', children: content })),
  };
}

function comparisonTable({ corner, subjects, aspects, cells }: NodeOf<'comparison'>): Block {
  return tableOf(
    [corner, ...subjects],
    aspects.map((aspect, index) => [[text(aspect)], ...(cells[index] ?? [])]),
  );
}

function tableOf(columns: readonly string[], rows: readonly Inline[][][]): Block {
  const row = (cells: readonly Inline[][]) => ({
    type: 'tableRow' as const,
    children: cells.map((children) => ({ type: 'tableCell' as const, children })),
  });
  return {
    type: 'table',
    align: columns.map(() => null),
    children: [row(columns.map((column) => [text(column)])), ...rows.map(row)],
  };
}
