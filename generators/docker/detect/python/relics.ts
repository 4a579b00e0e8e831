import { lineAt } from '../parse/lines.ts';
import type { Said } from '../project.ts';

/** Packages for old interpreters whose module has the name of one of the standard library, and that module. */
const RELICS: Readonly<Record<string, string>> = {
  argparse: 'argparse',
  asyncio: 'asyncio',
  contextvars: 'contextvars',
  dataclasses: 'dataclasses',
  enum34: 'enum',
  hashlib: 'hashlib',
  logging: 'logging',
  multiprocessing: 'multiprocessing',
  pathlib: 'pathlib',
  statistics: 'statistics',
  typing: 'typing',
  uuid: 'uuid',
  wsgiref: 'wsgiref',
};
const LISTED = new RegExp(
  String.raw`^[ \t]*(?:name[ \t]*=[ \t]*)?["']?(${Object.keys(RELICS).join('|')})["']?[ \t]*(?:==|[<>~!]|;|@|,|$|=[ \t]*["'{])`,
  'gim',
);

/** A listed package whose module would come before that of the standard library. */
export interface Relic {
  module: string;
  said: Said;
}

/**
 * Finds packages that an interpreter ignores where they are usually installed, behind the standard library. The image
 * has its packages before it.
 *
 * @param texts - The manifests and the lock file.
 */
export function relicsIn(texts: readonly { file: string; text: string }[]): Relic[] {
  const found = new Map<string, Relic>();
  for (const { file, text } of texts)
    for (const { 1: name = '', index } of text.matchAll(LISTED)) {
      const module = RELICS[name.toLowerCase()] ?? '';
      const at = index + text.slice(index).indexOf(name);
      if (!found.has(module)) found.set(module, { module, said: { value: name, file, line: lineAt(text, at) } });
    }
  return [...found.values()];
}
