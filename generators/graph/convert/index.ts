import type { PhrasingContent, RootContent } from 'mdast';
import type { NoteTarget } from '../../read/index.ts';
import type { Block, Inline } from '../schema/index.ts';
import { toBlocks } from './block.ts';
import { type Definitions, toInlines } from './inline.ts';
import { trimmed } from './inline-nodes.ts';

export { languageOf } from './block.ts';
export { offerOf } from './html.ts';
export { withOwnHeader } from './pasted-header.ts';

/** Converts the mdast of a note to rich text of the graph. */
export interface Converter {
  inlines(nodes: readonly PhrasingContent[]): Inline[];
  blocks(nodes: readonly RootContent[]): Block[];
}

/**
 * Creates a converter for a note.
 *
 * @param content - The content of the note. The definitions at its top level resolve its references.
 * @param urlOf - Returns the address of a link to another note. Undefined if the note or place does not exist.
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
