import type { BuildSteps, LanguageFacts } from '../graph/index.ts';
import { CribsmithError } from '../report/index.ts';
import type { PackInput } from './input.ts';
import { checkOptions, type PackOptions, SERVICES, type SettledOptions } from './options.ts';
import { type PinTable, versionOf } from './pins.ts';

type FinalBase = NonNullable<LanguageFacts['bases'][keyof LanguageFacts['bases']]>;

/** The resolved options for a language. */
export interface Choice {
  options: SettledOptions;
  final: FinalBase;
  /** The merged steps of the language, the package manager and the base. Later ones override earlier ones. */
  steps: BuildSteps & { image: string };
  /** The files of the example, by path. */
  app: readonly string[];
}

/**
 * Resolves options that are left open.
 *
 * @throws CribsmithError `usage` for an option that the language does not support.
 */
export function settle({ facts }: PackInput, given: PackOptions, pins: PinTable): Choice {
  const asked = checkOptions(given);
  const packageManager = managerOf(facts, asked.packageManager);
  const manager = packageManager === undefined ? undefined : facts.managers[packageManager];
  const { app = [], ...own } = { ...manager };
  // In a fixed order, so that the order of the request does not matter.
  const services = SERVICES.filter((service) => asked.services?.includes(service));
  if (facts.alone !== undefined && services.length > 0) {
    throw new CribsmithError('usage', `${facts.id} takes no services: ${facts.alone}.`);
  }
  const options: SettledOptions = {
    name: asked.name ?? `${facts.id}-service`,
    port: asked.port ?? facts.port,
    base: asked.base ?? facts.base,
    version: asked.version ?? versionOf(pins, facts.build.image),
    packageManager,
    services,
    healthcheck: asked.healthcheck,
    compat: asked.compat ?? false,
    plain: asked.plain ?? false,
    explain: asked.explain ?? false,
    entry: asked.entry ?? facts.entry,
  };
  if (asked.entry !== undefined && facts.entry === undefined) {
    throw new CribsmithError('usage', `${facts.id} has no --entry option: its build file specifies what is started.`);
  }
  const final = finalBase(facts, options);
  return {
    options,
    final,
    steps: { ...facts.build, ...own, ...final.build, image: final.build?.image ?? manager?.image ?? facts.build.image },
    app: [...facts.app, ...app],
  };
}

function managerOf({ id, managers }: LanguageFacts, asked: string | undefined): string | undefined {
  const known = Object.keys(managers);
  if (asked === undefined) return known[0];
  if (Object.hasOwn(managers, asked)) return asked;
  throw new CribsmithError('usage', `Unexpected packageManager ${JSON.stringify(asked)} for ${id}.`, {
    hint:
      known.length > 0
        ? `Available: ${known.join(', ')}.`
        : 'This language has a single package manager; omit the option.',
  });
}

function finalBase(facts: LanguageFacts, { base, version }: SettledOptions): FinalBase {
  const known = Object.keys(facts.bases);
  const final = ownValue(facts.bases, base);
  if (!final) {
    const reason = ownValue(facts.refused, base);
    throw new CribsmithError('usage', `${facts.id} cannot end in a ${base} image${reason ? `: ${reason}` : ''}.`, {
      hint: `It can end in ${known.join(' or ')}.`,
    });
  }
  const versions = final.versions === undefined ? [] : [final.versions].flat();
  const fits = versions.some((allowed) => `${version}.`.startsWith(`${allowed}.`));
  if (versions.length > 0 && version !== undefined && !fits) {
    throw new CribsmithError(
      'usage',
      `The ${base} image has ${facts.id} ${versions.join(', ')}, but ${version} was requested.`,
      { hint: `Omit --version, or choose another base: ${known.join(', ')}.` },
    );
  }
  return final;
}

function ownValue<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
