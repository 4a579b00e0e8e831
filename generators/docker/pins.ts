import { parse } from 'yaml';
import { z } from 'zod';
import { readTemplate } from './templates.ts';

const pinSchema = z.strictObject({
  repository: z.string(),
  version: z.string().optional(),
  tag: z.string().describe('{version} stands for the version'),
});

const tableSchema = z.record(z.string(), pinSchema);

/** Pinned images by the name that language notes call them. */
export type PinTable = z.infer<typeof tableSchema>;

/** The pin table of templates/docker/pins.yaml. */
export function loadPins(): PinTable {
  return tableSchema.parse(parse(readTemplate('pins.yaml')));
}

/**
 * The full reference of an image: `golang:1.27.0-trixie`. `version` takes the place of the pinned one, in
 * images that have one. Throws an Error for a name that is not in the table; `scratch` always is.
 */
export function imageOf(pins: PinTable, name: string, version?: string): string {
  if (name === 'scratch') return name;
  const pin = pins[name];
  if (!pin) throw new Error(`The pin table has no image "${name}".`);
  return `${pin.repository}:${pin.tag.replace('{version}', version ?? pin.version ?? '')}`;
}
