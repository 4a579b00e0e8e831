import { parse } from 'yaml';
import { z } from 'zod';
import { readTemplate } from './templates.ts';

const pinSchema = z.strictObject({
  repository: z.string().describe('May hold {version} and {major}'),
  tag: z.string().describe('May hold {version} and {major}'),
  version: z.string().optional().describe('Version of the language or program in it'),
  versionOf: z.string().optional().describe('The pin whose version it shares'),
  digest: z
    .string()
    .regex(/^sha256:[0-9a-f]{64}$/)
    .optional(),
  asOf: z
    .string()
    .regex(/^\d{4}-\d{2}$/)
    .describe('Month in which the tag was last seen'),
});

const tableSchema = z.record(z.string(), pinSchema);

/** Pinned images by the name that language notes call them. */
export type PinTable = z.infer<typeof tableSchema>;

/** The pin table of templates/docker/pins.yaml. */
export function loadPins(): PinTable {
  return tableSchema.parse(parse(readTemplate('pins.yaml')));
}

/** Whether `imageOf` can find an image: in the table, `scratch`, or a reference with a tag or digest of its own. */
export function isPinned(pins: PinTable, name: string): boolean {
  return name === 'scratch' || name.includes(':') || Object.hasOwn(pins, name);
}

/** The version of the language that an image has, if the table says. */
export function versionOf(pins: PinTable, name: string): string | undefined {
  const pin = pins[name];
  return pin?.version ?? (pin?.versionOf === undefined ? undefined : pins[pin.versionOf]?.version);
}

/**
 * The full reference of an image: `golang:1.27.0-trixie`. `asked` is another version of the language in
 * the image called `language`; it changes that image and those that share its version, and drops their digest.
 * `scratch` and full references stay as they are.
 */
export function imageOf(pins: PinTable, name: string, asked?: { language: string; version: string }): string {
  const pin = pins[name];
  if (!pin) return name;
  const own = versionOf(pins, name);
  const follows = asked !== undefined && (name === asked.language || pin.versionOf === asked.language);
  const version = (follows ? asked.version : own) ?? '';
  const fill = (text: string) =>
    text.replaceAll('{version}', version).replaceAll('{major}', version.split('.')[0] ?? '');
  const digest = pin.digest !== undefined && version === (own ?? '') ? `@${pin.digest}` : '';
  return `${fill(pin.repository)}:${fill(pin.tag)}${digest}`;
}
