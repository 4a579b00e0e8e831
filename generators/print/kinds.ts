import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import tokens from '../../templates/tokens.json' with { type: 'json' };
import type { GraphNode, NodeType } from '../graph/index.ts';
import type { Kind } from './ir.ts';

export type KindName = keyof typeof tokens.kind;

/** Label, plural and colour of every kind of card: the same on screen and on paper. */
export const kindTokens = tokens.kind;

const CONCEPTS: ReadonlySet<NodeType> = new Set(['tool', 'image', 'instruction', 'language']);

/** The kind of card that a node is printed as; undefined for what is no card. */
export function kindOf({ type }: GraphNode): KindName | undefined {
  if (CONCEPTS.has(type)) return 'concept';
  return type in kindTokens ? (type as KindName) : undefined;
}

interface IconSet {
  icons: Record<string, { body: string }>;
}

/** Colours and icons of all kinds, for the layouts. An icon that the set does not have is an error of ours. */
export function loadKinds(): Record<KindName, Kind> {
  const path = createRequire(import.meta.url).resolve('@iconify-json/lucide/icons.json');
  const { icons } = JSON.parse(readFileSync(path, 'utf8')) as IconSet;
  const entries = Object.entries(kindTokens).map(([name, { icon, light }]) => {
    const body = icons[icon]?.body;
    if (body === undefined) throw new Error(`The icon set has no icon "${icon}", wanted by templates/tokens.json.`);
    return [name, { colour: light, icon: svgOf(body, light) }] as const;
  });
  return Object.fromEntries(entries) as Record<KindName, Kind>;
}

function svgOf(body: string, colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">${body.replaceAll('currentColor', colour)}</svg>`;
}
