import { checkNotes } from '../../generators/check/index.ts';
import { buildGraph } from '../../generators/graph/index.ts';
import { note } from '../graph/notes.ts';

/** What the checks find in notes, by path. Of other files only those in `present` exist. */
export function findingsIn(notes: Readonly<Record<string, string>>, present: readonly string[] = []) {
  const documents = Object.entries(notes).map(([path, text]) => note(text, path));
  return checkNotes({ documents, graph: buildGraph(documents) }, { exists: (path) => present.includes(path) });
}
