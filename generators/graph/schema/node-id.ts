import type { z } from 'zod';

/** Kept apart from the schema, so that building a graph does not need zod. */
export const NODE_ID = /^[a-z]+(\/[^\s/]+)+$/u;

/**
 * The id of a node: `type/slug`, or `type/note-slug/slug` for a node that belongs to one note. It depends only on the
 * type, the note's path and the node's title, so it survives edited answers and added notes.
 */
export type NodeId = string & z.core.$brand<'NodeId'>;

/**
 * Converts a string to a NodeId.
 *
 * @throws TypeError if it is not a valid id.
 */
export function nodeId(value: string): NodeId {
  if (!NODE_ID.test(value)) throw new TypeError(`Unexpected node id ${value}, expected type/slug`);
  return value as NodeId;
}
