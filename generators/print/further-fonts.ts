import type { Graph, GraphNode, Source } from '../graph/index.ts';
import { type Diagnostic, diagnose } from '../report/index.ts';
import type { FontPlaces } from './font-files.ts';
import { type FontFamily, findFont, loadFonts, loadSigns } from './fonts.ts';
import { type Script, scriptsIn } from './scripts.ts';

/** Unicode blocks with mathematical symbols: letters such as \u211d, arrows, operators, brackets, shapes. */
const SIGNS = /[\u2100-\u214f\u2190-\u23ff\u25a0-\u25ff\u27c0-\u27ff\u2900-\u2bff\u{1d400}-\u{1d7ff}]/gu;

/**
 * Finds fonts for scripts and mathematical symbols that the default fonts lack.
 *
 * @param graph - The notes.
 * @param where - Where to look for fonts of scripts. The one for mathematical symbols is bundled.
 * @param usual - The default fonts.
 * @returns The fonts, and a diagnostic for each script without one.
 */
export function furtherFonts(
  graph: Graph,
  where: FontPlaces,
  usual: readonly FontFamily[] = loadFonts(),
): { further: FontFamily[]; diagnostics: Diagnostic[] } {
  const places = new Map<Script, GraphNode>();
  const signs = new Set<string>();
  for (const node of graph.nodes) {
    const text = JSON.stringify(node);
    for (const script of scriptsIn(text)) if (!places.has(script)) places.set(script, node);
    for (const [sign] of text.matchAll(SIGNS)) signs.add(sign);
  }
  const further: FontFamily[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [script, { source }] of places) {
    const font = findFont(script, where);
    if (font) further.push(font);
    else diagnostics.push(missingFont(script, source));
  }
  const isLacking = (sign: string) => !usual.some(({ has }) => has(sign.codePointAt(0) ?? 0));
  if ([...signs].some(isLacking)) further.push(loadSigns());
  return { further: [...new Map(further.map((font) => [font.name, font])).values()], diagnostics };
}

function missingFont({ name, families, package: packageName }: Script, { path, line }: Source): Diagnostic {
  return diagnose(
    'print-font-missing',
    `No font for ${name} was found, so text in it cannot be printed; PDFs that would show mostly squares are skipped`,
    {
      path,
      line,
      hint: `Run npm install ${packageName}, install ${families[0]} on the system, or specify a folder of fonts with --font.`,
    },
  );
}
