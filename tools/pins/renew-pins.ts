import { parseDocument } from 'yaml';
import { compareVersions, pinTableSchema } from '../../generators/docker/pins.ts';

/** Returns all versions of a package in a registry. */
export type AskRegistry = (registry: string, name: string) => Promise<readonly string[]>;

/** The updated pins, and a sentence about each pin that was requested. */
export interface RenewedPins {
  text: string;
  said: readonly string[];
}

/** A release, not a pre-release. */
const RELEASE = /^\d+\.\d+(?:\.\d+)?$/;

/**
 * Updates pins to the current versions in package registries. A pin stays within its major version, because changing
 * that is a decision for a person. If a registry does not answer, the pin keeps its version and date.
 *
 * @param text - The pin table.
 * @param today - The current date, such as 2026-11-28.
 * @param ask - Queries a registry.
 * @returns The table with its comments, and the result for each pin.
 */
export async function renewPins(text: string, today: string, ask: AskRegistry): Promise<RenewedPins> {
  const document = parseDocument(text);
  const said: string[] = [];
  for (const [name, { ask: source, version }] of Object.entries(pinTableSchema.parse(document.toJS()))) {
    if (source === undefined || version === undefined) continue;
    const [registry = '', ...rest] = source.split(':');
    const versions = await ask(registry, rest.join(':')).catch((error: unknown) => error);
    if (!Array.isArray(versions)) {
      said.push(
        `${name}: ${version} stays, ${source} did not answer (${versions instanceof Error ? versions.message : versions})`,
      );
      continue;
    }
    const releases = versions.filter((each): each is string => RELEASE.test(String(each))).sort(compareVersions);
    const newest = releases.filter((each) => majorOf(each) === majorOf(version)).at(-1) ?? version;
    const latest = releases.at(-1) ?? newest;
    document.setIn([name, 'version'], newest);
    document.setIn([name, 'asOf'], today.slice(0, 7));
    document.setIn([name, 'asked'], today);
    said.push(
      `${name}: ${newest === version ? `${version} is the newest` : `${version} becomes ${newest}`}${majorOf(latest) === majorOf(newest) ? '' : `; ${latest} is out, which is for you to choose`}`,
    );
  }
  return { text: document.toString({ lineWidth: 0, flowCollectionPadding: false }), said };
}

const majorOf = (version: string): string => version.split('.')[0] ?? '';
