import look from 'virtual:cribsmith/print-look';
import { codeLanguagesOf, composeDocuments, createGlyphCheck, type Drawing } from '../../../generators/browser.ts';
import { createColouring } from '../code.ts';
import { loadLanguages } from './code-languages.ts';
import type { Answers, Printed } from './questions.ts';
import type { Workshop } from './workshop.ts';

const drawing = ({ ranges }: { ranges: readonly number[] }): Drawing => ({ has: (point) => isIn(ranges, point) });
const families = look.families.map(drawing);
const signs = drawing(look.signs);

/**
 * Composes a document of the notes like `cribsmith print` with the bundled fonts.
 *
 * @param what - The kind of document and its content.
 * @returns Undefined if there is nothing to print, or if most letters are not in the fonts.
 */
export async function documentOf(
  { query, words }: Pick<Workshop, 'query' | 'words'>,
  { kind, topic, ids }: Printed,
): Promise<Answers['compose']> {
  const colouring = createColouring(await loadLanguages(codeLanguagesOf(query.graph)));
  const tools = {
    glyphs: createGlyphCheck([...families, signs]),
    highlighter: colouring,
    kinds: look.kinds,
    wordsOf: () => words,
  };
  const wanted = ids && new Set(ids);
  const [document] = composeDocuments(query, tools, {
    kinds: [kind],
    accept: ({ id }) => (topic === undefined || query.topicOf(id)?.id === topic) && (!wanted || wanted.has(id)),
  });
  colouring.dispose();
  if (!document) return undefined;
  const content = JSON.stringify(document.content);
  return {
    name: document.name,
    layout: document.layout,
    content,
    language: words.language,
    signs: [...new Set(content)].some(isOnlyInSigns),
  };
}

function isOnlyInSigns(character: string): boolean {
  const point = character.codePointAt(0) ?? 0;
  return signs.has(point) && !families.some(({ has }) => has(point));
}

/** Whether a number is in one of the sorted ranges. */
function isIn(ranges: readonly number[], point: number): boolean {
  let [low, high] = [0, ranges.length / 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[2 * middle + 1] ?? 0) < point) low = middle + 1;
    else high = middle;
  }
  return low < ranges.length / 2 && (ranges[2 * low] ?? 0) <= point;
}
