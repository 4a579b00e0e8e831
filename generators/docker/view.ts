import type { LanguageFacts } from '../graph/index.ts';
import { CribsmithError } from '../report/index.ts';
import type { PackInput, ProjectInput } from './input.ts';
import { imageOf, isPinned, type PinTable, packageVersion } from './pins.ts';
import { type ServiceTable, type ServiceView, servicesView } from './services.ts';
import type { Choice } from './settle.ts';
import type { PackView } from './view-types.ts';

/** Separates the parts of a multi-line instruction. */
const CONTINUED = ' \\\n    ';

/** The settings of a pack with the example: its files are in the build context. */
const EXAMPLE: ProjectInput = {
  context: '.',
  folder: '',
  service: 'app',
  compose: 'compose.yaml',
  profile: '',
  variables: [],
  workers: [],
  migration: [],
  ignore: [],
  secrets: [],
  route: '/healthz',
};

/** The resolved language, options and pins of a pack. */
interface Settled {
  input: PackInput;
  choice: Choice;
  pins: PinTable;
  /** The full reference of an image. Throws CribsmithError `pack-incomplete` if it is not in the pin table. */
  ref(name: string): string;
  /** Replaces the placeholders of the facts in a text. */
  fill(text: string): string;
}

/**
 * Creates the view for the templates, with all values escaped for their context. Pure.
 *
 * @param input - What the notes, and an existing project if there is one, say about the pack.
 * @param choice - The resolved options.
 * @param pins - The pin table.
 * @param services - The service table.
 * @throws CribsmithError `pack-incomplete` if the facts refer to an image or version that is not in the pin table.
 */
export function viewOf(input: PackInput, choice: Choice, pins: PinTable, services: ServiceTable): PackView {
  const { facts, title, project = EXAMPLE } = input;
  const { options, steps } = choice;
  const settled = settledBy(input, choice, pins);
  const chosen = servicesView(options.services, services, pins);
  const made = steps.compile === undefined ? 'deps' : 'build';
  const data = (facts.data ?? []).map((path, index) => ({
    name: `app-data${index === 0 ? '' : `-${index + 1}`}`,
    path,
  }));
  const artifacts = (choice.final.artifacts ?? facts.artifacts).map(({ from, to, stage, owned }) => ({
    from,
    to,
    stage: stage ?? made,
    chown: owned === true ? `--chown=${choice.final.user} ` : '',
  }));
  const final = finalView(settled, made);
  return {
    title,
    language: facts.id,
    example: input.project === undefined,
    ...options,
    entry: options.entry ?? '',
    version: options.version ?? '',
    link: options.compat ? '' : '--link ',
    place: placeOf(project),
    route: project.route,
    tools: toolStages(settled),
    build: buildView(settled, made),
    dev: devView(settled),
    debug: { image: settled.ref('busybox') },
    final,
    home: artifacts.filter(({ chown, to }) => chown !== '' && to === final.workdir),
    artifacts: artifacts.filter(({ chown, to }) => chown === '' || to !== final.workdir),
    sources: facts.sources.join(' '),
    health: (choice.final.health ?? facts.health).map(settled.fill),
    entrypoint: entrypointOf(settled),
    workers: project.workers.map(({ name, command }) => ({
      name,
      entrypoint: workerCommand(settled, command),
      health: workerCommand(settled, [command[0] ?? '', '-c', 'pass']),
    })),
    migration: project.migration.length === 0 ? [] : workerCommand(settled, project.migration),
    start: facts.start ?? '10s',
    writable: facts.writable,
    readOnly: facts.readOnly ?? true,
    ignore: input.project === undefined ? facts.ignore : project.ignore,
    memory: facts.memory,
    data,
    variables: project.variables.length > 0,
    buildSecrets: project.secrets,
    services: chosen,
    endpoints: input.project === undefined ? endpointsOf(chosen) : '',
    volumes: [...data.map(({ name }) => name), ...chosen.flatMap(({ volumes }) => volumes.map(({ name }) => name))],
    secrets: chosen.flatMap(({ secret }) => (secret === '' ? [] : [secret])),
    pins: Object.fromEntries(Object.keys(pins).map((name) => [name.replaceAll('-', '_'), imageOf(pins, name)])),
  };
}

function settledBy(input: PackInput, choice: Choice, pins: PinTable): Settled {
  const { facts } = input;
  const { entry = '', port, version } = choice.options;
  const asked = version === undefined ? undefined : { language: facts.build.image, version };
  return {
    input,
    choice,
    pins,
    ref: (name) => imageOf(pins, checkedImage(input, pins, name), asked),
    fill: (text) => filled(text, { entry, port: String(port), language: version ?? '' }, pins),
  };
}

/** The paths between the build context and the files of the pack, in both directions. */
function placeOf({ context, folder, service, compose, profile }: ProjectInput): PackView['place'] {
  return {
    context,
    compose,
    dockerfile: folder === '' ? 'Dockerfile' : `${folder}/Dockerfile`,
    service,
    profile: profile === '' ? '' : ` --profile ${profile}`,
  };
}

function buildView({ choice: { options, steps }, ref, fill }: Settled, made: string): PackView['build'] {
  const tools = steps.tools ?? [];
  const manifests = steps.manifests ?? [];
  const mounts = (steps.caches ?? []).map(
    (path) => `--mount=type=cache,${cacheId(path, options.name)}target=${path}${CONTINUED}`,
  );
  const secrets = (steps.secrets ?? []).map(
    ({ id, target }) => `--mount=type=secret,id=${id},target=${target}${CONTINUED}`,
  );
  return {
    platform: platformOf(steps),
    targets: steps.platform === 'build' && (steps.compile ?? '').includes('$TARGET'),
    image: ref(steps.image),
    tools: tools.map(({ image, from, to }) => ({ stage: image, from, to })),
    env: variables(steps.env ?? {}, fill),
    setup: fill(steps.setup ?? ''),
    manifests: copiesOf(manifests),
    manifestList: manifests.filter((path) => !path.includes('*') && !path.endsWith('/')),
    mounts: mounts.join(''),
    installMounts: [...mounts, ...secrets].join(''),
    install: fill(steps.install ?? ''),
    installDev: fill(steps.installDev ?? ''),
    compile: fill(steps.compile ?? ''),
    from: steps.installDev === undefined ? 'deps' : 'dev-deps',
    why: steps.why ?? 'pin-every-dependency',
    made,
  };
}

/** The cache id. Compiler output is cached per project, downloaded packages for all projects. */
function cacheId(path: string, name: string): string {
  return /^\/(?:src|app)\//.test(path) ? `id=${name}${path.replaceAll('/', '-')},` : '';
}

/** The build platform, if it may differ from the target platform. */
function platformOf({ platform }: Choice['steps']): string {
  return platform === 'build' ? '--platform=$BUILDPLATFORM ' : '';
}

/**
 * A stage for each image that files are copied from. Tools run on the build platform, files for the final stage on the
 * target platform.
 */
function toolStages({ choice: { steps, final }, ref }: Settled): PackView['tools'] {
  const tools = new Set((steps.tools ?? []).map(({ image }) => image));
  const copied = new Set(final.copy.flatMap(({ image }) => image ?? []));
  return [...new Set([...tools, ...copied])].map((image) => ({
    stage: image,
    image: ref(image),
    platform: copied.has(image) ? '' : platformOf(steps),
  }));
}

/** Files by their destination folder, because `COPY` puts all files of an instruction in one folder. */
function copiesOf(paths: readonly string[]): { from: string; to: string }[] {
  const folders = paths.filter((path) => path.endsWith('/'));
  const files = paths.filter((path) => !path.endsWith('/'));
  const byFolder = Map.groupBy(files, (path) => path.slice(0, path.lastIndexOf('/') + 1));
  return [
    ...[...byFolder].map(([folder, own]) => ({ from: own.join(' '), to: `./${folder}` })),
    ...folders.map((folder) => (folder === './' ? { from: '.', to: './' } : { from: folder, to: `./${folder}` })),
  ];
}

function devView({ input: { facts }, choice: { options, steps }, fill }: Settled): PackView['dev'] {
  return {
    command: (formOf(facts, options.entry)?.dev ?? facts.dev.command).map(fill),
    env: variables({ PORT: String(options.port), ...facts.dev.env }, fill),
    action: facts.dev.reloads ? 'sync' : 'sync+restart',
    keep: facts.dev.keep,
    caches: (steps.caches ?? []).map((path, index) => ({ name: `dev-cache-${index + 1}`, path })),
  };
}

function finalView(
  { input: { facts }, choice: { final, options }, ref, fill }: Settled,
  made: string,
): PackView['final'] {
  return {
    image: ref(final.image),
    user: final.user,
    setup: fill(final.setup ?? ''),
    copy: final.copy.map(({ from, to, why, image }) => ({ from, to, why, stage: image ?? made })),
    env: variables({ PORT: String(options.port), ...facts.env, ...final.env }, fill),
    workdir: facts.workdir ?? '',
  };
}

function entrypointOf({ input: { facts }, choice: { final, options }, fill }: Settled): string[] {
  const words = formOf(facts, options.entry)?.entrypoint ?? final.entrypoint ?? facts.entrypoint;
  return words.map(fill);
}

/** The command of a worker. If it has the same interpreter as the program, that is called as the base calls it. */
function workerCommand(
  { input: { facts }, choice: { final }, fill }: Settled,
  [program = '', ...args]: readonly string[],
): string[] {
  const own = program === facts.entrypoint[0] ? (final.entrypoint?.[0] ?? program) : program;
  return [own, ...args].map(fill);
}

/** The start command for an entry point of this form, if it differs from the default. */
function formOf({ entries }: LanguageFacts, entry = ''): LanguageFacts['entries'][number] | undefined {
  return entries.find(({ match }) => new RegExp(match, 'u').test(entry));
}

function variables(own: Readonly<Record<string, string>>, fill: Settled['fill']): string {
  return Object.entries(own)
    .map(([name, value]) => `${name}=${fill(value)}`)
    .join(CONTINUED);
}

function endpointsOf(services: readonly ServiceView[]): string {
  return services.map(({ name, port }) => `${name}:${port}`).join(',');
}

/**
 * The name of an image if it is in the table.
 *
 * @throws CribsmithError `pack-incomplete` if it is not.
 */
function checkedImage({ source }: PackInput, pins: PinTable, name: string): string {
  if (isPinned(pins, name)) return name;
  throw new CribsmithError('pack-incomplete', `Unexpected image "${name}", expected an image from the pin table.`, {
    place: source,
    hint: `Available: ${Object.keys(pins).join(', ')}. Or write a full reference with a tag.`,
  });
}

/**
 * Replaces placeholders in a command of the facts by options and pinned versions: `{entry}`, `{port}`,
 * `{version:NAME}`.
 */
function filled(text: string, values: { entry: string; port: string; language: string }, pins: PinTable): string {
  return text.replaceAll(
    /\{(entry|port)\}|\{version:([\w-]+)\}/g,
    (placeholder, key: 'entry' | 'port', pin: string) => {
      if (key !== undefined) return values[key];
      const version = packageVersion(pins, pin, values.language);
      if (version !== undefined) return version;
      throw new CribsmithError('pack-incomplete', `Unexpected ${placeholder}, expected a version from the pin table.`);
    },
  );
}
