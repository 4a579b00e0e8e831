import { parseCompose, textOf } from '../../lint/index.ts';
import { CribsmithError } from '../../report/index.ts';
import { SERVICES, type Service } from '../options.ts';
import { isForDevelopment, isReloader, profileOf } from './development.ts';
import { baseOf, endsInServer, isClient, isTool, readDockerfile } from './dockerfile.ts';
import { shownPath } from './folder.ts';
import { askedRoute } from './health.ts';
import { firstLine, lineAt } from './parse/lines.ts';
import type { Folder, Neighbour, Said } from './project.ts';
import { exampleOf, readVariables } from './variables.ts';

type Reader = ReturnType<typeof parseCompose>['read'];

/** In the order of precedence in Compose. */
const NAMES = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];

/** Images of services, by the last part of their name. Variants with extensions, such as pgvector, are not included. */
const IMAGES: Readonly<Record<Service, RegExp>> = {
  postgres: /^postgres(?:ql)?$/,
  mysql: /^mysql(?:-server)?$/,
  mariadb: /^mariadb$/,
  redis: /^redis$/,
  valkey: /^valkey$/,
  mongodb: /^mongo(?:db)?$/,
  rabbitmq: /^rabbitmq$/,
  kafka: /^(?:cp-)?kafka(?:-native)?$/,
  nats: /^nats$/,
};

/** What a compose file says about the program of a folder and the services beside it. */
export interface ComposeFile {
  /** Undefined if there is no compose file. */
  file?: string;
  /** A compose file without services, which counts as none. */
  empty?: string;
  /** The name of the program's service. */
  service?: string;
  /** The profile without which Compose does not start it. */
  profile?: string;
  /** The Dockerfile that it names for the program. */
  dockerfile?: string;
  /** A name for a service that the file does not have. */
  free: string;
  /** Whether a service that is built from the folder has a command of its own. */
  commands?: boolean;
  /** Those commands. */
  written: readonly string[];
  /** The variables that it sets for the program. */
  environment: readonly string[];
  /** Whether it refers to an environment file for the program. */
  hasEnvFile: boolean;
  /** The environment files for the program, as they are written. */
  envFiles: readonly string[];
  /** The mount points of the program's named volumes, unless the file sets a user. */
  volumes: readonly string[];
  /** The route of the program's health check. */
  route?: Said;
  /** The port that the program's container listens on. */
  port?: Said;
  neighbours: readonly Neighbour[];
  /** What the user has to decide about it. */
  decisions: readonly string[];
}

/**
 * Reads the compose file of a folder.
 *
 * @param folder - The folder.
 * @param names - Names of the project.
 * @throws CribsmithError `project-invalid` with the line of the first error.
 */
export function readComposeFile(folder: Folder, names: readonly string[] = []): ComposeFile {
  const file = NAMES.find((name) => folder.files.includes(name));
  const text = file === undefined ? undefined : folder.text(file);
  if (file === undefined || text === undefined) return NONE;
  const { errors, services, read } = parseCompose(text, file);
  const path = shownPath(folder, file);
  const [error] = errors;
  if (error) {
    throw new CribsmithError('project-invalid', `Unexpected YAML: ${error.message}`, {
      place: { path, line: lineAt(text, error.at) },
      hint: 'Fix the file, then run the command again.',
    });
  }
  // A file without services can only be replaced.
  if (services.length === 0 && !/^include[ \t]*:/m.test(text)) return { ...NONE, empty: file };
  const neighbours: Neighbour[] = [];
  const neighbourOf = (
    name: string,
    image: string,
    place: Pick<Neighbour, 'path' | 'line'>,
    entries: (typeof services)[number]['entries'],
    dockerfile?: string,
  ): Neighbour => {
    const words = ['entrypoint', 'command'].map((key) => commandOf(entries.get(key), read));
    const service = isClient(folder, dockerfile, words.join(' ').trim()) ? undefined : serviceOf(image);
    return {
      name,
      image,
      ...place,
      ...(service && {
        service,
        environment: {
          ...exampleValues(folder, envFilesOf(entries.get('env_file'), read)),
          ...settingsOf(entries.get('environment')?.node, read),
        },
        command: commandOf(entries.get('command'), read),
        ports: publishedIn(entries.get('ports')?.node, read),
      }),
    };
  };
  const programs: Program[] = [];
  const decisions: string[] = [];
  const written: string[] = [];
  const { script } = readDockerfile(folder);
  const isBuilt = services.some(({ entries }) => entries.has('build'));
  for (const { name, entries } of services) {
    const build = entries.get('build');
    const image = entries.get('image');
    const reference = textOf(image);
    // A compose file for users starts the published image of the project, which is the same program.
    const isOwn = !isBuilt && reference !== undefined && names.some((each) => isCalled(reference, each));
    if (build || isOwn) {
      const context = textOf(build) ?? textOf(read.entries(build?.node).get('context')) ?? '.';
      const dockerfile = textOf(read.entries(build?.node).get('dockerfile'))?.replace(/^(?:\.\/)+/, '');
      const base = build && baseOf(folder, `${context}/${dockerfile ?? 'Dockerfile'}`);
      if (base && serviceOf(base.value) !== undefined) {
        const place = { path: shownPath(folder, base.file), line: base.line };
        neighbours.push(neighbourOf(name, base.value, place, entries, base.file));
        if (base.file === 'Dockerfile')
          decisions.push(
            `${place.path}:${place.line}: the service ${name} of ${file} is built from it, and the pack has another file of this name: rename it, and name it as build.dockerfile of the service`,
          );
        continue;
      }
      if (!/^\.?\/?$/.test(context)) continue;
      if (isTool(folder, dockerfile ?? 'Dockerfile', commandOf(entries.get('command'), read))) continue;
      written.push(...['command', 'entrypoint'].map((key) => commandOf(entries.get(key), read)));
      const port =
        portOf(read.items(entries.get('ports')?.node), file, text, read) ??
        (dockerfile === undefined ? undefined : exposedIn(folder, dockerfile));
      const profiles = read.items(entries.get('profiles')?.node).flatMap((item) => textOf(item) ?? []);
      const profile = profileOf(profiles);
      const target = textOf(read.entries(build?.node).get('target'));
      const route = routeOf(entries.get('healthcheck'), file, text);
      programs.push({
        service: name,
        ...(dockerfile !== undefined && folder.files.includes(dockerfile) && { dockerfile }),
        volumes: entries.has('user') ? [] : namedVolumes(entries.get('volumes')?.node, read),
        hasEnvFile: entries.has('env_file'),
        envFiles: envFilesOf(entries.get('env_file'), read),
        environment: Object.keys(settingsOf(entries.get('environment')?.node, read)),
        isForDevelopment: isForDevelopment({ name, profiles, target }),
        commands: (entries.has('command') && script === undefined) || entries.has('entrypoint'),
        isReloaded: !entries.has('entrypoint') && isReloader(commandOf(entries.get('command'), read)),
        ...(profile !== undefined && /^[\w.-]+$/.test(profile) && { profile }),
        ...(route && { route }),
        ...(port && { port }),
      });
    } else if (image && reference !== undefined) {
      neighbours.push(neighbourOf(name, reference, { path, line: lineAt(text, image.at) }, entries));
    }
  }
  const isServer = ({ dockerfile }: Program) => dockerfile !== undefined && endsInServer(folder, dockerfile);
  const ofProgram = programs.some((each) => !isServer(each)) ? programs.filter((each) => !isServer(each)) : programs;
  const named = ofProgram.filter(({ service }) => /^[\w.-]+$/.test(service));
  // Beside a program that can be reached, its workers are built from the same folder, and often one that reloads its sources.
  const reachable = named.filter(({ port }) => port !== undefined);
  const [program] = [...reachable.filter((each) => !each.isForDevelopment), ...reachable, ...named];
  const port = program?.port ?? ofProgram.find((each) => each.port !== undefined)?.port;
  return {
    ...NONE,
    file,
    neighbours,
    decisions,
    // The program is started without such a command, which the merge removes.
    commands: programs.some((each) => each.commands && !(each === program && each.isReloaded)),
    written,
    ...(program && withoutKind(program)),
    free: freeName(services.map(({ name }) => name)),
    ...(port && { port }),
  };
}

/** A service that is built from the folder. */
type Program = Pick<
  ComposeFile,
  'profile' | 'dockerfile' | 'environment' | 'hasEnvFile' | 'envFiles' | 'volumes' | 'route' | 'port'
> & {
  service: string;
  isForDevelopment: boolean;
  /** Whether it has a command of its own. */
  commands: boolean;
  /** Whether that is a tool of development. */
  isReloaded: boolean;
};

type Kind = 'isForDevelopment' | 'commands' | 'isReloaded';

const withoutKind = ({
  isForDevelopment: _,
  commands: _commands,
  isReloaded: _isReloaded,
  ...program
}: Program): Omit<Program, Kind> => program;

const NONE: ComposeFile = {
  decisions: [],
  neighbours: [],
  written: [],
  volumes: [],
  environment: [],
  hasEnvFile: false,
  envFiles: [],
  free: 'app',
};

/** A name for the program that no service has. */
function freeName(taken: readonly string[]): string {
  const numbered = Array.from(taken, (_, index) => `app-${index + 2}`);
  return ['app', 'web', 'program', ...numbered].find((name) => !taken.includes(name)) ?? 'app';
}

/** The variables in `environment`, which is a list of `NAME=value` or a map. */
function settingsOf(node: Parameters<Reader['items']>[0], read: Reader): Record<string, string> {
  const listed = read.items(node).flatMap((item): [string, string][] => {
    const [, name, value = ''] = /^([^=]+)(?:=(.*))?$/.exec(textOf(item) ?? '') ?? [];
    return name === undefined ? [] : [[name, value]];
  });
  const mapped = [...read.entries(node)].map(([name, item]): [string, string] => [name, textOf(item) ?? '']);
  return Object.fromEntries([...listed, ...mapped]);
}

/** The values of environment files that are going to be copies of their examples. Those of the user are not read. */
function exampleValues(folder: Folder, paths: readonly string[]): Record<string, string> {
  const copied = paths.map((path) => path.replace(/^(?:\.\/)+/, '')).filter((path) => !folder.files.includes(path));
  const read = copied.flatMap((path) => {
    const example = exampleOf(folder, path);
    return example === undefined ? [] : readVariables(folder, example);
  });
  return Object.fromEntries(read.map(({ name, value }) => [name, value]));
}

/** The paths in `env_file`, which is one path, or a list of paths and of `{ path: FILE }`. */
function envFilesOf(entry: Parameters<typeof textOf>[0], read: Reader): string[] {
  const items = entry === undefined ? [] : [entry, ...read.items(entry.node)];
  return items.flatMap((item) => textOf(item) ?? textOf(read.entries(item.node).get('path')) ?? []);
}

/** The entries of `ports`, in the short form. */
function publishedIn(node: Parameters<Reader['items']>[0], read: Reader): string[] {
  return read.items(node).flatMap((item) => {
    const entries = read.entries(item.node);
    const [published, target] = [textOf(entries.get('published')), textOf(entries.get('target'))];
    return published !== undefined && target !== undefined ? `${published}:${target}` : (textOf(item) ?? []);
  });
}

function commandOf(command: Parameters<typeof textOf>[0], read: Reader): string {
  return (
    textOf(command) ??
    read
      .items(command?.node)
      .map((item) => textOf(item) ?? '')
      .join(' ')
  );
}

function routeOf(check: { at: number } | undefined, file: string, text: string): Said | undefined {
  if (check === undefined) return undefined;
  const before = text.slice(0, text.lastIndexOf('healthcheck:', check.at)).split('\n');
  const found = askedRoute(text.slice(before.join('\n').length - (before.at(-1) ?? '').length));
  return found && { value: found.value, file, line: found.line + before.length - 1 };
}

/** The targets of named volumes: `uploads:/data`, `/data` alone, and `{ type: volume, target: /data }`. */
function namedVolumes(node: Parameters<Reader['items']>[0], read: Reader): string[] {
  const targets = read.items(node).flatMap((item) => {
    const entries = read.entries(item.node);
    if (textOf(entries.get('type')) === 'volume') return textOf(entries.get('target')) ?? [];
    return /^(?:[\w-]+:)?(\/[\w./-]+)(?::rw)?$/.exec(textOf(item) ?? '')?.[1] ?? [];
  });
  return targets
    .map((target) => target.replace(/\/+$/, ''))
    .filter((target) => target !== '' && !target.includes('..'));
}

/** The container port is the last part of `127.0.0.1:80:8080/tcp`, `8080` and `{ target: 8080 }`. */
function portOf(items: ReturnType<Reader['items']>, file: string, text: string, read: Reader): Said | undefined {
  for (const item of items) {
    const target = read.entries(item.node).get('target');
    const value = /(?:^|:)(\d{1,5})(?:\/tcp)?$/.exec(textOf(target ?? item) ?? '')?.[1];
    if (value !== undefined) return { value, file, line: lineAt(text, (target ?? item).at) };
  }
  return undefined;
}

/** The port in the Dockerfile of a service. */
function exposedIn(folder: Folder, dockerfile: string): Said | undefined {
  const found = firstLine(folder.text(dockerfile) ?? '', /^[ \t]*EXPOSE\s+(\d{2,5})\b/i);
  return found && { ...found, file: dockerfile };
}

/** The last part of an image name. */
function nameOf(image: string): string {
  return /(?:^|\/)([^/:@]+)(?::[^/]*)?(?:@\S*)?$/.exec(image.replace(/\$\{[^}]*\}/g, ''))?.[1] ?? '';
}

/** Whether an image is named after a project. */
function isCalled(image: string, project: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  const name = plain(project.split('/').at(-1) ?? '');
  const rest = plain(nameOf(image)).slice(name.length);
  return (
    serviceOf(image) === undefined &&
    name !== '' &&
    plain(nameOf(image)).startsWith(name) &&
    /^(?:|api|app|backend|server|service|web)$/.test(rest)
  );
}

function serviceOf(image: string): Service | undefined {
  const name = nameOf(image);
  return SERVICES.find((service) => IMAGES[service].test(name));
}
