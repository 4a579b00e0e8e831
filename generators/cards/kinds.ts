import tokens from '../../templates/tokens.json' with { type: 'json' };
import type { GraphNode, NodeType } from '../graph/index.ts';
import { type CardWords, counted, formFor } from './words/index.ts';

/** The look of a kind of card: the name of its Lucide icon, and a colour for each theme. */
export interface KindLook {
  icon: string;
  light: string;
  dark: string;
}

/** The look of each kind of card. A node type without one does not compile. */
const looks: { readonly [T in NodeType]: KindLook } = tokens.kind;

/** Types that contain cards or appear inside them, and are not shown as cards on sheets. */
const FRAMES: ReadonlySet<NodeType> = new Set(['note', 'section', 'offer', 'fact']);

/** The look of a kind of card. */
export function kindLook(kind: NodeType): KindLook {
  return looks[kind];
}

/** The kinds that are shown as cards on sheets, in the order in which they are listed. */
export const cardKinds: readonly NodeType[] = (Object.keys(tokens.kind) as NodeType[]).filter(isCardKind);

/** Whether nodes of a type are shown as cards on sheets. */
export function isCardKind(type: NodeType): boolean {
  return !FRAMES.has(type);
}

/**
 * A count with the name of its kind.
 *
 * @example countOf('pitfall', 7, words) // '7 traps'
 */
export function countOf(kind: NodeType, count: number, words: CardWords): string {
  return counted(words.language, words.kinds[kind].counted, count);
}

/** The noun after a count, capitalised as at the beginning of a line. */
export function nounOf(kind: NodeType, count: number, { language, kinds }: CardWords): string {
  const noun = formFor(language, kinds[kind].counted, count);
  return noun.charAt(0).toLocaleUpperCase(language) + noun.slice(1);
}

/** The head of a card. */
export interface CardHead {
  kind: NodeType;
  label: string;
  /** The heading for several cards of this kind. */
  plural: string;
  /** Name of the Lucide icon. */
  icon: string;
  /** How the notes judge the code. */
  verdict: 'bad' | 'good' | undefined;
}

/** The icons of judged code. */
export const VERDICT_ICONS = { bad: 'circle-x', good: 'circle-check' } as const;

/** The head of a node's card. Cheap: it does not look at the content. */
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
