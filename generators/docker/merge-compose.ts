import { type Document, isAlias, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { conflictsOf, externals, manyProcessors, portsOf, unansweredPorts } from './compose-conflicts.ts';
import { inherited } from './compose-inherited.ts';
import { addMigration, MIGRATES, MIGRATION } from './compose-migration.ts';
import { followProgram, mountedProject, ownMounts, uncoverProgram } from './compose-mounts.ts';
import {
  absentProgram,
  builtAlike,
  dropArguments,
  dropReloader,
  dropRunner,
  dropScript,
  followPort,
  formerArguments,
  formerScript,
  keepWritable,
  setBuild,
  setCheck,
  setCommand,
  unchecked,
} from './compose-program.ts';
import { isForDevelopment, type Purpose } from './detect/development.ts';
import type { OwnDockerfile } from './detect/dockerfile.ts';
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

/** What is known about a project besides its compose file. */
export interface Surroundings {
  /** The values of variables in the file. */
  values?: ReadonlyMap<string, string>;
  /** What the project's own Dockerfile says about the working directory and the entry point. */
  dockerfile?: Partial<Pick<OwnDockerfile, 'workdir' | 'script' | 'scripts'>>;
  /** The known services in the file. */
  neighbours?: readonly KnownNeighbour[];
  /** Whether the pack brings the web server, and with it the port. */
  isSite?: boolean;
  /** Whether a project that is mounted over the program runs with the packages of the image. */
  runsMounted?: boolean;
  /** The program if it is compiled, and the only one in its image. */
  only?: string;
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
 * @param files - The files of the project.
 * @param around - What else is known about the project.
 */
export function mergeCompose(
  text: string,
  own: string,
  service: string,
  workdir: string,
  files: readonly string[],
  {
    values = new Map(),
    dockerfile = {},
    neighbours = [],
    isSite = false,
    runsMounted = false,
    only,
  }: Surroundings = {},
): MergedCompose {
  const { workdir: before = workdir, script, scripts = [] } = dockerfile;
  const document = parseDocument(text);
  const pack = parseDocument(own);
  const ours = pack.getIn(['services', service]);
  const changes: string[] = [];
  if (!isMap(ours)) return { text, changes, conflicts: [], missing: [], folders: [] };
  const missing = missingFiles(document, files);
  const theirs = document.getIn(['services', service]);
  if (theirs === undefined) {
    const checks = addProgram(document, pack, ours, service, neighbours);
    const added = [`services.${service}: added`, ...(pack.hasIn(['services', MIGRATION]) ? [MIGRATES] : []), ...checks];
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
    ...dropRunner(each),
    ...dropArguments(each, script),
    ...uncoverProgram(each, workdir, before, files),
    ...(before === workdir ? [] : followProgram(each, before, workdir)),
  ];
  changes.push(...dropReloader(document, theirs), ...ofProgram(theirs), ...dropScript(document, theirs, scripts));
  const listens = portsOf(document, ours, values)[0]?.[0];
  changes.push(...keepWritable(document, theirs, ours));
  if (isSite) changes.push(...followPort(document, theirs, listens, values));
  // Before anything is added, because only existing settings can conflict.
  const conflicts = [
    ...conflictsOf(document, theirs, workdir, values, runsMounted),
    ...unansweredPorts(document, theirs, listens, values),
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
  const migration = addMigration(document, theirs, pack);
  changes.push(...waits.own, ...migration.own);
  addTopLevel(document, pack, 'secrets');
  const mounts = ownMounts(document, theirs, files);
  changes.push(...mounts.changes);
  const otherChanges = others.flatMap(({ name, value }) => {
    if (isForDevelopment(purposeOf(document, name, value))) {
      // It edits and restarts the sources, and often has the tools of development in its command.
      const developed = [
        ...setBuild(document, value, ours, 'dev'),
        ...followProgram(value, mountedProject(value) ?? before, SOURCES, true),
        ...waitForHealth(document, value, neighbours).own,
      ];
      return developed.map((change) => `services.${name}.${change}`);
    }
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
    changes: [
      ...changes.map((change) => `services.${service}.${change}`),
      ...waits.others,
      ...migration.others,
      ...otherChanges,
    ],
    conflicts: [
      ...conflicts,
      ...mounts.conflicts,
      ...(mounts.changes.length > 0 && ours.get('read_only') !== true
        ? [
            `the program writes to ${workdir}, which does not belong to the owner of the mounted files: let it write below a mount, or set the user of the service`,
          ]
        : []),
      ...others.flatMap(({ name, value }) => {
        const program = only === undefined ? undefined : absentProgram(document, value, only.replace(/^.*\//, ''));
        return program === undefined || isForDevelopment(purposeOf(document, name, value))
          ? []
          : [
              `services.${name} starts ${program}, which the image of the pack does not have beside ${only}: start it from an image that has it`,
            ];
      }),
      ...formerArguments(document, theirs, service, script),
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

/** The folder with the sources in the stages of a pack before the final one. */
const SOURCES = '/src';

function purposeOf(document: Document, name: string, service: YAMLMap): Purpose {
  const profiles: unknown = inherited(document, service, 'profiles')?.toJS(document) ?? [];
  const build = inherited(document, service, 'build');
  const target = isMap(build) ? build.get('target') : undefined;
  return {
    name,
    profiles: [profiles].flat().map(String),
    ...(typeof target === 'string' && { target }),
  };
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

/** An environment file of the project that is mounted as it is. */
const MOUNTED = /^(\.\/(?:[\w-]+\/)*\.env(?:\.[\w-]+)*):/;

/** Environment files that Compose requires, or mounts, and that do not exist in the project. The engine would make folders for those. */
function missingFiles(document: Document, files: readonly string[]): string[] {
  const services = document.get('services');
  if (!isMap(services)) return [];
  const read = services.items.flatMap(({ value }) => {
    const listed: unknown = isMap(value) ? (inherited(document, value, 'env_file')?.toJS(document) ?? []) : [];
    const volumes: unknown = isMap(value) ? (inherited(document, value, 'volumes')?.toJS(document) ?? []) : [];
    const mounted = [volumes].flat().flatMap((volume) => MOUNTED.exec(String(volume))?.[1] ?? []);
    return [listed, mounted].flat().flatMap((file: unknown) => {
      if (typeof file === 'string') return file;
      const isNeeded =
        typeof file === 'object' && file !== null && 'path' in file && !('required' in file && file.required === false);
      return isNeeded ? String(file.path) : [];
    });
  });
  const plain = read.filter((file) => !file.includes('$')).map((file) => file.replace(/^(?:\.\/)+/, ''));
  return [...new Set(plain)].filter((file) => !files.includes(file));
}

function shown(document: Document): string {
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}
