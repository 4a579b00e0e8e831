import { ANY_ANSWER_PATH, type Recipe, type Variable } from '../recipe.ts';
import { addressDecisions } from './addresses.ts';
import { allowedValues, ownMode, withAllowed } from './allowed-values.ts';
import { builtVariables, isBuilt } from './built-variables.ts';
import { readComposeFile } from './compose-file.ts';
import { composedOf, openReads, sharedVariables } from './composed.ts';
import { connectionsOf, withoutLogin } from './connections.ts';
import { detectors } from './detectors/index.ts';
import { type OwnDockerfile, readDockerfile } from './dockerfile.ts';
import { fatalEnvFile, withEnvFile } from './env-file.ts';
import { shownPath } from './folder.ts';
import { findRoute } from './health.ts';
import { type Listener, listenDecision, listenVariables } from './listens.ts';
import { migrationDecisions } from './migrations.ts';
import { missingModels } from './missing-models.ts';
import { missingSettings } from './missing-settings.ts';
import { outsideDecisions } from './outside.ts';
import { ownServices } from './own-services.ts';
import { findPort, rootPort } from './ports.ts';
import type {
  Around,
  Assumption,
  Clue,
  ComposeVariable,
  Detection,
  Finding,
  Folder,
  Said,
  Workspace,
} from './project.ts';
import { readsOf } from './reads.ts';
import { requiredVariables, schemaDefaults } from './required.ts';
import { partOf } from './services.ts';
import { settingsDefaults, settingsVariables } from './settings-classes.ts';
import { datasourceReads, missingSpringSettings } from './spring-settings.ts';
import { ledToOwn, PRIVATE, readExamples, servicesOf, variablesOf } from './variables.ts';
import { fits, lowest, readRange } from './versions.ts';
import { workspaceOf } from './workspace.ts';

/** The versions of a language that its pack knows. */
export interface KnownVersions {
  /** The default version. */
  usual: string;
  /** The supported versions, best first; empty if unknown. */
  supported: readonly string[];
  /** How many numbers of a version an image tag has. */
  precision: number;
}

/** The versions of a language's pack; undefined if there is no pack, or if the pack has no versions. */
export type VersionsOf = (language: string) => KnownVersions | undefined;

const SCRIPT = /\.[cm]?[jt]sx?$/;

/** The options given, which take precedence over what is detected. */
export type Asked = Omit<Around, 'workspace'>;

/**
 * Detects what each folder of a project contains, in the order given. Folders of an unknown kind are left out. Each value has
 * the line that it was read from, or the reason for the assumption.
 *
 * @param folders - The project's folders, the project itself first.
 * @param versionsOf - The versions that each language's pack knows.
 * @throws CribsmithError `project-invalid` for a manifest that cannot be read.
 */
export function detect(folders: readonly Folder[], versionsOf: VersionsOf, asked: Asked = {}): Detection[] {
  return folders.flatMap((folder) => detectOne(folder, workspaceOf(folder, folders), versionsOf, asked) ?? []);
}

function detectOne(
  folder: Folder,
  workspace: Workspace | undefined,
  versionsOf: VersionsOf,
  asked: Asked,
): Detection | undefined {
  const [clue, ...others] = detectors.flatMap((detector) => detector.detect(folder, { workspace, ...asked }) ?? []);
  if (!clue) return undefined;
  const found: Finding[] = [findingOf(folder, 'language', { value: clue.language, file: clue.manifest, line: 1 })];
  const assumed: Assumption[] = [...(clue.assumed ?? [])];
  const options: Detection['options'] = {};

  const say = (what: Finding['what'], said: Said | undefined): void => {
    if (said) found.push(findingOf(said.inRoot === true ? (workspace?.root ?? folder) : folder, what, said));
  };
  say('framework', clue.framework);
  say('name', clue.name);
  const name = imageName(clue.name?.value ?? folder.path);
  if (name !== undefined) options.name = name;
  if (!clue.name)
    assumed.push({
      what: 'name',
      value: name ?? `${clue.language}-service`,
      why: 'not specified in any file',
      open: true,
    });
  settleVersion(clue, versionsOf(clue.language), options, assumed);
  say('version', clue.version);
  for (const { what, said } of clue.says ?? []) say(what, said);
  for (const { said } of clue.workers ?? []) say('worker', said);
  if (workspace)
    assumed.push({
      what: 'workspace',
      value: workspace.root.path === '' ? '.' : workspace.root.path,
      why: `${folder.path} is a member of it, so the build context is the whole workspace`,
    });
  const compose = readComposeFile(folder, [clue.name?.value ?? folder.path]);
  settlePort(folder, workspace, clue, compose.port, options, say, assumed);
  const examples = readExamples(folder, clue.recipe?.site === undefined, compose.envFiles);
  const named = compose.file === undefined ? servicesOf(examples) : [];
  const spellings = [...examples.map(({ name }) => name), ...compose.environment];
  const required = [...(clue.variables ?? []), ...requiredVariables(folder), ...settingsVariables(folder, spellings)];
  const reads = clue.recipe?.site === undefined ? [...readsOf(folder), ...datasourceReads(folder)] : [];
  const composed = composedOf(folder, compose, examples, reads, options.port);
  const connections = connectionsOf(folder, examples, required, reads, composed?.credentials);
  const services = new Set([
    ...compose.neighbours.flatMap(({ service }) => service ?? []),
    ...named.map(({ service }) => service),
    ...connections.map(({ service }) => service),
  ]);
  if (services.size > 0) options.services = [...services];
  for (const { service, path, line } of compose.neighbours)
    if (service !== undefined) found.push({ what: 'service', value: service, path, line });
  for (const { said } of named) say('service', said);
  for (const { service, path, line } of compose.file === undefined ? connections : [])
    if (!named.some((each) => each.service === service)) found.push({ what: 'service', value: service, path, line });

  for (const other of others.filter(
    ({ language, manifest }) => language !== clue.language && manifest !== clue.manifest,
  ))
    assumed.push({
      what: 'language',
      value: clue.language,
      why: `${shownPath(folder, other.manifest)} alone would be ${other.language}`,
    });
  const listener: Listener = {
    folder,
    sources: clue.sources ?? [],
    start: clue.recipe?.start ?? [],
    framework: clue.framework?.value,
  };
  const composeText = compose.file === undefined ? undefined : folder.text(compose.file);
  const own = ownServices(composeText, compose.neighbours, composed?.values ?? new Map());
  const led = compose.service === undefined ? ledToOwn(folder, reads, examples, own) : [];
  const allowed = allowedValues(folder);
  const mode = ownMode(allowed);
  const fitted: Recipe | undefined = clue.recipe && {
    ...withHealth(
      folder,
      withVolumes(clue.recipe, compose.volumes, readDockerfile(folder, compose.dockerfile)),
      compose.route,
      say,
      assumed,
    ),
    env: {
      ...listenVariables(listener, reads),
      ...clue.recipe.env,
      ...(mode !== undefined && clue.recipe.env['NODE_ENV'] === 'production' && { NODE_ENV: mode }),
    },
  };
  const envFile = fatalEnvFile(folder);
  const given = fitted && envFile && withEnvFile(fitted, envFile);
  const isBundled = ['node', 'typescript', 'static'].includes(clue.language);
  const built = isBundled ? builtVariables(folder, examples) : undefined;
  const plainRecipe = given?.recipe ?? fitted;
  const recipe =
    plainRecipe && built ? { ...plainRecipe, buildEnv: { ...built.env, ...plainRecipe.buildEnv } } : plainRecipe;
  assumed.push(...(given?.assumed ?? []));
  // An empty value would replace the default, and is often no valid number.
  const optional = new Set([
    ...settingsDefaults(folder, spellings),
    ...schemaDefaults(folder),
    // In JavaScript, the schema says so.
    ...reads.flatMap(({ name, value = '', path }) => (value === '' || SCRIPT.test(path) ? [] : [name])),
  ]);
  const ofUser = new Set(examples.flatMap(({ name, file }) => (file === PRIVATE ? [name] : [])));
  const withoutPassword = unsetIn(composed?.variables ?? []);
  const listed = withConnections(
    [
      ...variablesOf(folder, [...examples, ...led], [...services], own),
      ...sharedVariables(required, reads, examples, composed),
    ],
    connections.flatMap((each) => each.variables),
  );
  // Other services that read the same file reach nothing on their own machine either.
  const corrected = listed.filter(
    ({ name, value }) =>
      compose.environment.includes(name) &&
      partOf(name) !== undefined &&
      examples.some((each) => each.name === name && each.value !== '' && each.value !== value),
  );
  const variables = allVariables(required, listed, new Set([...compose.environment, ...Object.keys(recipe?.env ?? {})]))
    .filter(({ name }) => built === undefined || !isBuilt(name))
    .filter(({ name, value }) => value !== '' || !optional.has(name))
    .map(withoutPassword)
    .map(withAllowed(allowed))
    .map((each) => (ofUser.has(each.name) ? { ...each, isPrivate: true } : each));
  const names = new Set(variables.map(({ name }) => name));
  const needed = [...new Set(required.map(({ name }) => name))].filter((each) => names.has(each));
  return {
    folder: folder.path,
    language: clue.language,
    options,
    ...(recipe && { recipe }),
    ...(workspace && { workspace }),
    ...(compose.file !== undefined && {
      compose: {
        file: compose.file,
        free: compose.free,
        variables: composed?.variables ?? [],
        wanted: [
          ...variables,
          ...corrected,
          ...openReads(reads, [...variables, ...examples.filter(({ value }) => value !== '')]).map(withoutPassword),
        ].filter(({ name }) => recipe?.env[name] === undefined),
        needed: needed.filter((each) => recipe?.env[each] === undefined),
        defaults: [...optional],
        envFiles: compose.envFiles,
        set: recipe?.env ?? {},
        ...(compose.service !== undefined && { service: compose.service }),
        ...(compose.profile !== undefined && { profile: compose.profile }),
        ...(compose.dockerfile !== undefined && { dockerfile: compose.dockerfile }),
        ...(compose.commands === true && { commands: true }),
      },
    }),
    variables: compose.service === undefined || !compose.hasEnvFile ? variables : [],
    workers: compose.service === undefined ? (clue.workers ?? []).map(({ name, command }) => ({ name, command })) : [],
    neighbours: compose.neighbours,
    found,
    assumed,
    decisions: [
      ...(compose.profile === undefined
        ? []
        : [
            `${shownPath(folder, compose.file ?? '')}: ${compose.service} has the profile ${compose.profile}: start it with "docker compose --profile ${compose.profile} up"`,
          ]),
      ...(compose.empty === undefined
        ? []
        : [
            `${shownPath(folder, compose.empty)}: it has no services: delete it, or Compose says that there are two files`,
          ]),
      ...(clue.decisions ?? []),
      ...outsideDecisions(folder, workspace),
      ...[listenDecision(listener) ?? []].flat(),
      ...(clue.recipe?.site === undefined
        ? addressDecisions(folder, services, reads, examples, compose.file === undefined ? undefined : own.names)
        : []),
      ...(compose.file === undefined
        ? withoutLogin(
            connections,
            [...reads, ...examples, ...required].map(({ name }) => name),
          )
        : []),
      ...(given?.decisions ?? []),
      ...(built?.decisions ?? []),
      ...missingSettings(folder),
      ...missingModels(folder),
      ...missingSpringSettings(folder),
      ...migrationDecisions(folder, [...(clue.decisions ?? []), (recipe?.start ?? []).join(' ')]),
    ],
  };
}

/** Empties the variables that the compose file needs to be empty. */
function unsetIn(composed: readonly ComposeVariable[]): (variable: Variable) => Variable {
  const empty = new Set(composed.flatMap(({ name, value }) => (value === '' ? [name] : [])));
  return ({ unknown, ...variable }) =>
    empty.has(variable.name) ? { ...variable, value: '' } : { ...variable, ...(unknown === true && { unknown }) };
}

/** The variables of the example file. Those that point to a service of the pack replace those that point to this machine. */
function withConnections(listed: readonly Variable[], leading: readonly Variable[]): Variable[] {
  const led = new Set(leading.map(({ name }) => name));
  return [...listed.filter(({ name }) => !led.has(name)), ...leading];
}

/** The variables of the example file and those without which the program does not start, except those set elsewhere. */
function allVariables(needed: readonly Variable[], listed: readonly Variable[], set: ReadonlySet<string>): Variable[] {
  const given = new Set(listed.filter(({ value }) => value !== '').map(({ name }) => name));
  const open = new Map(needed.filter(({ name }) => !given.has(name)).map((each) => [each.name, each]));
  return [...listed.filter(({ name }) => !open.has(name)), ...open.values()].filter(({ name }) => !set.has(name));
}

/** Uses the health route found in the sources. If none is certain, the check is any answer, or a connection to the port. */
function withHealth(
  folder: Folder,
  recipe: Recipe,
  asked: Said | undefined,
  say: (what: Finding['what'], said: Said) => void,
  assumed: Assumption[],
): Recipe {
  if (recipe.health.kind === 'http') return recipe;
  const route = recipe.asksNoRoute === true ? undefined : (asked ?? findRoute(folder));
  if (route) {
    say('health', route);
    return { ...recipe, health: { kind: 'http', path: route.value } };
  }
  assumed.push({
    what: 'health',
    value: recipe.health.kind === 'answer' ? `any answer to GET ${ANY_ANSWER_PATH}` : 'a connection to the port',
    why: 'no health route was found with certainty; specify one with --health /PATH',
  });
  return recipe;
}

/** Creates the folders of volumes in the image. A volume takes its owner from the image, or belongs to root without one. */
function withVolumes(recipe: Recipe, targets: readonly string[], { workdir = recipe.workdir }: OwnDockerfile): Recipe {
  const made = targets
    .map((target) => (target.startsWith(`${workdir}/`) ? `${recipe.workdir}${target.slice(workdir.length)}` : target))
    .filter((target) => /^\/[\w./-]+$/.test(target) && !recipe.data?.includes(target) && target !== recipe.workdir)
    // A mount of development that keeps the packages of the image.
    .filter((target) => !/\/(?:node_modules|\.venv|vendor|target)$/.test(target))
    .map((to, index) => ({ from: `/out/volumes/${index + 1}`, to, owned: true }));
  if (made.length === 0 || recipe.site !== undefined) return recipe;
  const step = recipe.compile === undefined && recipe.install !== undefined ? 'install' : 'compile';
  const commands = [recipe[step] ?? [], `mkdir -p ${made.map(({ from }) => from).join(' ')}`].flat();
  return { ...recipe, [step]: commands.join(' && '), artifacts: [...recipe.artifacts, ...made] };
}

function findingOf(folder: Folder, what: Finding['what'], { value, file, line }: Said): Finding {
  return { what, value, path: shownPath(folder, file), line };
}

/** Sets a version only if the default one does not fit: the newest supported one that does. */
function settleVersion(
  clue: Clue,
  known: KnownVersions | undefined,
  options: Detection['options'],
  assumed: Assumption[],
): void {
  const range = clue.version && readRange(clue.version.value);
  if (known === undefined) {
    if (range) options.version = lowest(range);
    return;
  }
  const { usual, supported } = known;
  const assume = (value: string, why: string) => assumed.push({ what: 'version', value, why });
  if (!clue.version) {
    const old = clue.tooOldFor?.(usual);
    const fitting = old && (supported.find((version) => clue.tooOldFor?.(version) === undefined) ?? clue.builtFor?.[0]);
    if (old && fitting !== undefined) options.version = fitting;
    const why = old
      ? `no file specifies one, and ${old.value} (${old.file}:${old.line}) is older than ${usual}`
      : 'no file specifies one';
    assumed.push({ what: 'version', value: fitting ?? usual, why, open: true });
    return;
  }
  if (!range) return void assume(usual, `${clue.version.value} contains no version number`);
  const old = range.exact ? undefined : clue.tooOldFor?.(usual);
  if (old && fits(usual, range)) {
    const living = supported.filter((version) => clue.tooOldFor?.(version) === undefined);
    const fitting = [...living, ...(clue.builtFor ?? [])].find((version) => fits(version, range));
    const lacks = `${old.value} (${old.file}:${old.line}) has no prebuilt package for ${usual}`;
    if (fitting === undefined) return void assume(usual, `it fits ${clue.version.value}, but ${lacks}`);
    options.version = fitting;
    const ends = living.includes(fitting) ? '' : ', which is no longer supported';
    return void assume(fitting, `the newest of ${clue.version.value} that all packages are built for${ends}: ${lacks}`);
  }
  if (fits(usual, range)) {
    if (!range.exact) assume(usual, `it fits ${clue.version.value}`);
    return;
  }
  const line = lowest(range).split('.').slice(0, known.precision).join('.');
  if (range.exact && `${usual}.`.startsWith(`${line}.`))
    return void assume(usual, `the newest of the line of ${clue.version.value}`);
  const living = range.exact ? undefined : supported.find((version) => fits(version, range));
  options.version = living ?? line;
  const isDead =
    supported.length > 0 &&
    !supported.some((version) => fits(version, range) || `${lowest(range)}.`.startsWith(`${version}.`));
  if (isDead) assume(options.version, `${clue.version.value} allows no supported version: ${supported.join(', ')}`);
  else if (!range.exact) assume(options.version, `the newest supported version of ${clue.version.value}`);
}

function settlePort(
  folder: Folder,
  workspace: Workspace | undefined,
  clue: Clue,
  composed: Said | undefined,
  options: Detection['options'],
  say: (what: Finding['what'], said: Said) => void,
  assumed: Assumption[],
): void {
  if (clue.ownPort !== undefined) {
    options.port = clue.ownPort;
    assumed.push({ what: 'port', value: String(clue.ownPort), why: 'the web server of the pack listens there' });
    return;
  }
  const port =
    findPort(folder, composed, clue.sources ?? []) ??
    (workspace && rootPort(workspace.root, [workspace.member, clue.name?.value ?? workspace.member]));
  if (port) {
    say('port', port);
    options.port = Number(port.value);
  } else if (clue.usualPort !== undefined) {
    options.port = clue.usualPort;
    assumed.push({
      what: 'port',
      value: String(clue.usualPort),
      why: `usual for ${clue.framework?.value ?? clue.language}`,
      open: true,
    });
  }
}

/** The name of a project as an image name; undefined if no valid character is left. */
function imageName(name: string): string | undefined {
  const last = name.split('/').findLast((part) => part !== '') ?? '';
  const plain = last
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replace(/^-+|-+$/g, '');
  return plain === '' ? undefined : plain;
}
