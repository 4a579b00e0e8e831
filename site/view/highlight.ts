import { keepCode } from 'virtual:cribsmith';
import { codeLanguagesOf, createHighlighter } from '../../generators/index.ts';
import { graph, packs } from './data.ts';

/** Knows every language that the notes and packs name. */
export const highlighter = await createHighlighter(
  [...codeLanguagesOf(graph), ...packs.flatMap((pack) => pack.files.map((file) => file.language))],
  keepCode,
);
