import { CribsmithError } from '../report/index.ts';
import { type PackOptions, packOptionsSchema } from './options.ts';

/** An option of a pack as a flag on the command line, in a URL, and in a form. */
export interface PackFlag {
  /** The key of the option in the library. */
  option: keyof typeof packOptionsSchema.shape;
  /** Without leading dashes. */
  name: string;
  kind: 'text' | 'number' | 'list' | 'on' | 'off';
  summary: string;
}

/** Names for options whose key would be a clumsy flag. */
const NAMES: Readonly<Record<string, string>> = { services: 'service', healthcheck: 'no-healthcheck' };
const KINDS: Readonly<Record<string, PackFlag['kind']>> = {
  array: 'list',
  boolean: 'on',
  int: 'number',
  number: 'number',
};

/**
 * All options of a pack as flags, in the order of the schema. The command line, the manual and the form are generated
 * from this list.
 */
export const packFlags: readonly PackFlag[] = Object.entries(packOptionsSchema.shape).map(([key, schema]) => ({
  option: key as PackFlag['option'],
  name: NAMES[key] ?? key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  // A switch that is on by default has a default in the schema.
  kind: schema.def.type === 'default' ? 'off' : (KINDS[schema.def.innerType.def.type] ?? 'text'),
  summary: schema.description ?? '',
}));

/** Flags with their values. A switch has a value too, which is ignored. */
export type GivenFlags = readonly (readonly [name: string, text: string])[];

/** Converts the values of each kind of flag to the value of an option. */
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
 * Converts flags to options. The values are validated when the pack is generated. Unknown flags are ignored.
 *
 * @throws CribsmithError `usage` for an invalid number.
 */
export function parseFlags(given: GivenFlags): PackOptions {
  const texts = Map.groupBy(given, ([name]) => name);
  const options = packFlags.flatMap((flag) => {
    const own = texts.get(flag.name)?.map(([, text]) => text);
    return own ? [[flag.option, VALUES[flag.kind](own, flag)] as const] : [];
  });
  return Object.fromEntries(options);
}

/** Converts options to flags, in the order of the schema. The inverse of `parseFlags`. */
export function formatFlags(options: PackOptions): GivenFlags {
  return packFlags.flatMap(({ option, name, kind }) => {
    const value = options[option];
    if (value === undefined) return [];
    if (kind === 'on' || kind === 'off') return value === (kind === 'on') ? [[name, ''] as const] : [];
    return [value].flat().map((text) => [name, String(text)] as const);
  });
}

/** The command that generates a pack with these options in a folder. Valid values need no quotes. */
export function packCommand(language: string, options: PackOptions, folder: string): string {
  const flags = formatFlags(options).map(([name, text]) => `--${name}${text === '' ? '' : ` ${text}`}`);
  return ['npx cribsmith docker', language, ...flags, `--out ${folder}`].join(' ');
}
