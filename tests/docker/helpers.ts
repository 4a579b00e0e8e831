import { loadPackLibrary } from '../../generators/build/library.ts';
import { type PackOptions, renderPack } from '../../generators/docker/index.ts';

/** The graph of our own notes. */
export const { graph } = loadPackLibrary();

/** One file of a pack. */
export function textOf(language: string, path: string, options: PackOptions = {}): string {
  return renderPack(graph, language, options).files.find((file) => file.path === path)?.text ?? '';
}

/** Instructions of a Dockerfile: continuation lines joined, comments left out. */
export function instructions(dockerfile: string): string[] {
  return dockerfile
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}
