/** The target of a link in the notes: a web address, or a node of the graph. */
export type LinkTarget = { type: 'outside'; url: string } | { type: 'node'; id: string };

/**
 * Resolves an address in the notes.
 *
 * @returns The target; undefined for a local file or a script.
 */
export function linkTarget(url: string): LinkTarget | undefined {
  if (/^(?:https?|mailto):/i.test(url)) return { type: 'outside', url };
  return url.startsWith('#') ? { type: 'node', id: decoded(url.slice(1)) } : undefined;
}

/** Decodes an id that was part of an address. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
