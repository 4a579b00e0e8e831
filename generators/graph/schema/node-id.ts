import type { z } from 'zod';

/** Apart from the schema: whoever builds a graph needs no zod. */
export const NODE_ID = /^[a-z]+(\/[^\s/]+)+$/u;

/**
 * A node's id: `type/slug`, or `type/note-slug/slug` for what belongs to one note. It depends on the
 * type, the note's path and the node's title only, so editing an answer or adding a note keeps it.
 */
export type NodeId = string & z.core.$brand<'NodeId'>;

/**
 * The one guard that makes a NodeId out of a string.
 * @throws TypeError on anything else.
 */
export function nodeId(value: string): NodeId {
  if (!NODE_ID.test(value)) throw new TypeError(`Unexpected node id ${value}, expected type/slug`);
  return value as NodeId;
}
