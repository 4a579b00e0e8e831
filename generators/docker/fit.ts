import { CribsmithError } from '../report/index.ts';
import { adaptFacts } from './adapt.ts';
import type { PackAssets } from './assets.ts';
import type { KnownVersions } from './detect/detect.ts';
import { readDockerfile } from './detect/dockerfile.ts';
import type { Assumption, Detection, Folder } from './detect/project.ts';
import { exampleOf, PLACE_HOLDER, readExamples } from './detect/variables.ts';
import { ignoredBy } from './ignore.ts';
import type { AppFile, PackInput } from './input.ts';
import { type MergedCompose, mergeCompose, requiredBy } from './merge-compose.ts';
import type { PackOptions } from './options.ts';
import { versionOf } from './pins.ts';
import type { Health, Recipe, Variable } from './recipe.ts';
import { type Pack, type PackFile, renderPackFrom } from './render.ts';
import type { PackSource } from './source.ts';

/** A pack for a project that somebody has: without the example, since the program is there. */
export interface FittedPack {
  pack: Pack;
  files: readonly PackFile[];
  /** What the detection assumed, and what of it the pack cannot follow. */
  assumed: readonly Assumption[];
  /** What changes in the compose file that the project has, and what of it a person has to look at. */
  changes: readonly string[];
  conflicts: readonly string[];
}

/** What can be said about a project beside the options of a pack. */
export interface ProjectChoices {
  /** The start command, as words. */
  start?: readonly string[];
  health?: Health | 'none';
}

/** The order in which what was found is tried: what decides on images first. */
const ORDER = ['version', 'port', 'name', 'services'] as const;

const CALLED: Readonly<Record<(typeof ORDER)[number], Assumption['what']>> = {
  version: 'version',
  port: 'port',
  name: 'name',
  services: 'service',
};

/**
 * The pack that fits a project. What the language's pack does not have is left out, and said.
 * @param source What packs are made of.
 * @param detection What the project is.
 * @param folder The folder of the project, for what its build must not see.
 * @param given Options that somebody asked for; they go before what was detected.
 * @throws CribsmithError `usage` for a language without a pack and for `given` options that cannot be had;
 *   `project-open` when only a person can know how the project starts.
 */
export function fitPack(
  source: PackSource,
  detection: Detection,
  folder: Folder,
  given: PackOptions,
  choices: ProjectChoices = {},
): FittedPack {
  const { assets } = source;
  const input = inputOf(source.input(detection.language), detection, folder, choices);
  const { entry, packageManager, ...asked } = given;
  // A command of the compose file may want a shell, and a program by its name.
  const base =
    detection.compose?.commands === true && asked.base === undefined && input.facts.bases.slim ? 'slim' : asked.base;
  let options: PackOptions = {
    ...asked,
    ...(base !== undefined && { base }),
    ...(choices.health === 'none' && { healthcheck: false }),
  };
  let pack = renderPackFrom(input, options, assets);
  const assumed: Assumption[] = [...detection.assumed];
  for (const key of ORDER) {
    const value = detection.options[key];
    // What a compose file of the project brings up stays in that file.
    if (value === undefined || given[key] !== undefined || (key === 'services' && detection.compose)) continue;
    const tried = firstThatFits(input, { ...options, [key]: value }, assets, given.base === undefined);
    if ('refused' in tried) {
      const instead = String(pack.options[key] ?? 'the usual') || 'none';
      assumed.push({ what: CALLED[key], value: instead, why: `${value} cannot be used: ${tried.refused}` });
    } else ({ pack, options } = tried);
  }
  const merged = mergedCompose(detection, folder, pack, input);
  const needed = requiredBy(folder.text(detection.compose?.file ?? '') ?? '');
  const made = madeFiles(folder, merged?.missing ?? [], needed);
  const isMember = detection.workspace !== undefined;
  const files = pack.files
    .filter(({ path }) => !(isMember && path.startsWith('.github/')))
    .map((file) =>
      merged && file.path === 'compose.yaml'
        ? { ...file, path: detection.compose?.file ?? file.path, text: merged.text, notes: [] }
        : { ...file, path: renamed(file.path, isMember) },
    );
  return {
    pack,
    files: [...files, ...variableFiles(detection.variables), ...made.files, ...(merged?.folders ?? []).map(keptFolder)],
    assumed,
    changes: merged?.changes ?? [],
    conflicts: [...(merged?.conflicts ?? []), ...made.open],
  };
}

/** The compose file of the project with the program in it; undefined where the pack brings the only one. */
function mergedCompose(
  { compose, neighbours }: Detection,
  folder: Folder,
  pack: Pack,
  input: PackInput,
): MergedCompose | undefined {
  const text = compose && folder.text(compose.file);
  const own = pack.files.find(({ path }) => path === 'compose.yaml')?.text;
  if (compose === undefined || text === undefined || own === undefined) return undefined;
  const values = new Map(readExamples(folder).map(({ name, value }) => [name, value]));
  const workdir = input.facts.workdir ?? '/';
  const known = neighbours.flatMap(({ name, service }) => (service === undefined ? [] : [name]));
  const service = compose.service ?? 'app';
  return mergeCompose(text, own, service, workdir, folder.files, values, readDockerfile(folder), known);
}

/** A project has a page of its own to be read first; a builder looks for what to leave out beside a Dockerfile below the context. */
function renamed(path: string, isMember: boolean): string {
  if (path === 'README.md') return 'DOCKER.md';
  return isMember && path === '.dockerignore' ? 'Dockerfile.dockerignore' : path;
}

function inputOf(plain: PackInput, detection: Detection, folder: Folder, { start, health }: ProjectChoices): PackInput {
  if (!detection.recipe) {
    throw new CribsmithError(
      'project-open',
      detection.decisions[0] ?? 'No file in the project specifies how it starts.',
      {
        hint:
          detection.decisions.slice(1).join('\n') ||
          'Specify the command with --start, for example --start "node dist/server.js".',
      },
    );
  }
  const { programs } = detection.recipe;
  const recipe: Recipe = {
    ...detection.recipe,
    ...(detection.compose?.commands === true &&
      programs !== undefined && { env: { ...detection.recipe.env, PATH: `${programs}:$PATH` } }),
    ...(start && { start }),
    ...(health && health !== 'none' && { health }),
  };
  const root = detection.workspace?.root ?? folder;
  const depth = detection.workspace?.member.split('/').length ?? 0;
  const app = siteFiles(plain, recipe);
  return {
    ...plain,
    facts: { ...adaptFacts(plain.facts, recipe), app: Object.keys(app) },
    app,
    project: {
      context: depth === 0 ? '.' : Array.from({ length: depth }, () => '..').join('/'),
      folder: detection.workspace?.member ?? '',
      service: detection.compose?.service ?? 'app',
      compose: detection.compose?.file ?? 'compose.yaml',
      variables: detection.variables,
      workers: detection.workers,
      ignore: ignoredBy(root).lines,
      secrets: (recipe.buildSecrets ?? []).map(({ id, file }) => ({ id, file })),
      route: recipe.health.kind === 'http' ? recipe.health.path : '',
    },
  };
}

/** A pack of files brings its web server's configuration, which answers every address with the one page where there is but one. */
function siteFiles({ app }: PackInput, { site }: Recipe): Record<string, AppFile> {
  const own = app['nginx.conf'];
  if (site === undefined || own === undefined) return {};
  const text = site.pages
    ? own.text
    : own.text.replace('try_files $uri $uri/ =404;', 'try_files $uri $uri/ /index.html;');
  return {
    [site.file]: { ...own, text: text.replace('try_files $uri $uri/ =404;', 'try_files $uri $uri.html $uri/ =404;') },
  };
}

/**
 * Files of variables that a compose file reads: each is made from the example that the project has for it.
 * @param needed The variables without which Compose refuses the file; it takes them from `.env`.
 */
function madeFiles(
  folder: Folder,
  missing: readonly string[],
  needed: readonly string[],
): { files: PackFile[]; open: string[] } {
  const made = missing.map((path) => {
    const example = exampleOf(folder, path);
    const given = example === undefined ? '' : (folder.text(example) ?? '');
    const names = path === '.env' ? needed.filter((name) => !new RegExp(`^${name}=.`, 'm').test(given)) : [];
    const lines = names.map((name) => `${name}=${PLACE_HOLDER}\n`).join('');
    return { path, example, names, text: `${given}${given === '' || given.endsWith('\n') ? '' : '\n'}${lines}` };
  });
  return {
    files: made.flatMap(({ path, text }) => (text === '' ? [] : [{ path, text, language: 'ini', notes: [] }])),
    open: made.flatMap(({ path, example, names }) => [
      ...(example === undefined && names.length === 0
        ? [`it reads ${path}, which does not exist: create it before you start`]
        : []),
      ...(example === undefined
        ? []
        : [`it reads ${path}, which did not exist and is now a copy of ${example}: put your own values into it`]),
      ...(names.length === 0
        ? []
        : [`it does not start without ${names.join(', ')}: put your own values into ${path}`]),
    ]),
  };
}

/** A folder that Git keeps and the user owns. */
function keptFolder(folder: string): PackFile {
  return { path: `${folder}/.gitkeep`, text: '', language: '', notes: [] };
}

function variableFiles(variables: readonly Variable[]): PackFile[] {
  if (variables.length === 0) return [];
  const text = variables
    .map(
      ({ name, value, place, unknown }) =>
        `# ${place}${unknown === true ? ': only you can know this value' : ''}\n${name}=${value}\n`,
    )
    .join('');
  return ['secrets/app.env', 'secrets/app.env.example'].map((path) => ({ path, text, language: 'ini', notes: [] }));
}

/** The pack with these options, if need be on another base: not every base has every version. */
function firstThatFits(
  input: PackInput,
  options: PackOptions,
  assets: PackAssets,
  mayChangeBase: boolean,
): { pack: Pack; options: PackOptions } | { refused: string } {
  const bases = Object.keys(input.facts.bases) as (keyof PackInput['facts']['bases'])[];
  const attempts = [options, ...(mayChangeBase ? bases.map((base) => ({ ...options, base })) : [])];
  let refused = '';
  for (const attempt of attempts) {
    try {
      return { pack: renderPackFrom(input, attempt, assets), options: attempt };
    } catch (error) {
      if (!(error instanceof CribsmithError) || error.ruleId !== 'usage') throw error;
      refused ||= error.message;
    }
  }
  return { refused };
}

/** What the pin table knows of the versions of a language; undefined where there is no pack or no version. */
export function versionsOf({ input, assets: { pins } }: PackSource, language: string): KnownVersions | undefined {
  try {
    const { image } = input(language).facts.build;
    const usual = versionOf(pins, image);
    const pin = pins[pins[image]?.versionOf ?? image];
    return usual === undefined ? undefined : { usual, supported: pin?.supported ?? [], precision: pin?.precision ?? 3 };
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

/** The files of a project that its build does not see although they may be wanted. */
export function leftOut({ workspace }: Detection, folder: Folder): readonly Omission[] {
  return ignoredBy(workspace?.root ?? folder, workspace?.member).left;
}
