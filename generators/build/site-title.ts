import { statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { Library } from './library.ts';
import { PROGRAM } from './site-source.ts';

/**
 * The default name of a site: the name of the folder. A single file is named by its front matter, or by its topic if it
 * has only one, otherwise by its file name.
 *
 * @param library - The notes.
 * @param path - The folder or file that they were read from.
 */
export function titleOf({ documents, graph }: Library, path: string): string {
  const name = basename(resolve(path));
  if (statSync(path).isDirectory()) return titled(name) || PROGRAM;
  const [only, ...others] = documents;
  const topics = graph.nodes.filter((node) => node.type === 'section' && node.depth === 1);
  const said = others.length === 0 && (only?.frontMatter.title ?? (topics.length === 1 && topics[0]?.title));
  return said || titled(name.slice(0, name.length - extname(name).length)) || PROGRAM;
}

/** Converts a file name to a title: `docker_interview-notes` to `Docker interview notes`. */
function titled(name: string): string {
  const words = name.replace(/[-_]+/gu, ' ').trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
