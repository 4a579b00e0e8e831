import tokens from '../../templates/tokens.json' with { type: 'json' };
import type { GraphNode, NodeType } from '../graph/index.ts';
import { type CardWords, counted, formFor } from './words/index.ts';

/** How a kind of card looks: the name of its icon in Lucide's set, and a colour for each theme. */
export interface KindLook {
  icon: string;
  light: string;
  dark: string;
}

/** Look of each kind of card. A type of node without one does not compile. */
const looks: { readonly [T in NodeType]: KindLook } = tokens.kind;

/** What frames the cards of a sheet, or stands in them, and is no card on a sheet itself. */
const FRAMES: ReadonlySet<NodeType> = new Set(['note', 'section', 'offer', 'fact']);

/** Look of a kind of card. */
export function kindLook(kind: NodeType): KindLook {
  return looks[kind];
}

/** The kinds that stand on sheets as cards, in the order in which they are listed. */
export const cardKinds: readonly NodeType[] = (Object.keys(tokens.kind) as NodeType[]).filter(isCardKind);

/** Whether nodes of a type stand on sheets as cards. */
export function isCardKind(type: NodeType): boolean {
  return !FRAMES.has(type);
}

/**
 * A number of things of a kind, in words.
 *
 * @example countOf('pitfall', 7, words) // '7 traps'
 */
export function countOf(kind: NodeType, count: number, words: CardWords): string {
  return counted(words.language, words.kinds[kind].counted, count);
}

/** What stands behind a number of things of a kind, where it begins a line of its own. */
export function nounOf(kind: NodeType, count: number, { language, kinds }: CardWords): string {
  const noun = formFor(language, kinds[kind].counted, count);
  return noun.charAt(0).toLocaleUpperCase(language) + noun.slice(1);
}

/** What the head of a card says. */
export interface CardHead {
  kind: NodeType;
  label: string;
  /** The heading of several of its kind. */
  plural: string;
  /** Name of the icon in Lucide's set. */
  icon: string;
  /** The notes' judgement of code. */
  verdict: 'bad' | 'good' | undefined;
}

/** The icons of code that the notes judge. */
export const VERDICT_ICONS = { bad: 'circle-x', good: 'circle-check' } as const;

/** The head of a node's card. Cheap: nothing of what the card holds is looked at. */
export function headOf(node: GraphNode, words: CardWords): CardHead {
  const { icon } = looks[node.type];
  const verdict = node.type === 'example' ? node.verdict : undefined;
  return {
    kind: node.type,
    label: labelOf(node, words),
    plural: words.kinds[node.type].plural,
    icon: verdict ? VERDICT_ICONS[verdict] : icon,
    verdict,
  };
}

function labelOf(node: GraphNode, words: CardWords): string {
  const { label } = words.kinds[node.type];
  if (node.type === 'pitfall') return words.pitfalls[node.kind];
  if (node.type === 'tip' && node.kind === 'key-phrase') return words.keyPhrase;
  if (node.type === 'example' && node.verdict) return words.verdicts[node.verdict];
  if (node.type === 'question' && node.number) return `${label} ${node.number}`;
  return label;
}
