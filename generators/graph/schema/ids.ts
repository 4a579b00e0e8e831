import { z } from 'zod';

/**
 * A node's id: `type/slug`, or `type/note-slug/slug` for what belongs to one note. It depends on the
 * type, the note's path and the node's title only, so editing an answer or adding a note keeps it.
 */
export const nodeIdSchema = z
  .string()
  .regex(/^[a-z]+(\/[^\s/]+)+$/u)
  .brand<'NodeId'>();

export type NodeId = z.infer<typeof nodeIdSchema>;

/** The one guard that makes a NodeId out of a string. Throws a ZodError on anything else. */
export function nodeId(value: string): NodeId {
  return nodeIdSchema.parse(value);
}
