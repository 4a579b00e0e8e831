/** Where a link of the notes leads: out of the notes, or to a node of the graph. */
export type LinkTarget = { type: 'outside'; url: string } | { type: 'node'; id: string };

/** Where an address in the notes leads. Out: undefined for a file that nobody but the notes has, and for a script. */
export function linkTarget(url: string): LinkTarget | undefined {
  if (/^(?:https?|mailto):/i.test(url)) return { type: 'outside', url };
  return url.startsWith('#') ? { type: 'node', id: decoded(url.slice(1)) } : undefined;
}

/** An id as it was before it became part of an address. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
