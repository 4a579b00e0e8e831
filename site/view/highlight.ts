import { keepCode } from 'virtual:cribsmith';
import { codeLanguagesOf, createHighlighter } from '../../generators/index.ts';
import { graph, packs } from './data.ts';

/** The highlighter for all languages in the notes and packs. */
export const highlighter = await createHighlighter(
  [...codeLanguagesOf(graph), ...packs.flatMap((pack) => pack.files.map((file) => file.language))],
  keepCode,
);
