import { graph, sources } from './data.ts';
import { href, sourceSlug } from './links.ts';

export interface SourcePage {
  slug: string;
  path: string;
  href: string;
  lines: readonly string[];
  own: boolean;
}

/** A page for each note, as it was written. */
export const sourcePages: readonly SourcePage[] = sources.map(({ path, lines, own }) => ({
  slug: sourceSlug(path),
  path,
  href: href(`sources/${sourceSlug(path)}/`),
  lines,
  own,
}));

const { coverage, diagnostics } = graph;

/** What was made of the notes' lines, and what is wrong with them. */
export const report = {
  lines: coverage.lines,
  typed: coverage.typed,
  noise: coverage.noise,
  reasons: Object.entries(coverage.reasons).map(([reason, count]) => ({ reason, count })),
  unparsed: coverage.unparsed.map(placeOf),
  diagnostics: diagnostics.map((diagnostic) => ({ ...placeOf(diagnostic), ...diagnostic })),
};

function placeOf({ path, line }: { path: string; line: number }): { text: string; href: string } {
  return { text: `${path}:${line}`, href: `${href(`sources/${sourceSlug(path)}/`)}#L${line}` };
}
