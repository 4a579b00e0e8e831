import { z } from 'zod';

const pinSchema = z.strictObject({
  repository: z.string().describe('May contain {version} and {major}'),
  tag: z.string().describe('May contain {version} and {major}'),
  version: z.string().optional().describe('Version of the language or program in it'),
  supported: z.array(z.string()).optional().describe('Supported versions, best first'),
  precision: z
    .int()
    .min(1)
    .max(3)
    .optional()
    .describe('How many parts of a version the tags for the base system specify'),
  older: z
    .strictObject({ below: z.string(), tag: z.string() })
    .optional()
    .describe('The tag for versions below a limit, whose images have an older base system'),
  former: z
    .strictObject({ below: z.string(), version: z.string() })
    .optional()
    .describe('The newest version of a package for a language below a limit'),
  versionOf: z.string().optional().describe('The pin whose version it shares'),
  digest: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .optional(),
  ask: z
    .string()
    .regex(/^(?:npm|pypi):[@\w./-]+$/)
    .optional()
    .describe('The registry and package that list the available versions'),
  asked: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional()
    .describe('Date of the last query to the registry'),
  commit: z
    .string()
    .regex(/^[0-9a-f]{40}$/)
    .optional()
    .describe('The commit of an action, because its tag can be moved'),
  kind: z.enum(['image', 'action', 'package']).optional().describe('Defaults to image; only an image can be a base'),
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .describe('Month in which the tag was last checked'),
});

/** The schema of templates/docker/pins.yaml. */
export const pinTableSchema = z.record(z.string(), pinSchema);

/** Pinned images, actions and packages, by their name in notes and templates. */
export type PinTable = z.infer<typeof pinTableSchema>;

/** A different version of the language in the image called `language`. */
export interface AskedVersion {
  language: string;
  version: string;
}

/** Whether `imageOf` can resolve an image: it is in the table, `scratch`, or a reference with a tag or digest. */
export function isPinned(pins: PinTable, name: string): boolean {
  return name === 'scratch' || name.includes(':') || (Object.hasOwn(pins, name) && pins[name]?.kind !== 'package');
}

/** The language version in an image. Undefined if the table does not say. */
export function versionOf(pins: PinTable, name: string): string | undefined {
  const pin = pins[name];
  return pin?.version ?? (pin?.versionOf === undefined ? undefined : pins[pin.versionOf]?.version);
}

/**
 * The version of a package.
 *
 * @param language - The version of the language that it is installed for.
 * @returns Undefined if the table does not say.
 */
export function packageVersion(pins: PinTable, name: string, language: string): string | undefined {
  const former = pins[name]?.former;
  const isOld = former !== undefined && /^\d/.test(language) && compareVersions(language, former.below) < 0;
  return isOld ? former.version : versionOf(pins, name);
}

/**
 * The full reference of an image or action: `golang:1.27.0-trixie`, `actions/checkout@<commit> # v7.0.1`. `scratch` and
 * full references are returned unchanged.
 *
 * @param pins - The pin table.
 * @param name - The name in the table.
 * @param asked - A different version of the language. It applies to that image and those that share its version,
 *   without their digest.
 */
export function imageOf(pins: PinTable, name: string, asked?: AskedVersion): string {
  const pin = pins[name];
  if (!pin) return name;
  const own = versionOf(pins, name);
  const root = (key: string) => pins[key]?.versionOf ?? key;
  const follows = asked !== undefined && root(name) === root(asked.language);
  const version = (follows ? asked.version : own) ?? '';
  const fill = (text: string) =>
    text.replaceAll('{version}', version).replaceAll('{major}', version.split('.')[0] ?? '');
  if (pin.commit !== undefined) return `${pin.repository}@${pin.commit} # ${fill(pin.tag)}`;
  // Tags of a patch only name the distributions of its day, but there is always one that names none.
  const isPatch = own !== undefined && partsOf(version) > partsOf(own);
  const isOlder =
    pin.older !== undefined && version !== '' && (isPatch || compareVersions(version, pin.older.below) < 0);
  const digest = pin.digest !== undefined && version === (own ?? '') ? `@${pin.digest}` : '';
  return `${fill(pin.repository)}${pin.kind === 'action' ? '@' : ':'}${fill(isOlder ? (pin.older?.tag ?? '') : pin.tag)}${digest}`;
}

const partsOf = (version: string): number => version.split('.').length;

/** Compares versions. Negative if the first one is older. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  for (let at = 0; at < 3; at++) {
    const difference = (left?.[at] ?? 0) - (right?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
