import { statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { Library } from './library.ts';
import { PROGRAM } from './site-source.ts';

/**
 * The name of a site that nobody has named: that of its folder. A single note is called what its front matter says, or by its
 * only topic; the first of several topics does not speak for the others, so then it is called like its file.
 *
 * @param library - The notes.
 * @param path - Path of the folder or file that they were read from.
 */
export function titleOf({ documents, graph }: Library, path: string): string {
  const name = basename(resolve(path));
  if (statSync(path).isDirectory()) return titled(name) || PROGRAM;
  const [only, ...others] = documents;
  const topics = graph.nodes.filter((node) => node.type === 'section' && node.depth === 1);
  const said = others.length === 0 && (only?.frontMatter.title ?? (topics.length === 1 && topics[0]?.title));
  return said || titled(name.slice(0, name.length - extname(name).length)) || PROGRAM;
}

/** `docker_interview-notes` is called `Docker interview notes`. */
function titled(name: string): string {
  const words = name.replace(/[-_]+/gu, ' ').trim();
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
