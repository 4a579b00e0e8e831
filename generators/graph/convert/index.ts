import type { PhrasingContent, RootContent } from 'mdast';
import type { NoteTarget } from '../../read/index.ts';
import type { Block, Inline } from '../schema/index.ts';
import { toBlocks } from './block.ts';
import { type Definitions, toInlines } from './inline.ts';
import { trimmed } from './inline-nodes.ts';

export { languageOf } from './block.ts';
export { offerOf } from './html.ts';

/** Converts the mdast of one note to rich text of the graph. */
export interface Converter {
  inlines(nodes: readonly PhrasingContent[]): Inline[];
  blocks(nodes: readonly RootContent[]): Block[];
}

/**
 * A converter that resolves the references of one note, by the definitions at its top level, and its links to other notes
 * with `urlOf`.
 */
export function createConverter(
  content: readonly RootContent[],
  urlOf: (target: NoteTarget) => string | undefined = () => undefined,
): Converter {
  const links = new Map(content.filter((node) => node.type === 'definition').map((node) => [node.identifier, node]));
  const definitions: Definitions = { links, urlOf };
  return {
    inlines: (nodes) => trimmed(toInlines(nodes, definitions)),
    blocks: (nodes) => toBlocks(nodes, definitions),
  };
}
