import { strings } from '../strings/index.ts';
import type { InLanguage } from './card-views.ts';
import { downloads, graph, site, sources } from './data.ts';
import { inLanguage } from './in-language.ts';
import { href, sourceLink, sourceSlug } from './links.ts';
import { sizeOf } from './size.ts';

export interface SourcePage {
  slug: string;
  path: string;
  href: string;
  lines: readonly string[];
  own: boolean;
  inLanguage: InLanguage;
  /** The URL for editing the note, if configured. */
  edit: string | undefined;
}

/** Lines are cut at this length, because exports can be a single line of several megabytes. */
const LONGEST_LINE = 2000;

/** The source page of each note. */
export const sourcePages: readonly SourcePage[] = sources.map(({ path, lines, own }) => ({
  slug: sourceSlug(path),
  path,
  href: href(`sources/${sourceSlug(path)}/`),
  lines: lines.map((line) =>
    line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE)}${strings.sources.cut(line.length)}`,
  ),
  own,
  inLanguage: inLanguage({ source: { path, line: 1, endLine: 1 } }),
  edit: own ? site.edit?.replace('{path}', path.split('/').map(encodeURIComponent).join('/')) : undefined,
}));

/** The user's own notes, and the built-in notes that packs cite. */
export const sourceGroups = [
  { title: strings.sources.own, pages: sourcePages.filter(({ own }) => own) },
  { title: strings.sources.builtIn, pages: sourcePages.filter(({ own }) => !own) },
].filter(({ pages }) => pages.length > 0);

const { coverage, diagnostics } = graph;

/** How the lines of the notes were read, and the problems in them. */
export const report = {
  lines: coverage.lines,
  shares: [
    shareOf(strings.report.typed, coverage.typed),
    shareOf(strings.report.noise, coverage.noise),
    shareOf(strings.report.unparsed, coverage.unparsed.length),
  ],
  reasons: Object.entries(coverage.reasons).map(([reason, count]) => ({ reason, count })),
  unparsed: coverage.unparsed.map(placeOf),
  data: downloads
    .filter(({ kind }) => kind === 'data')
    .map(({ href: path, title, bytes }) => ({ href: href(path), title, size: sizeOf(bytes) })),
  diagnostics: diagnostics.map((diagnostic) => ({ ...placeOf(diagnostic), ...diagnostic })),
};

/** A share in whole percent. Never 0 for a part that is not empty, and never 100 for an incomplete one. */
function shareOf(name: string, count: number): { name: string; count: number; share: number } {
  const percent = coverage.lines === 0 ? 0 : Math.round((100 * count) / coverage.lines);
  const share = count === 0 ? 0 : count === coverage.lines ? 100 : Math.min(99, Math.max(1, percent));
  return { name, count, share };
}

function placeOf({ path, line }: { path: string; line: number }) {
  return sourceLink({ path, line, endLine: line });
}
