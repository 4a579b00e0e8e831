import type { Library } from './library.ts';
import type { PackStep } from './packs.ts';
import type { Download, SiteData } from './site-data.ts';

/**
 * What the pages are made of.
 *
 * @param own - The user's notes.
 * @param made - The packs.
 * @param downloads - The files that a visitor can take away.
 * @param title - The site's name; by default, see `titleOf`.
 */
export function siteDataOf(
  own: Library,
  made: PackStep,
  downloads: readonly Download[],
  title = titleOf(own),
): SiteData {
  const { packs, practices, matrix } = made;
  return { graph: own.graph, sources: sourcesOf(own, made), packs, practices, matrix, downloads, site: { title } };
}

/** The name of a site that nobody has named: the title of its only note, else that of the program. */
export function titleOf({ documents, graph }: Library): string {
  const [only] = documents;
  const title =
    documents.length === 1 &&
    graph.nodes.find((node) => node.type === 'note' && node.source.path === only?.path)?.title;
  return title || 'Cribsmith';
}

/** The user's notes, and those notes of ours that a pack can point to. */
function sourcesOf(own: Library, { practices, library }: PackStep): SiteData['sources'] {
  const cited = new Set(practices.map(({ source }) => source.path));
  const ownDocuments = new Set(own.documents);
  const builtIn = library.documents.filter((document) => cited.has(document.path) && !ownDocuments.has(document));
  return [...builtIn, ...own.documents].map((document) => ({
    path: document.path,
    lines: document.sourceLines,
    own: ownDocuments.has(document),
  }));
}
