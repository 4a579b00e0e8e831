import { existsSync } from 'node:fs';
import { type Config, findConfig, loadConfig, type Section } from '../config/index.ts';
import type { BuildOptions } from '../index.ts';
import { CribsmithError } from '../report/index.ts';
import { type Option, oneOf, text, type Values } from './command.ts';

/** The options of every command that reads notes. */
export const settingsOptions: readonly Option[] = [
  {
    name: 'config',
    type: 'string',
    value: 'FILE',
    summary: 'Configuration file (default: cribsmith.config.ts, .js or .json)',
  },
  { name: 'no-config', type: 'boolean', summary: 'Ignore the configuration file' },
  { name: 'follow-links', type: 'boolean', summary: 'Follow links that lead outside the notes' },
];

/** What the configuration file of notes says, and how notes are read with it. */
export interface Settings {
  config: Config;
  reading: Pick<BuildOptions, 'ignore' | 'levels' | 'followLinks'>;
}

/**
 * Loads the configuration of notes: the file that was named, else that in their folder, else that in the current one.
 *
 * @throws CribsmithError `config-invalid`, or `usage` where the file that was named is not there.
 */
export async function settingsOf(notes: string, values: Values): Promise<Settings> {
  const file = values['no-config'] === true ? undefined : configFile(notes, text(values, 'config'));
  const config = file === undefined ? {} : await loadConfig(file);
  const followLinks = values['follow-links'] === true;
  return { config, reading: { ignore: config.ignore, levels: config.check?.rules, followLinks } };
}

/** The configuration file that counts for notes. */
export function configFile(notes: string, named: string | undefined): string | undefined {
  if (named === undefined) return findConfig(notes);
  if (existsSync(named)) return named;
  throw new CribsmithError('usage', `There is no ${named}.`, { hint: 'Check the spelling of --config.' });
}

const PAPERS = ['both', 'a4', 'letter', 'none'] as const;

/** The papers that a call asks for, else the configuration. */
export function papersOf(values: Values, { paper = 'both' }: Config): ('a4' | 'letter')[] {
  const asked = oneOf(values, 'paper', PAPERS, paper);
  if (asked === 'none') return [];
  return asked === 'both' ? ['a4', 'letter'] : [asked];
}

/** How a site is built by the configuration. */
export function siteSettings({
  config,
  reading,
}: Settings): Omit<BuildOptions, 'notes' | 'out' | 'onStep' | 'onCount' | 'signal'> {
  const { title, language, url, edit, security, base, packs, theme, sections = {} } = config;
  const hidden = (Object.keys(sections) as Section[]).filter((name) => sections[name] === false);
  return { ...reading, title, language, url, edit, security, base, packs, theme, hidden, fonts: fontsOf(config) };
}

/** Where fonts are looked for by the configuration. */
export function fontsOf({ fonts = {} }: Config): { folders: string[]; installed: boolean } {
  return { folders: fonts.folders ?? [], installed: fonts.installed ?? true };
}
