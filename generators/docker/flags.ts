import { packOptionsSchema } from './options.ts';

/** How an option of a pack is written on the command line. */
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

/** Every option of a pack as a flag, in the order of the schema: the command line and the manual are made of it. */
export const packFlags: readonly PackFlag[] = Object.entries(packOptionsSchema.shape).map(([key, schema]) => ({
  option: key as PackFlag['option'],
  name: NAMES[key] ?? key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
  // A switch that is on unless it is turned off has a default in the schema.
  kind: schema.def.type === 'default' ? 'off' : (KINDS[schema.def.innerType.def.type] ?? 'text'),
  summary: schema.description ?? '',
}));
