import { CribsmithError } from '../../report/index.ts';
import { ANY_ANSWER_PATH, type Recipe, type Variable } from '../recipe.ts';
import { addressDecisions } from './addresses.ts';
import { allowedValues, ownMode, withAllowed } from './allowed-values.ts';
import { withBuildAddresses } from './build-addresses.ts';
import { builtVariables, withBuilt } from './built-variables.ts';
import { readComposeFile } from './compose-file.ts';
import { composedOf, openReads, sharedVariables } from './composed.ts';
import { connectionsOf, withoutLogin } from './connections.ts';
import { tlsDecisions } from './database-tls.ts';
import { demanding, demandsOf } from './demands.ts';
import { detectors } from './detectors/index.ts';
import { type OwnDockerfile, readDockerfile } from './dockerfile.ts';
import { driversOf } from './drivers.ts';
import { fatalEnvFile, withEnvFile } from './env-file.ts';
import { shownPath } from './folder.ts';
import { findRoute } from './health.ts';
import { ignoredSettings } from './ignored-settings.ts';
import { allVariables, unsetIn, withConnections } from './listed-variables.ts';
import { type Listener, listenDecision, listenVariables } from './listens.ts';
import { migrationDecisions, migrationStep } from './migrations.ts';
import { missingModels } from './missing-models.ts';
import { missingSettings } from './missing-settings.ts';
import { outsideDecisions } from './outside.ts';
import { ownServices } from './own-services.ts';
import { productionChecks } from './production-checks.ts';
import type { Around, Assumption, Detection, Finding, Folder, Neighbour, Said, Workspace } from './project.ts';
import { readsOf } from './reads.ts';
import { requiredVariables, schemaDefaults } from './required.ts';
import { partOf, RELATIONAL } from './services.ts';
import { emptySettings, settingsDefaults, settingsVariables } from './settings-classes.ts';
import { settlePort } from './settle-port.ts';
import { type KnownVersions, settleVersion } from './settle-version.ts';
import { datasourceReads, missingSpringSettings } from './spring-settings.ts';
import { usedExamples } from './used-examples.ts';
import { ledToOwn, PRIVATE, readExamples, servicesOf, variablesOf } from './variables.ts';
import { viperReads } from './viper.ts';
import { workspaceOf } from './workspace.ts';

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
  const reads =
    clue.recipe?.site === undefined ? [...readsOf(folder), ...viperReads(folder), ...datasourceReads(folder)] : [];
  settlePort(folder, workspace, clue, compose.port, reads, options, say, assumed);
  const written = readExamples(folder, clue.recipe?.site === undefined, compose.envFiles);
  const examples = compose.file === undefined ? usedExamples(folder, workspace, written) : written;
  const named = compose.file === undefined ? servicesOf(examples) : [];
  const spellings = [...examples.map(({ name }) => name), ...compose.environment];
  const required = [...(clue.variables ?? []), ...requiredVariables(folder), ...settingsVariables(folder, spellings)];
  const composed = composedOf(folder, compose, examples, reads, options.port);
  const connections = connectionsOf(folder, examples, required, reads, composed?.credentials);
  const ofRoot = compose.file === undefined ? rootNeighbours(folder, workspace) : NOTHING;
  const beside = [...compose.neighbours, ...ofRoot.neighbours];
  const services = new Set([
    ...beside.flatMap(({ service }) => service ?? []),
    ...named.map(({ service }) => service),
    ...connections.map(({ service }) => service),
  ]);
  if (services.size > 0) options.services = [...services];
  for (const { service, path, line } of beside)
    if (service !== undefined) found.push({ what: 'service', value: service, path, line });
  for (const { service, said } of named) if (!beside.some((each) => each.service === service)) say('service', said);
  for (const { service, path, line } of compose.file === undefined ? connections : [])
    if (![...named, ...beside].some((each) => each.service === service))
      found.push({ what: 'service', value: service, path, line });

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
  const withPages = plainRecipe && built ? withBuilt(plainRecipe, built) : plainRecipe;
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
      ...(clue.useful ?? []).filter(({ name }) => !examples.some((each) => each.name === name)),
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
  const demands = demandsOf(folder);
  const demanded = (each: Variable) => demanding(each, demands.get(each.name));
  const variables = allVariables(
    required,
    listed,
    new Set([...compose.environment, ...Object.keys(withPages?.env ?? {})]),
  )
    .filter(({ name }) => built?.has(name) !== true)
    .filter(({ name, value }) => value !== '' || !optional.has(name))
    .map(withoutPassword)
    .map(withAllowed(allowed))
    .map(demanded)
    .map((each) => (ofUser.has(each.name) ? { ...each, isPrivate: true } : each));
  const addressed = withPages && withBuildAddresses(withPages, clue.framework?.value, variables);
  const recipe = addressed?.recipe;
  assumed.push(...(addressed?.assumed ?? []));
  const migrates = [
    ...(clue.decisions ?? []),
    (recipe?.start ?? []).join(' '),
    ...(composeText === undefined ? [] : [composeText.replace(/(?:^|[ \t])#.*$/gm, '')]),
  ];
  const hasDatabase = [...services, ...compose.neighbours.flatMap(({ service }) => service ?? [])].some((service) =>
    RELATIONAL.includes(service),
  );
  const migration =
    recipe && workspace === undefined && hasDatabase ? migrationStep(folder, recipe, migrates) : undefined;
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
          ...openReads(reads, [...variables, ...examples.filter(({ value }) => value !== '')])
            .map(withoutPassword)
            .map(demanded),
        ].filter(({ name }) => recipe?.env[name] === undefined),
        needed: needed.filter((each) => recipe?.env[each] === undefined),
        defaults: [...optional],
        envFiles: compose.envFiles,
        set: recipe?.env ?? {},
        ...(compose.service !== undefined && { service: compose.service }),
        ...(compose.profile !== undefined && { profile: compose.profile }),
        ...(compose.dockerfile !== undefined && { dockerfile: compose.dockerfile }),
        ...(compose.commands === true && { commands: true, calls: callsManager(recipe, compose.written) }),
      },
    }),
    variables: compose.service === undefined || !compose.hasEnvFile ? variables : [],
    workers: compose.service === undefined ? (clue.workers ?? []).map(({ name, command }) => ({ name, command })) : [],
    ...(migration && { migration }),
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
      ...compose.decisions,
      ...ofRoot.decisions,
      ...outsideDecisions(folder, workspace),
      ...[listenDecision(listener) ?? (clue.serving && listenDecision({ ...listener, ...clue.serving })) ?? []].flat(),
      ...(clue.recipe?.site === undefined
        ? addressDecisions(folder, services, reads, examples, compose.file === undefined ? undefined : own.names)
        : []),
      ...(compose.file === undefined
        ? withoutLogin(
            connections,
            [...reads, ...examples, ...required].map(({ name }) => name),
          )
        : []),
      ...tlsDecisions(folder, services),
      ...(given?.decisions ?? []),
      ...(built?.decisions ?? []),
      ...missingSettings(folder),
      ...emptySettings(
        folder,
        compose.envFiles.map((file) => file.replace(/^(?:\.\/)+/, '')),
      ),
      ...ignoredSettings(folder),
      ...(clue.recipe?.site === undefined ? productionChecks(folder) : []),
      ...missingModels(folder),
      ...missingSpringSettings(folder),
      ...(migration === undefined ? migrationDecisions(folder, migrates) : []),
    ],
  };
}

interface OfRoot {
  neighbours: readonly Neighbour[];
  decisions: readonly string[];
}
const NOTHING: OfRoot = { neighbours: [], decisions: [] };

/**
 * The services in the compose file of a workspace that a member has client packages for. The pack of the member brings its own, so
 * that a damaged file stops none.
 */
function rootNeighbours(folder: Folder, workspace: Workspace | undefined): OfRoot {
  if (workspace === undefined) return NOTHING;
  const drivers = driversOf(folder);
  try {
    const { neighbours } = readComposeFile(workspace.root);
    return {
      ...NOTHING,
      neighbours: neighbours.filter(({ service }) => service !== undefined && drivers.has(service)),
    };
  } catch (error) {
    if (!(error instanceof CribsmithError)) throw error;
    const where = error.place ? `${error.place.path}:${error.place.line}: ` : '';
    return { ...NOTHING, decisions: [`${where}its services are not known, because it is not valid YAML`] };
  }
}

/** Whether a command of the compose file calls the package manager. */
function callsManager(recipe: Recipe | undefined, commands: readonly string[]): boolean {
  const name = recipe?.manager?.name;
  return name !== undefined && commands.some((command) => new RegExp(`(?:^|[\\s;&|("'])${name}\\s`).test(command));
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
