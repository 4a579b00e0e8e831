import { cardWordsFor } from '../cards/index.ts';
import { findLanguage, listPacks, loadAssets, packInput, renderPackFrom } from '../docker/index.ts';
import { createQuery, type GraphNode, noteLanguagesOf } from '../graph/index.ts';
import type { PosterSource } from '../print/index.ts';
import type { Library } from './library.ts';

const PATH = 'Dockerfile';

/**
 * Generates the default Dockerfile of each language, with the reasons for its lines, for printing.
 *
 * @param library - The notes for packs.
 * @param accept - Selects languages by node. Defaults to all.
 * @throws CribsmithError `pack-incomplete` if the notes lack something that a template refers to.
 */
export function postersOf({ graph }: Library, accept: (node: GraphNode) => boolean = () => true): PosterSource[] {
  const query = createQuery(graph);
  const languages = noteLanguagesOf(query);
  const assets = loadAssets();
  return listPacks(query).flatMap(({ id }): PosterSource[] => {
    const language = findLanguage(query, id);
    if (!accept(language)) return [];
    const input = packInput(query, language);
    const file = renderPackFrom(input, { plain: true }, assets).files.find(({ path }) => path === PATH);
    if (!file) return [];
    const practices = new Map(Object.values(input.practices).map((practice) => [practice.id, practice]));
    const tag = languages.of(language);
    return [
      {
        id,
        title: `${PATH}: ${input.title}`,
        command: `cribsmith docker ${id}`,
        text: file.text,
        highlight: file.language,
        reasons: file.notes.flatMap(({ line, practice }) => {
          const found = practices.get(practice);
          return found ? [{ line, title: found.title, why: found.why }] : [];
        }),
        source: language.source,
        language: tag,
        words: cardWordsFor(tag),
      },
    ];
  });
}
