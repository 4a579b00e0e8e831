import { statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { type Graph, isGeneric, isIndexNote } from '../graph/index.ts';
import { isContentsTitle } from '../read/index.ts';
import type { Library } from './library.ts';
import { PROGRAM } from './site-source.ts';

/**
 * The default name of a site: the title of the README in the folder, otherwise the name of the folder. A single file is
 * named by its front matter, or by its topic if it has only one, otherwise by its file name.
 *
 * @param library - The notes.
 * @param path - The folder or file that they were read from.
 */
export function titleOf({ documents, graph }: Library, path: string): string {
  const name = basename(resolve(path));
  if (statSync(path).isDirectory()) return titleOfReadme(graph) || titled(name) || PROGRAM;
  const [only, ...others] = documents;
  const topics = graph.nodes.filter((node) => node.type === 'section' && node.depth === 1);
  const said = others.length === 0 && (only?.frontMatter.title ?? (topics.length === 1 && topics[0]?.title));
  return said || titled(name.slice(0, name.length - extname(name).length)) || PROGRAM;
}

/** A longer heading introduces the notes instead of naming them. In characters. */
const LONGEST = 50;

/** The only topic of the index note at the top. Undefined if it has none or several, or none that is a name. */
function titleOfReadme({ nodes }: Graph): string | undefined {
  const [topic, ...others] = nodes.filter(
    (node) =>
      node.type === 'section' && node.depth === 1 && isIndexNote(node.source.path) && !node.source.path.includes('/'),
  );
  return topic && others.length === 0 && isName(topic.title) ? topic.title : undefined;
}

/** Whether a title is neither long nor the same in any collection of notes: `Introduction`, `README.md`. */
function isName(title: string): boolean {
  const isIndex = isIndexNote(title) || isIndexNote(`${title}.md`) || isContentsTitle(title);
  return title.length <= LONGEST && !isIndex && !isGeneric(title);
}

/** Converts a file name to a title: `docker_interview-notes` to `Docker interview notes`. */
function titled(name: string): string {
  const words = name.replace(/[-_]+/gu, ' ').trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
