import { CribsmithError } from '../report/index.ts';
import { type PackOptions, packOptionsSchema } from './options.ts';

/** How an option of a pack is written on the command line, in an address, and in the form of its page. */
export interface PackFlag {
  /** Key of the option in the library. */
  option: keyof typeof packOptionsSchema.shape;
  /** Without the leading dashes. */
  name: string;
  kind: 'text' | 'number' | 'list' | 'on' | 'off';
  summary: string;
}

/** Short names for options whose key would make a clumsy word. */
const NAMES: Readonly<Record<string, string>> = { services: 'service', healthcheck: 'no-healthcheck' };
const KINDS: Readonly<Record<string, PackFlag['kind']>> = {
  array: 'list',
  boolean: 'on',
  int: 'number',
  number: 'number',
};

/** Every option of a pack as a flag, in the order of the schema: the command line, the manual and the form are made of it. */
export const packFlags: readonly PackFlag[] = Object.entries(packOptionsSchema.shape).map(([key, schema]) => ({
  option: key as PackFlag['option'],
  name: NAMES[key] ?? key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  // A switch that is on unless it is turned off has a default in the schema.
  kind: schema.def.type === 'default' ? 'off' : (KINDS[schema.def.innerType.def.type] ?? 'text'),
  summary: schema.description ?? '',
}));

/** Flags as they were given: each name with its texts. A switch has a text too, which says nothing. */
export type GivenFlags = readonly (readonly [name: string, text: string])[];

/** How the texts of each kind of flag become the value of an option. */
const VALUES: Readonly<Record<PackFlag['kind'], (texts: readonly string[], flag: PackFlag) => unknown>> = {
  text: (texts) => texts.at(-1),
  number: (texts, { name }) => {
    const text = texts.at(-1) ?? '';
    if (/^\d{1,15}$/.test(text)) return Number(text);
    throw new CribsmithError('usage', `Unexpected --${name} ${text}, expected a number from 1 to 65535.`);
  },
  list: (texts) => texts.flatMap((text) => text.split(',')),
  on: () => true,
  off: () => false,
};

/**
 * The options that flags stand for. Their values are checked where the pack is made. Flags of other names are left alone.
 * Throws CribsmithError `usage` for a number that is none.
 */
export function parseFlags(given: GivenFlags): PackOptions {
  const texts = Map.groupBy(given, ([name]) => name);
  const options = packFlags.flatMap((flag) => {
    const own = texts.get(flag.name)?.map(([, text]) => text);
    return own ? [[flag.option, VALUES[flag.kind](own, flag)] as const] : [];
  });
  return Object.fromEntries(options);
}

/** The flags that give options, in the order of the schema: what `parseFlags` turns back. */
export function formatFlags(options: PackOptions): GivenFlags {
  return packFlags.flatMap(({ option, name, kind }) => {
    const value = options[option];
    if (value === undefined) return [];
    if (kind === 'on' || kind === 'off') return value === (kind === 'on') ? [[name, ''] as const] : [];
    return [value].flat().map((text) => [name, String(text)] as const);
  });
}

/** The command that makes a pack with these options in a folder. No value of a checked option needs quotes. */
export function packCommand(language: string, options: PackOptions, folder: string): string {
  const flags = formatFlags(options).map(([name, text]) => `--${name}${text === '' ? '' : ` ${text}`}`);
  return ['npx cribsmith docker', language, ...flags, `--out ${folder}`].join(' ');
}
