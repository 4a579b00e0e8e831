import type { LanguageFacts } from '../graph/index.ts';
import { type PackFlag, packFlags } from './flags.ts';
import type { PackInput } from './input.ts';
import { SERVICES } from './options.ts';
import { type PinTable, versionOf } from './pins.ts';

/** An option of a pack, as a form shows it. */
export interface PackChoice {
  flag: PackFlag;
  /** The default. Undefined for a switch or a list. */
  usual?: string;
  /** The possible values. Undefined for free text. */
  values?: readonly string[];
  /** Values that this language does not support, and why. */
  refused?: readonly { value: string; why: string }[];
}

type Own = Omit<PackChoice, 'flag'> | undefined;

const OWN: Readonly<Record<PackFlag['option'], (facts: LanguageFacts, pins: PinTable) => Own>> = {
  name: ({ id }) => ({ usual: `${id}-service` }),
  port: ({ port }) => ({ usual: String(port) }),
  version: ({ build }, pins) => {
    const usual = versionOf(pins, build.image);
    return usual === undefined ? undefined : { usual };
  },
  base: ({ base, bases, refused }) => ({
    usual: base,
    values: Object.keys(bases),
    refused: Object.entries(refused).map(([value, why]) => ({ value, why })),
  }),
  packageManager: ({ managers }) => {
    const values = Object.keys(managers);
    return values[0] === undefined ? undefined : { usual: values[0], values };
  },
  services: ({ alone }) =>
    alone === undefined
      ? { values: SERVICES }
      : { values: [], refused: SERVICES.map((value) => ({ value, why: alone })) },
  healthcheck: () => ({}),
  compat: () => ({}),
  plain: () => ({}),
  explain: () => ({}),
  entry: ({ entry }) => (entry === undefined ? undefined : { usual: entry }),
};

/**
 * Lists the options for the pack of a language, in the order of the schema. Options that it does not support are left
 * out.
 */
export function packChoices({ facts }: PackInput, pins: PinTable): PackChoice[] {
  return packFlags.flatMap((flag) => {
    const own = OWN[flag.option](facts, pins);
    return own ? [{ flag, ...own }] : [];
  });
}
