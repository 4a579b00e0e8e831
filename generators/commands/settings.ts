import { existsSync } from 'node:fs';
import { type Config, findConfig, loadConfig, type Section } from '../config/index.ts';
import type { BuildOptions } from '../index.ts';
import { CribsmithError } from '../report/index.ts';
import { type Option, oneOf, text, type Values } from './command.ts';

/** The options of all commands that read notes. */
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

/** The configuration for notes, and the options for reading them. */
export interface Settings {
  config: Config;
  reading: Pick<BuildOptions, 'ignore' | 'levels' | 'followLinks'>;
}

/**
 * Loads the configuration for notes: the given file, otherwise that in the folder of the notes, otherwise that in the
 * current folder.
 *
 * @param notes - The folder or file of the notes.
 * @param values - The options of the command.
 * @throws CribsmithError `config-invalid`, or `usage` if the given file does not exist.
 */
export async function settingsOf(notes: string, values: Values): Promise<Settings> {
  const file = values['no-config'] === true ? undefined : configFile(notes, text(values, 'config'));
  const config = file === undefined ? {} : await loadConfig(file);
  const followLinks = values['follow-links'] === true;
  return { config, reading: { ignore: config.ignore, levels: config.check?.rules, followLinks } };
}

/** Finds the configuration file for notes. */
export function configFile(notes: string, named: string | undefined): string | undefined {
  if (named === undefined) return findConfig(notes);
  if (existsSync(named)) return named;
  throw new CribsmithError('usage', `${named} does not exist.`, { hint: 'Check the spelling of --config.' });
}

const PAPERS = ['both', 'a4', 'letter', 'none'] as const;

/** The paper sizes from the command line, otherwise from the configuration. */
export function papersOf(values: Values, { paper = 'both' }: Config): ('a4' | 'letter')[] {
  const asked = oneOf(values, 'paper', PAPERS, paper);
  if (asked === 'none') return [];
  return asked === 'both' ? ['a4', 'letter'] : [asked];
}

/** The site options in a configuration. */
export function siteSettings({
  config,
  reading,
}: Settings): Omit<BuildOptions, 'notes' | 'out' | 'onStep' | 'onCount' | 'signal'> {
  const { title, language, url, edit, security, base, packs, theme, sections = {} } = config;
  const hidden = (Object.keys(sections) as Section[]).filter((name) => sections[name] === false);
  return { ...reading, title, language, url, edit, security, base, packs, theme, hidden, fonts: fontsOf(config) };
}

/** The font folders in a configuration. */
export function fontsOf({ fonts = {} }: Config): { folders: string[]; installed: boolean } {
  return { folders: fonts.folders ?? [], installed: fonts.installed ?? true };
}
