import { type GraphNode, type GraphQuery, noteLanguagesOf } from '../../graph/index.ts';
import type { CardWords } from './card-words.ts';
import { cardWordsFor } from './index.ts';

/**
 * What cards say, by the language of the notes.
 *
 * @param query - The notes.
 * @param said - What the configuration says that they are written in.
 * @returns The words for the note of a node, or, without a node, for most notes.
 */
export function cardWordsOf(query: GraphQuery, said?: string): (node?: GraphNode) => CardWords {
  const languages = noteLanguagesOf(query, said);
  return (node) => cardWordsFor(node ? languages.of(node) : languages.main);
}
