import type { GraphQuery } from '../graph/index.ts';
import { CribsmithError } from '../report/index.ts';
import type { Assumption, Detection } from './detect/index.ts';
import { packInput } from './input.ts';
import { findLanguage } from './languages.ts';
import type { PackOptions } from './options.ts';
import { renderPack } from './pack.ts';
import { imageOf, versionOf } from './pins.ts';
import type { Pack, PackFile } from './render.ts';
import { loadAssets } from './templates.ts';

/** A pack for a project that somebody has: without the example, since the program is there. */
export interface FittedPack {
  pack: Pack;
  files: readonly PackFile[];
  /** What the detection assumed, and what of it the pack cannot follow. */
  assumed: readonly Assumption[];
}

/** The order in which what was found is tried: what decides on images first. */
const ORDER = ['packageManager', 'version', 'port', 'name', 'entry', 'services'] as const;

const CALLED: Readonly<Record<(typeof ORDER)[number], Assumption['what']>> = {
  packageManager: 'package manager',
  version: 'version',
  port: 'port',
  name: 'name',
  entry: 'entry',
  services: 'service',
};

/**
 * The pack that fits a project. `given` are options that somebody asked for; they go before what was detected. What the
 * language's pack does not have is left out, and said. Throws CribsmithError `usage` for a language without a pack and for
 * `given` options that cannot be had.
 */
export function fitPack(query: GraphQuery, detection: Detection, given: PackOptions): FittedPack {
  const { language } = detection;
  let pack = renderPack(query, language, given);
  let options = given;
  const assumed: Assumption[] = [...detection.assumed];
  for (const key of ORDER) {
    const value = detection.options[key];
    if (value === undefined || given[key] !== undefined) continue;
    const tried = firstThatFits(query, language, { ...options, [key]: value }, given.base === undefined);
    if ('refused' in tried) {
      const instead = String(pack.options[key] ?? 'the usual') || 'none';
      assumed.push({ what: CALLED[key], value: instead, why: `${value} cannot be had: ${tried.refused}` });
    } else ({ pack, options } = tried);
  }
  for (const { service, image, path, line } of detection.neighbours) {
    if (service === undefined || !pack.options.services.includes(service)) continue;
    const { pins, services } = loadAssets();
    const value = imageOf(pins, services[service].image);
    if (value !== image)
      assumed.push({ what: 'service', value, why: `${path}:${line} has ${image}, whose data it may not read` });
  }
  const example = new Set(Object.keys(packInput(query, findLanguage(query, language)).app));
  const files = pack.files
    .filter(({ path }) => !example.has(path))
    .map((file) => ({ ...file, path: RENAMED[file.path] ?? file.path }));
  return { pack, files, assumed };
}

/** A project has a page of its own to be read first. */
const RENAMED: Readonly<Record<string, string>> = { 'README.md': 'DOCKER.md' };

/** The pack with these options, if need be on another base: not every base has every version. */
function firstThatFits(
  query: GraphQuery,
  language: string,
  options: PackOptions,
  mayChangeBase: boolean,
): { pack: Pack; options: PackOptions } | { refused: string } {
  const bases = Object.keys(findLanguage(query, language).facts.bases);
  const attempts = [options, ...(mayChangeBase ? bases.map((base) => ({ ...options, base })) : [])];
  let refused = '';
  for (const attempt of attempts) {
    try {
      return { pack: renderPack(query, language, attempt), options: attempt };
    } catch (error) {
      if (!(error instanceof CribsmithError) || error.ruleId !== 'usage') throw error;
      refused ||= error.message;
    }
  }
  return { refused };
}

/** The version that a language's pack has when nobody asks for another; undefined where there is no pack or no version. */
export function usualVersion(query: GraphQuery, language: string): string | undefined {
  try {
    return versionOf(loadAssets().pins, findLanguage(query, language).facts.build.image);
  } catch (error) {
    if (error instanceof CribsmithError) return undefined;
    throw error;
  }
}

/** Something of the project that the pack does without, and why. */
export interface Omission {
  what: string;
  why: string;
}

/** Settings that a build may want and that often hold a password. */
const MAY_HOLD_PASSWORDS = ['.npmrc', '.netrc', '.pypirc'];

/** What of a project a pack leaves out: in its compose file, and of its `files`. */
export function leftOut({ options }: Pack, { neighbours }: Detection, files: readonly string[]): Omission[] {
  return [
    ...neighbours
      .filter(({ service }) => service === undefined || !options.services.includes(service))
      .map(({ name, image, service, path, line }) => ({
        what: `service: ${name}`,
        why: `${path}:${line} has ${image}, which ${service === undefined ? 'no pack brings up' : 'was not asked for'}`,
      })),
    ...MAY_HOLD_PASSWORDS.filter((file) => files.includes(file)).map((what) => ({
      what,
      why: 'it may hold a password; if the build needs it and it holds none, take its line out of .dockerignore',
    })),
  ];
}

/** Files that the Dockerfile copies and the project does not have, such as a lock file. */
export function missingManifests(query: GraphQuery, { language, options }: Pack, files: readonly string[]): string[] {
  const { build, managers } = findLanguage(query, language).facts;
  const manager = options.packageManager === undefined ? undefined : managers[options.packageManager];
  const manifests = manager?.manifests ?? build.manifests ?? [];
  return manifests.filter((path) => !path.includes('*') && !files.includes(path));
}
