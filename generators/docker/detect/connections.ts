import type { Service } from '../options.ts';
import type { Variable } from '../recipe.ts';
import { driversOf, urlScheme } from './drivers.ts';
import { shownPath } from './folder.ts';
import type { Folder } from './project.ts';
import type { Read } from './reads.ts';
import {
  type Credentials,
  DATABASES,
  inPack,
  type Part,
  partOf,
  portsOf,
  serviceCalled,
  serviceOf,
  valueFor,
} from './services.ts';
import { type Example, isPlaceHolder } from './variables.ts';

/** A service that a program uses according to its sources, and the variables with its address. */
export interface Connection {
  service: Service;
  path: string;
  line: number;
  variables: readonly Variable[];
}

interface Named extends Read {
  part: Part;
  /** Whether the program fails to start without it. */
  isRequired: boolean;
  /** Whether the example file lists it without a value. */
  isOpen: boolean;
}

/** A local address, alone or in a URL. */
const HERE = /^(?:[a-z][a-z0-9+:]*:\/\/(?:[^@/\s]*@)?)?(?:localhost|127\.0\.0\.1|0\.0\.0\.0)(?![\w.-])/i;

/**
 * Finds the services that a program expects on its own host or fails to start without. Variables with the same prefix,
 * such as `DB_HOST` and `DB_USER`, belong together.
 *
 * @param folder - The project.
 * @param examples - The content of its example file.
 * @param required - The variables that it fails to start without.
 * @param sources - The variables that its sources read.
 * @param own - The services of its compose file, which are the only ones then.
 */
export function connectionsOf(
  folder: Folder,
  examples: readonly Example[],
  required: readonly Variable[],
  sources: readonly Read[],
  own?: ReadonlyMap<Service, Credentials>,
): Connection[] {
  const needed = new Set(required.map(({ name }) => name));
  const open = new Set(examples.flatMap((each) => (each.value === '' || isPlaceHolder(each) ? [each.name] : [])));
  const all: Read[] = [
    ...examples.map(({ name, value, file, line }) => ({
      name,
      value: isPlaceHolder({ name, value }) ? '' : value,
      path: file,
      line,
    })),
    ...required.map(placed),
    ...sources,
  ];
  const groups = Map.groupBy(
    all.flatMap((read): Named[] => {
      const named = partOf(read.name);
      const part = named?.is === 'kind' && isScheme(folder, read) ? { ...named, is: 'scheme' as const } : named;
      return part ? [{ ...read, part, isRequired: needed.has(read.name), isOpen: open.has(read.name) }] : [];
    }),
    ({ part }) => part.group,
  );
  if (groups.size === 0) return [];
  const drivers = driversOf(folder);
  const found = new Map<Service, Connection>();
  for (const reads of groups.values()) {
    const [first, service] = ledTo(reads, drivers, own) ?? [];
    if (!first || !service || own?.has(service) === false) continue;
    const earlier = found.get(service);
    const variables = [
      ...(earlier?.variables ?? []),
      ...variablesOf(reads, service, withScheme(folder, service, own?.get(service))),
    ];
    found.set(service, { service, path: first.path, line: first.line, ...earlier, variables });
  }
  const databases = [...found.values()].filter(({ service }) => DATABASES.includes(service));
  const [only] = databases;
  if (only === undefined || databases.length > 1) return [...found.values()];
  // The kind of the database, under a prefix of its own.
  const kinds = [...groups.values()].flat().filter(({ part, isRequired }) => part.is === 'kind' && isRequired);
  const named = new Set(only.variables.map(({ name }) => name));
  const variables = variablesOf(
    kinds.filter(({ name }) => !named.has(name)),
    only.service,
    inPack(only.service),
  );
  found.set(only.service, { ...only, variables: [...only.variables, ...variables] });
  return [...found.values()];
}

/**
 * Services of the pack that require a password, which the program does not send.
 *
 * @param connections - The services that the program expects.
 * @param names - All variables of the program.
 * @returns One sentence for each, with the line that reads the address.
 */
export function withoutLogin(connections: readonly Connection[], names: readonly string[]): string[] {
  return connections.flatMap(({ service, path, line, variables }) => {
    if (service !== 'redis' && service !== 'valkey') return [];
    const parts = [...names, ...variables.map(({ name }) => name)].flatMap((name) => partOf(name) ?? []);
    const sends = parts.some((part) => ['password', 'url'].includes(part.is) && part.service === service);
    if (sends || inPack(service).password === undefined) return [];
    return [
      `${path}:${line}: it reads no password for ${service}, but that of the pack requires one: read it from ${service.toUpperCase()}_PASSWORD, or remove requirepass from compose.yaml`,
    ];
  });
}

/** The service that a group of variables certainly refers to, with the evidence. Undefined if there is none. */
function ledTo(
  reads: readonly Named[],
  drivers: ReadonlySet<Service | 'sqlite'>,
  own: ReadonlyMap<Service, Credentials> | undefined,
): [Named, Service] | undefined {
  const hosts = reads.filter(({ part }) => part.is === 'host' || part.is === 'url');
  const isDatabase = ({ part }: Named) => part.service === undefined || DATABASES.includes(part.service);
  const hasValue = ({ name }: Named) => reads.some((read) => read.name === name && read.value !== undefined);
  const first =
    hosts.find(({ value, isRequired, isOpen }) => isRequired || isOpen || (value !== undefined && HERE.test(value))) ??
    // Beside a service of the compose file, a program with the host in its sources still needs the user and the password.
    (own !== undefined && hosts.length === 0 ? reads.find(({ part }) => part.is === 'password') : undefined) ??
    (own === undefined && !drivers.has('sqlite')
      ? hosts.find((host) => isDatabase(host) && !hasValue(host))
      : undefined);
  if (!first) return undefined;
  const told = reads.map(({ value = '' }) => serviceOf(value)).find((service) => service !== undefined);
  const service =
    told ??
    first.part.service ??
    ownDatabase(drivers, own) ??
    onlyDatabase(drivers, first.isRequired) ??
    describedBy(reads, drivers);
  return service !== undefined && (told !== undefined || drivers.has(service)) ? [first, service] : undefined;
}

/** The database that the values beside a host describe, by its kind or its port: `DB_TYPE=postgres`, `DB_PORT=5432`. */
function describedBy(reads: readonly Named[], drivers: ReadonlySet<Service | 'sqlite'>): Service | undefined {
  const databases = DATABASES.filter((each) => drivers.has(each));
  const kinds = reads.flatMap(({ part, value = '' }) => (part.is === 'kind' && value !== '' ? [value] : []));
  const ports = reads.flatMap(({ part, value }) => (part.is === 'port' ? [value] : []));
  return kinds.length > 0
    ? databases.find((each) => kinds.some((kind) => serviceCalled(kind) === each))
    : databases.find((each) => portsOf(each).some(([port]) => ports.includes(String(port))));
}

/** The only database of the compose file that the packages support. */
function ownDatabase(
  drivers: ReadonlySet<Service | 'sqlite'>,
  own: ReadonlyMap<Service, Credentials> = new Map(),
): Service | undefined {
  const databases = DATABASES.filter((each) => own.has(each) && drivers.has(each));
  return databases.length === 1 ? databases[0] : undefined;
}

/** The only database that the packages support. SQLite is an alternative unless the program requires a server. */
function onlyDatabase(drivers: ReadonlySet<Service | 'sqlite'>, isRequired: boolean): Service | undefined {
  const databases = DATABASES.filter((each) => drivers.has(each));
  return databases.length === 1 && (isRequired || !drivers.has('sqlite')) ? databases[0] : undefined;
}

/** What PostgreSQL's clients read for what they are not told. */
const CLIENT_VARIABLES = [
  ['user', 'PGUSER'],
  ['password', 'PGPASSWORD'],
  ['name', 'PGDATABASE'],
] as const;

function variablesOf(reads: readonly Named[], service: Service, own: Credentials): Variable[] {
  const found = new Map<string, Variable>();
  for (const { name, part } of reads) {
    if (found.has(name)) continue;
    const given = reads.find((read) => read.name === name && read.value !== undefined && read.value !== '')?.value;
    const value = valueFor(service, part, given, own);
    const read = reads.find((each) => each.name === name) as Named;
    if (value !== undefined) found.set(name, { name, value, place: `${read.path}:${read.line}` });
  }
  const host = reads.find(({ part }) => part.is === 'host');
  if (service === 'postgres' && host && !reads.some(({ part }) => part.is === 'url'))
    for (const [is, name] of CLIENT_VARIABLES) {
      const value = own[is];
      if (value !== undefined && !found.has(name) && !reads.some(({ part }) => part.is === is))
        found.set(name, { name, value, place: `${host.path}:${host.line}` });
    }
  return [...found.values()];
}

/** Whether the file that reads a variable puts it in front of an address: `f"{self.db_driver}://{host}"`. */
function isScheme(folder: Folder, { name, path }: Read): boolean {
  const file = folder.files.find((each) => shownPath(folder, each) === path || each === path);
  const text = file === undefined ? '' : (folder.text(file) ?? '');
  return text
    .toLowerCase()
    .split('}://')
    .slice(0, -1)
    .some((before) => new RegExp(`\\W${name.toLowerCase()}$`).test(before));
}

/** With the scheme of the client that the program has. */
function withScheme(folder: Folder, service: Service, at: Credentials = inPack(service)): Credentials {
  const scheme = urlScheme(folder, service);
  return scheme === undefined ? at : { ...at, scheme };
}

function placed({ name, place }: Variable): Read {
  const colon = place.lastIndexOf(':');
  return { name, path: place.slice(0, colon), line: Number(place.slice(colon + 1)) };
}
