import { loadPackLibrary } from '../../generators/build/library.ts';
import { type PackOptions, renderPack } from '../../generators/docker/index.ts';
import { SERVICES } from '../../generators/docker/options.ts';
import { createQuery, FINAL_BASES, type LanguageFacts } from '../../generators/graph/index.ts';
import { pairwise } from './pairwise.ts';

/** The graph of our own notes. */
export const { graph } = loadPackLibrary();
export const query = createQuery(graph);

/** One file of a pack. */
export function textOf(language: string, path: string, options: PackOptions = {}): string {
  return renderPack(query, language, options).files.find((file) => file.path === path)?.text ?? '';
}

/** Instructions of a Dockerfile: continuation lines joined, comments left out. */
export function instructions(dockerfile: string): string[] {
  return dockerfile
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** Options of a language in which every two values come together. */
export function everyTwoOptions(facts: LanguageFacts): PackOptions[] {
  const managers = Object.keys(facts.managers);
  const rows = pairwise<PackOptions>({
    name: [undefined, 'null', 'a_1-b'],
    port: [undefined, 9000],
    version: [undefined],
    base: FINAL_BASES.filter((base) => facts.bases[base]),
    packageManager: managers.length > 0 ? managers : [undefined],
    services: facts.alone === undefined ? [[], ['postgres'], ['nats', 'redis'], [...SERVICES]] : [[]],
    healthcheck: [true, false],
    compat: [false, true],
    plain: [false, true],
    explain: [undefined, true],
    entry: facts.entry === undefined ? [undefined] : [undefined, 'src/main'],
  });
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)));
}
