import type { Graph, GraphNode, Source } from '../graph/index.ts';
import { type Diagnostic, diagnose } from '../report/index.ts';
import type { FontPlaces } from './font-files.ts';
import { type FontFamily, findFont } from './fonts.ts';
import { type Script, scriptsIn } from './scripts.ts';

/** Fonts for the scripts of the notes that the shipped ones lack, and a diagnostic for each script that has none. */
export function furtherFonts(graph: Graph, where: FontPlaces): { further: FontFamily[]; diagnostics: Diagnostic[] } {
  const places = new Map<Script, GraphNode>();
  for (const node of graph.nodes) {
    for (const script of scriptsIn(JSON.stringify(node))) if (!places.has(script)) places.set(script, node);
  }
  const further: FontFamily[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [script, { source }] of places) {
    const font = findFont(script, where);
    if (font) further.push(font);
    else diagnostics.push(missingFont(script, source));
  }
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
