import { CribsmithError } from '../report/index.ts';
import { adaptFacts } from './adapt.ts';
import type { PackAssets } from './assets.ts';
import { MIGRATION } from './compose-migration.ts';
import { readDockerfile } from './detect/dockerfile.ts';
import { driversOf } from './detect/drivers.ts';
import { withManager } from './detect/node/shipped-manager.ts';
import type { Assumption, Detection, Folder } from './detect/project.ts';
import type { KnownVersions } from './detect/settle-version.ts';
import { ignoredBy } from './ignore.ts';
import type { AppFile, PackInput } from './input.ts';
import { madeFiles } from './made-files.ts';
import { type MergedCompose, mergeCompose } from './merge-compose.ts';
import type { PackOptions } from './options.ts';
import { versionOf } from './pins.ts';
import type { Health, Recipe, Variable } from './recipe.ts';
import { type Pack, type PackFile, renderPackFrom } from './render.ts';
import type { PackSource } from './source.ts';

/** A pack for an existing project. It contains no example. */
export interface FittedPack {
  pack: Pack;
  files: readonly PackFile[];
  /** The assumptions of detection, and the detected values that the pack does not support. */
  assumed: readonly Assumption[];
  /** Changes to the project's compose file, and what the user should check. */
  changes: readonly string[];
  conflicts: readonly string[];
}

/** Properties of a project that the user can specify besides the options of a pack. */
export interface ProjectChoices {
  /** The start command, as words. */
  start?: readonly string[];
  health?: Health | 'none';
}

/** The order in which detected values are applied: those that determine images first. */
const ORDER = ['version', 'port', 'name', 'services'] as const;

const CALLED: Readonly<Record<(typeof ORDER)[number], Assumption['what']>> = {
  version: 'version',
  port: 'port',
  name: 'name',
  services: 'service',
};

/**
 * Generates the pack for a project. Detected values that the language's pack does not support are left out and
 * reported.
 *
 * @param source - The inputs of packs.
 * @param detection - The detected project.
 * @param folder - The folder of the project, for `.dockerignore`.
 * @param given - Options from the user, which override detected values.
 * @param choices - Properties of the project from the user.
 * @throws CribsmithError `usage` for a language without a pack and for unsupported options in `given`, `project-open`
 *   if the start command is unknown.
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
  // A command in the compose file may need a shell, or the program under another name.
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
    // Services in the project's compose file stay there.
    if (value === undefined || given[key] !== undefined || (key === 'services' && detection.compose)) continue;
    const tried = firstThatFits(input, { ...options, [key]: value }, assets, given.base === undefined);
    if ('refused' in tried) {
      const instead = String(pack.options[key] ?? 'the usual') || 'none';
      assumed.push({ what: CALLED[key], value: instead, why: `${value} cannot be used: ${tried.refused}` });
    } else ({ pack, options } = tried);
  }
  const merged = mergedCompose(detection, folder, pack, input);
  const isMigrated =
    merged === undefined || merged.changes.some((each) => each.startsWith(`services.${MIGRATION}: added`));
  if (detection.migration && isMigrated)
    assumed.push({
      what: 'migration',
      value: detection.migration.join(' '),
      why: `the service ${MIGRATION} runs it before the program starts; where no Compose starts it, run it once per release`,
    });
  const made = madeFiles(folder, merged?.missing ?? [], detection.compose, pack.options.port);
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
    conflicts: [
      ...(merged?.conflicts ?? []),
      ...made.open,
      ...(detection.migration === undefined || isMigrated ? [] : [unmigrated(detection.migration)]),
    ],
  };
}

/** Languages whose images contain one program and nothing to start another one. */
const COMPILED: readonly string[] = ['go', 'rust', 'c', 'cpp'];

/** The project's compose file with the program added. Undefined if the pack's file is the only one. */
function mergedCompose(
  { compose, neighbours, recipe, language }: Detection,
  folder: Folder,
  pack: Pack,
  input: PackInput,
): MergedCompose | undefined {
  const text = compose && folder.text(compose.file);
  const own = pack.files.find(({ path }) => path === 'compose.yaml')?.text;
  if (compose === undefined || text === undefined || own === undefined) return undefined;
  const values = new Map(compose.variables.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
  const workdir = input.facts.workdir ?? '/';
  const drivers = driversOf(folder);
  const known = neighbours.flatMap(({ name, service: kind }) =>
    kind === undefined ? [] : [{ name, service: kind, isUsed: compose.service === undefined || drivers.has(kind) }],
  );
  const service = compose.service ?? compose.free;
  const isSite = recipe?.site !== undefined;
  return mergeCompose(text, own, service, workdir, folder.files, {
    values,
    dockerfile: readDockerfile(folder, compose.dockerfile),
    neighbours: known,
    isSite,
    runsMounted: recipe?.runtime === 'python',
    ...(COMPILED.includes(language) && { only: recipe?.start[0] ?? 'the program' }),
  });
}

/**
 * Renames files of the pack: the project has its own README, and a builder expects the ignore file next to a Dockerfile
 * in a subfolder.
 */
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
  const called = detection.compose?.calls === true ? withManager(detection.recipe) : detection.recipe;
  const { programs } = called;
  const recipe: Recipe = {
    ...called,
    ...(detection.compose?.commands === true &&
      programs !== undefined && { env: { ...called.env, PATH: `${programs}:$PATH` } }),
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
      service: detection.compose?.service ?? detection.compose?.free ?? 'app',
      compose: detection.compose?.file ?? 'compose.yaml',
      profile: detection.compose?.profile ?? '',
      variables: detection.variables,
      workers: detection.workers,
      migration: detection.migration ?? [],
      ignore: ignoredBy(root).lines,
      secrets: (recipe.buildSecrets ?? []).map(({ id, file }) => ({ id, file })),
      route: recipe.health.kind === 'http' ? recipe.health.path : '',
    },
  };
}

/**
 * The web server configuration of a pack for static files. For a single-page application, it answers every address with
 * the same page.
 */
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

/** What to do about the tables of the database if no service creates them. */
const unmigrated = (command: readonly string[]): string =>
  `no service runs "${command.join(' ')}", which creates the database tables: run it as a separate step, once per release`;

/** A placeholder that keeps an empty folder in Git, so that it belongs to the user. */
function keptFolder(folder: string): PackFile {
  return { path: `${folder}/.gitkeep`, text: '', language: '', notes: [] };
}

/** The file that the program reads, which Git ignores, and an example of it without private values. */
function variableFiles(variables: readonly Variable[]): PackFile[] {
  if (variables.length === 0) return [];
  const shared = variables.map((each) => (each.isPrivate === true ? { ...each, value: '' } : each));
  return [
    { path: 'secrets/app.env', text: envFile(variables), language: 'ini', notes: [] },
    { path: 'secrets/app.env.example', text: envFile(shared), language: 'ini', notes: [] },
  ];
}

const envFile = (variables: readonly Variable[]): string =>
  variables
    .map(
      ({ name, value, place, unknown, asks }) =>
        `# ${place}${unknown === true ? ': only you can know this value' : ''}${asks === undefined ? '' : `, ${asks}`}\n${name}=${value}\n`,
    )
    .join('');

/**
 * Generates a pack with these options, if necessary with another base image, because not every base has every version.
 */
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

/** The versions of a language in the pin table. Undefined without a pack or version. */
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

/** Something in the project that the pack leaves out, and why. */
export interface Omission {
  what: string;
  why: string;
}

/** Files of a project that the build excludes although it may need them. */
export function leftOut({ workspace }: Detection, folder: Folder): readonly Omission[] {
  return ignoredBy(workspace?.root ?? folder, workspace?.member).left;
}
