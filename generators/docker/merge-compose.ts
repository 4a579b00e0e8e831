import { type Document, isAlias, isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { inherited } from './compose-inherited.ts';
import { followProgram, ownMounts, uncoverProgram } from './compose-mounts.ts';
import type { OwnDockerfile } from './detect/dockerfile.ts';
import { expanded } from './detect/expanded.ts';
import { type KnownNeighbour, waitForHealth } from './neighbour-checks.ts';

/** The project's compose file, in which the pack builds and checks the program. */
export interface MergedCompose {
  text: string;
  /** The changes, as `service.key: value`. */
  changes: readonly string[];
  /** Settings that may conflict with the image of the pack. */
  conflicts: readonly string[];
  /** Environment files that it refers to and that do not exist. */
  missing: readonly string[];
  /** Mounted folders that do not exist. Docker would create them with root as the owner. */
  folders: readonly string[];
}

/**
 * What a pack adds to the program's service if the file does not specify it: the health check, and restricted
 * privileges.
 */
const ADDED = ['env_file', 'healthcheck', 'init', 'cap_drop', 'security_opt'];

/**
 * Merges the pack's service for the program into the project's compose file. Everything else stays unchanged, including
 * comments and the program's own settings except for its build.
 *
 * @param text - The project's compose file.
 * @param own - The pack's compose file.
 * @param service - The name of the program's service in both.
 * @param workdir - The working directory of the program in the image, which a mount would hide.
 * @param dockerfile - What the project's own Dockerfile says about the working directory and the entry point.
 * @param files - The files of the project.
 * @param values - The values of variables in the file.
 * @param neighbours - The known services in the file.
 */
export function mergeCompose(
  text: string,
  own: string,
  service: string,
  workdir: string,
  files: readonly string[],
  values: ReadonlyMap<string, string> = new Map(),
  {
    workdir: before = workdir,
    script,
    scripts = [],
  }: Partial<Pick<OwnDockerfile, 'workdir' | 'script' | 'scripts'>> = {},
  neighbours: readonly KnownNeighbour[] = [],
): MergedCompose {
  const document = parseDocument(text);
  const pack = parseDocument(own);
  const ours = pack.getIn(['services', service]);
  const changes: string[] = [];
  if (!isMap(ours)) return { text, changes, conflicts: [], missing: [], folders: [] };
  const missing = missingFiles(document, files);
  const theirs = document.getIn(['services', service]);
  if (theirs === undefined) {
    const checks = addProgram(document, pack, ours, service, neighbours);
    const added = [`services.${service}: added`, ...checks];
    return {
      text: shown(document),
      changes: added,
      conflicts: [...externals(document), ...manyProcessors(document, values)],
      missing,
      folders: [],
    };
  }
  if (isAlias(theirs) || !isMap(theirs)) {
    return {
      text,
      changes,
      conflicts: [`service ${service} is an alias: build it with target final`],
      missing,
      folders: [],
    };
  }
  const ofProgram = (each: YAMLMap): string[] => [
    ...dropArguments(each, script),
    ...uncoverProgram(each, workdir, before, files),
    ...(before === workdir ? [] : followProgram(each, before, workdir)),
  ];
  changes.push(...ofProgram(theirs), ...dropScript(document, theirs, scripts));
  // Before anything is added, because only existing settings can conflict.
  const conflicts = [
    ...conflictsOf(document, theirs, workdir, values),
    ...unansweredPorts(document, theirs, portsOf(document, ours, values)[0]?.[0], values),
  ];
  const others = builtAlike(document, theirs, service);
  changes.push(...setBuild(document, theirs, ours), ...setCommand(document, theirs));
  changes.push(...setCheck(document, theirs, ours));
  for (const key of ADDED) {
    const value = ours.get(key, true);
    if (value === undefined || inherited(document, theirs, key) !== undefined) continue;
    theirs.set(document.createNode(key), value);
    changes.push(`${key}: added`);
  }
  const waits = waitForHealth(document, theirs, neighbours);
  changes.push(...waits.own);
  addTopLevel(document, pack, 'secrets');
  const mounts = ownMounts(document, theirs, files);
  changes.push(...mounts.changes);
  const otherChanges = others.flatMap(({ name, value }) => {
    const ofService = [
      ...ofProgram(value),
      ...setBuild(document, value, ours),
      ...setCommand(document, value),
      ...unchecked(document, value),
      ...waitForHealth(document, value, neighbours).own,
    ];
    const its = ownMounts(document, value, files);
    mounts.folders.push(...its.folders);
    return [...ofService, ...its.changes].map((change) => `services.${name}.${change}`);
  });
  return {
    text: shown(document),
    changes: [...changes.map((change) => `services.${service}.${change}`), ...waits.others, ...otherChanges],
    conflicts: [
      ...conflicts,
      ...mounts.conflicts,
      ...others.flatMap(({ name, value }) => {
        const path = formerScript(document, value, scripts);
        return path === undefined
          ? []
          : [`services.${name} starts ${path}, which is only in the former image: give it the command in that script`];
      }),
    ],
    missing,
    folders: [...new Set(mounts.folders)],
  };
}

/** Builds the program with the pack's Dockerfile, up to the final stage. */
function setBuild(document: Document, theirs: YAMLMap, ours: YAMLMap): string[] {
  const build = theirs.get('build', true);
  const target = { context: isScalar(build) ? String(build.value) : '.', target: 'final' };
  if (!isMap(build)) {
    // Otherwise Compose would pull the image instead of building it.
    const published = build === undefined && theirs.delete('image');
    theirs.set('build', document.createNode(target));
    return ['build.target: final', ...(published ? ['image: removed, so that the project is built'] : [])];
  }
  const changes: string[] = [];
  if (build.has('dockerfile')) {
    build.delete('dockerfile');
    changes.push('build.dockerfile: removed, so that the Dockerfile of the pack is used');
  }
  if (build.get('target') !== 'final') {
    build.set('target', 'final');
    changes.push('build.target: final');
  }
  const secrets = ours.getIn(['build', 'secrets'], true);
  if (secrets !== undefined && !build.has('secrets')) {
    build.set(document.createNode('secrets'), secrets);
    changes.push('build.secrets: added');
  }
  return changes;
}

/** Services that are built from the same Dockerfile as the program. They start something else from the same image. */
function builtAlike(document: Document, program: YAMLMap, service: string): { name: string; value: YAMLMap }[] {
  const services = document.get('services');
  if (!isMap(services)) return [];
  const own = buildOf(document, program);
  if (own === undefined) return [];
  return services.items.flatMap(({ key, value }) =>
    isMap(value) && String(key) !== service && buildOf(document, value) === own ? [{ name: String(key), value }] : [],
  );
}

/** The context and Dockerfile of a service, for comparison. */
function buildOf(document: Document, service: YAMLMap): string | undefined {
  const build = inherited(document, service, 'build');
  if (build === undefined) return undefined;
  const [context, dockerfile] = isMap(build) ? [build.get('context'), build.get('dockerfile')] : [build, undefined];
  const path = String(isScalar(context) ? context.value : (context ?? '.')).replace(/\/+$/, '');
  return `${path}\n${dockerfile === undefined ? 'Dockerfile' : String(dockerfile)}`;
}

/** Disables the health check, because it checks the program, which does not run there. */
function unchecked(document: Document, theirs: YAMLMap): string[] {
  if (inherited(document, theirs, 'healthcheck') !== undefined) return [];
  // With a disabled health check, `up --wait` fails in older versions of Compose.
  theirs.set('healthcheck', document.createNode({ test: ['CMD', 'true'] }));
  return ['healthcheck: only that the container is running'];
}

/** Removes arguments for the entry point script of the project's own image, which the pack's image cannot run. */
function dropArguments(theirs: YAMLMap, script: string | undefined): string[] {
  if (script === undefined || theirs.has('entrypoint') || !theirs.delete('command')) return [];
  return [`command: removed, since it was meant for ${script}, the former entry point`];
}

/** The script that a service starts and that only the project's own image has. */
function formerScript(document: Document, service: YAMLMap, scripts: readonly string[]): string | undefined {
  const command: unknown = inherited(document, service, 'command')?.toJS(document);
  const words = typeof command === 'string' ? command.split(/\s+/) : Array.isArray(command) ? command.map(String) : [];
  const path = words.find((word) => !/^(?:\/bin\/)?(?:ba)?sh$|^-/.test(word));
  const entrypoint: unknown = inherited(document, service, 'entrypoint')?.toJS(document) ?? [];
  const isOpen = Array.isArray(entrypoint) && entrypoint.length === 0;
  return path !== undefined && scripts.includes(path) && isOpen ? path : undefined;
}

/** Removes the command of the program if it starts such a script: the image starts the program itself. */
function dropScript(document: Document, theirs: YAMLMap, scripts: readonly string[]): string[] {
  const path = formerScript(document, theirs, scripts);
  if (path === undefined || !theirs.delete('command')) return [];
  return [`command: removed, since ${path} is only in the former image`];
}

/** Turns a command into an entry point, because otherwise it would be passed to the image's program as arguments. */
function setCommand(document: Document, theirs: YAMLMap): string[] {
  if (inherited(document, theirs, 'command') === undefined || inherited(document, theirs, 'entrypoint') !== undefined)
    return [];
  theirs.set('entrypoint', document.createNode([]));
  return ['entrypoint: cleared, so that its command is started'];
}

/**
 * Replaces a health check that needs a shell or a program that the image of the pack lacks, because it would always
 * fail.
 */
function setCheck(document: Document, theirs: YAMLMap, ours: YAMLMap): string[] {
  const check = theirs.get('healthcheck', true);
  const own = ours.getIn(['healthcheck', 'test'], true);
  if (!isMap(check) || own === undefined || inherited(document, theirs, 'command') !== undefined) return [];
  const test: unknown = check.toJS(document).test;
  const words = typeof test === 'string' ? ['CMD-SHELL', test] : Array.isArray(test) ? test.map(String) : [];
  if (words[0] !== 'CMD-SHELL' && !/^(?:\/\S*\/)?(?:ba|da)?sh$|^(?:\/\S*\/)?(?:curl|wget|nc)$/.test(words[1] ?? ''))
    return [];
  check.set(document.createNode('test'), own);
  return ['healthcheck.test: replaced, since the image has no shell and no curl'];
}

function addProgram(
  document: Document,
  pack: Document,
  ours: YAMLMap,
  service: string,
  neighbours: readonly KnownNeighbour[],
): string[] {
  const networks = networksOf(
    document,
    neighbours.map(({ name }) => name),
  );
  const changes: string[] = [];
  for (const { name, value } of [{ name: service, value: ours }, ...workersIn(pack, service)]) {
    // The networks of the pack are not defined in the project's file.
    value.delete('networks');
    if (networks.length > 0) value.set('networks', networks);
    const waits = waitForHealth(document, value, neighbours);
    changes.push(...waits.others);
    document.setIn(['services', name], value);
  }
  for (const key of ['volumes', 'secrets']) addTopLevel(document, pack, key);
  return changes;
}

/** The networks that connect some services. Empty if the default network connects all of them. */
function networksOf(document: Document, services: readonly string[]): string[] {
  const names = services.flatMap((name) => {
    const own: unknown = document.getIn(['services', name, 'networks']);
    if (isSeq(own)) return own.items.map(String);
    return isMap(own) ? own.items.map(({ key }) => String(key)) : ['default'];
  });
  return names.every((name) => name === 'default') ? [] : [...new Set(names)];
}

/** The pack's built services except the program: its workers. */
function workersIn(pack: Document, service: string): { name: string; value: YAMLMap }[] {
  const services = pack.get('services');
  if (!isMap(services)) return [];
  return services.items.flatMap(({ key, value }) =>
    isMap(value) && value.has('build') && String(key) !== service ? [{ name: String(key), value }] : [],
  );
}

function addTopLevel(document: Document, pack: Document, key: string): void {
  const added = pack.get(key, true);
  if (!isMap(added)) return;
  for (const { key: name, value } of added.items) {
    if (!document.hasIn([key, String(name)])) document.setIn([key, String(name)], value);
  }
}

/** Environment files that Compose requires and that do not exist in the project. */
function missingFiles(document: Document, files: readonly string[]): string[] {
  const services = document.get('services');
  if (!isMap(services)) return [];
  const read = services.items.flatMap(({ value }) => {
    const listed: unknown = isMap(value) ? (inherited(document, value, 'env_file')?.toJS(document) ?? []) : [];
    return [listed].flat().flatMap((file: unknown) => {
      if (typeof file === 'string') return file;
      const isNeeded =
        typeof file === 'object' && file !== null && 'path' in file && !('required' in file && file.required === false);
      return isNeeded ? String(file.path) : [];
    });
  });
  const plain = read.filter((file) => !file.includes('$')).map((file) => file.replace(/^(?:\.\/)+/, ''));
  return [...new Set(plain)].filter((file) => !files.includes(file));
}

function conflictsOf(
  document: Document,
  theirs: YAMLMap,
  workdir: string,
  values: ReadonlyMap<string, string>,
): string[] {
  const volumes: unknown = inherited(document, theirs, 'volumes')?.toJS(document);
  const targets = (Array.isArray(volumes) ? volumes : []).flatMap((volume: unknown) => {
    if (typeof volume === 'string') return expanded(volume, values).split(':')[1] ?? [];
    return typeof volume === 'object' && volume !== null && 'target' in volume ? String(volume.target) : [];
  });
  const hides = targets.filter((target) => workdir === target || workdir.startsWith(`${target}/`));
  const command = ['command', 'entrypoint'].filter((key) => theirs.has(key));
  return [
    ...externals(document),
    ...manyProcessors(document, values),
    ...hides.map(
      (target) =>
        `the mount at ${target} hides the program in the image: remove it, or move it to a compose file for development`,
    ),
    ...command.map(
      (key) => `its ${key} overrides the start command of the image, which may lack the shell or tools that it needs`,
    ),
  ];
}

/** The published ports of the container, if the program does not listen on any of them. */
function unansweredPorts(
  document: Document,
  theirs: YAMLMap,
  listens: number | undefined,
  values: ReadonlyMap<string, string>,
): string[] {
  // On the network of the machine, Compose publishes nothing.
  if (listens === undefined || inherited(document, theirs, 'network_mode') !== undefined) return [];
  const ports = portsOf(document, theirs, values);
  // A number that cannot be read may be the right one.
  const isOpen = ports.length === 0 || ports.some(([from, to]) => !(listens < from) && !(listens > to));
  if (isOpen) return [];
  const published = ports.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
  return [
    `it publishes ${published} of the container, but the program listens on ${listens}: publish ${listens} instead, or specify the port with --port`,
  ];
}

/** The first and last port of the container in each entry of `ports`. NaN if they cannot be read. */
function portsOf(document: Document, service: YAMLMap, values: ReadonlyMap<string, string>): [number, number][] {
  const listed: unknown = inherited(document, service, 'ports')?.toJS(document);
  return (Array.isArray(listed) ? listed : []).map((entry: unknown) => {
    const target = typeof entry === 'object' && entry !== null && 'target' in entry ? entry.target : entry;
    const [, from, to = from] =
      /(?:^|:)(\d{1,5})(?:-(\d{1,5}))?(?:\/tcp)?$/.exec(expanded(String(target), values)) ?? [];
    return [Number(from), Number(to)];
  });
}

/** More processors than a small machine has. */
const MANY = 2;

/** Limits of processors that a small machine does not have. The engine refuses to start such a container there. */
function manyProcessors(document: Document, values: ReadonlyMap<string, string>): string[] {
  const services = document.get('services');
  if (!isMap(services)) return [];
  return services.items.flatMap(({ key, value }) => {
    if (!isMap(value)) return [];
    const deploy: unknown = inherited(document, value, 'deploy')?.toJS(document);
    const limit = [
      ['deploy.resources.limits.cpus', valueIn(deploy, 'resources', 'limits', 'cpus')],
      ['cpus', value.get('cpus')],
    ]
      .map(([path, written]) => ({ path: String(path), number: Number(expanded(String(written ?? ''), values)) }))
      .find(({ number }) => number > MANY);
    return limit === undefined
      ? []
      : [
          `services.${key}.${limit.path} is ${limit.number}: Docker does not start it on a machine with fewer processors, so lower the limit for such a machine`,
        ];
  });
}

function valueIn(map: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    map,
  );
}

/** What Compose uses but does not create. */
function externals(document: Document): string[] {
  return ['network', 'volume'].flatMap((kind) => {
    const all = document.get(`${kind}s`);
    if (!isMap(all)) return [];
    return all.items.flatMap(({ key, value }) => {
      if (!isMap(value) || !value.get('external')) return [];
      const external = value.get('external');
      const name = String(value.get('name') ?? (isMap(external) ? external.get('name') : undefined) ?? key);
      return [`it needs the ${kind} ${name}, which it does not create: run "docker ${kind} create ${name}" first`];
    });
  });
}

function shown(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
