import { type GraphNode, type GraphQuery, noteLanguagesOf } from '../../graph/index.ts';
import type { CardWords } from './card-words.ts';
import { cardWordsFor } from './index.ts';

/**
 * The card strings for each note, in the language of the note.
 *
 * @param query - The notes.
 * @param said - The language that is set in the configuration.
 * @returns The strings for the note of a node; without a node, those for most of the notes.
 */
export function cardWordsOf(query: GraphQuery, said?: string): (node?: GraphNode) => CardWords {
  const languages = noteLanguagesOf(query, said);
  return (node) => cardWordsFor(node ? languages.of(node) : languages.main);
}
