import type { Service } from '../options.ts';
import type { Variable } from '../recipe.ts';
import { shownPath } from './folder.ts';
import { listenValue } from './listens.ts';
import type { Folder, Said } from './project.ts';
import type { Read } from './reads.ts';
import { addressOf, DATABASES, PASSWORD, serviceOf, userOf } from './services.ts';

/** Files that list the variables of a program and are there for others to read. */
const EXAMPLES = [
  '.env.example',
  '.env.sample',
  '.env.dist',
  '.env.template',
  'env.example',
  '.env.local.example',
  '.env.docker.example',
];
/** Other ways to say that the file is to be copied to `.env`. */
const EXAMPLE = /^\.?env[._-](?:[a-z]+[._-])?(?:defaults?|dist|example|rename[_-]?me|sample|template)$/i;
/** The port, the address and the mode are the pack's business. */
const OWN = new Set([
  'PORT',
  'HOST',
  'HOSTNAME',
  'NODE_ENV',
  'APP_ENV',
  'RAILS_ENV',
  'MIX_ENV',
  'FLASK_ENV',
  'ENVIRONMENT',
  'COMPOSE_PROJECT_NAME',
  // These every image has.
  'PATH',
  'HOME',
]);
/** Whether a variable is one that the pack sets itself. */
export const isOwn = (name: string): boolean => OWN.has(name);

const SECRET = /(?:SECRET|TOKEN|PASSWORD|PASSWD|_PASS$|API_?KEY|PRIVATE_KEY|SALT|^KEY$|_KEY$)/;
/** What stands for a secret until somebody makes a better one: long enough for libraries that count characters. */
export const PLACE_HOLDER = 'only-for-development-change-me-before-release';

/** A variable as an example file has it. */
export interface Example {
  name: string;
  value: string;
  file: string;
  line: number;
}

/** What the example file of a project's variables says; empty without one. */
export function readExamples(folder: Folder): Example[] {
  const file = EXAMPLES.find((name) => folder.files.includes(name)) ?? folder.files.find((name) => EXAMPLE.test(name));
  if (file === undefined) return [];
  return (folder.text(file) ?? '').split('\n').flatMap((row, index) => {
    const [, name, raw = ''] = /^[ \t]*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/.exec(row.slice(0, 1000)) ?? [];
    if (name === undefined) return [];
    const value = /^[ \t]*(["'])(.*)\1\s*(?:#.*)?$/.exec(raw)?.[2] ?? raw.replace(/\s+#.*$/, '').trim();
    return [{ name, value, file, line: index + 1 }];
  });
}

/**
 * The example of a file of variables: beside it, else at the top of the project; undefined where there is none, or where the file
 * would not lie in the project.
 */
export function exampleOf(folder: Folder, path: string): string | undefined {
  if (!/^(?:[\w-][\w.-]*\/)*\.?\w[\w.-]*$/.test(path)) return undefined;
  const beside = path.slice(0, path.lastIndexOf('/') + 1);
  const named = [`${path}.example`, `${path}.sample`, `${path}.dist`, `${path}.template`];
  const inFolder = (at: string) =>
    folder.files.filter(
      (file) => file.startsWith(at) && !file.slice(at.length).includes('/') && isExample(file.slice(at.length)),
    );
  return [...named, ...inFolder(beside), ...inFolder('')].find((file) => folder.files.includes(file));
}

const isExample = (name: string): boolean => EXAMPLES.includes(name) || EXAMPLE.test(name);

/** The services that the addresses of an example file lead to, each with its line. */
export function servicesOf(examples: readonly Example[]): { service: Service; said: Said }[] {
  const found = new Map<Service, Said>();
  for (const { value, file, line } of examples) {
    const service = serviceOf(value);
    if (service !== undefined && !found.has(service)) found.set(service, { value: service, file, line });
  }
  return [...found].map(([service, said]) => ({ service, said }));
}

/**
 * The variables that a program needs on one machine, beside the pack's own services.
 * @param folder The project.
 * @param examples What its example file says.
 * @param services What the pack brings up.
 * @param own What a compose file of the project brings up, and what it calls it.
 */
export function variablesOf(
  folder: Folder,
  examples: readonly Example[],
  services: readonly Service[],
  own: ReadonlyMap<Service, string> = new Map(),
): Variable[] {
  return examples
    .filter(({ name }) => !isOwn(name))
    .map((example) => {
      const value =
        listenValue(example.name, example.value) ?? (own.size > 0 ? hosted(example, own) : fitted(example, services));
      const isOpen = value === '' || /^(?:<.*>|your[-_ ].*|change[-_ ]?me.*|xxx+|\.\.\.)$/i.test(value);
      return {
        name: example.name,
        value: isOpen && SECRET.test(example.name) ? PLACE_HOLDER : value,
        place: `${shownPath(folder, example.file)}:${example.line}`,
        ...(isOpen && { unknown: true }),
      };
    });
}

/**
 * Addresses that sources have for a variable that is not set, where one of the project's own services is meant: without the
 * variable a container looks for it in itself.
 */
export function ledToOwn(
  folder: Folder,
  reads: readonly Read[],
  examples: readonly Example[],
  own: ReadonlyMap<Service, string>,
): Example[] {
  const known = new Set(examples.map(({ name }) => name));
  return reads.flatMap(({ name, value, path, line }) => {
    if (value === undefined || known.has(name)) return [];
    known.add(name);
    const read = { name, value, file: path.slice(shownPath(folder, '').length), line };
    return hosted(read, own) === value ? [] : [read];
  });
}

/** A value that leads to this machine leads to the service that has it instead. */
function fitted({ name, value }: Example, services: readonly Service[]): string {
  const service = serviceOf(value);
  if (service !== undefined && services.includes(service)) return addressOf(service, value);
  if (!/^(?:localhost|127\.0\.0\.1|0\.0\.0\.0)$/.test(value)) return fittedPart(name, value, services);
  return (
    services.find((each) => name.toUpperCase().startsWith(HINTS[each] ?? '\u0000')) ??
    databaseOf(name, services) ??
    value
  );
}

/** A value that leads to this machine leads to the service that the project's own file has for it; the rest stays. */
function hosted({ name, value }: Example, own: ReadonlyMap<Service, string>): string {
  const services = [...own.keys()];
  const service =
    serviceOf(value) ??
    services.find((each) => name.toUpperCase().startsWith(HINTS[each] ?? '\u0000')) ??
    databaseOf(name, services);
  const host = service && own.get(service);
  return host === undefined ? value : value.replace(/\b(?:localhost|127\.0\.0\.1)\b/, host);
}

const HINTS: Readonly<Partial<Record<Service, string>>> = {
  redis: 'REDIS',
  valkey: 'REDIS',
  postgres: 'POSTGRES',
  mysql: 'MYSQL',
  mariadb: 'MYSQL',
  mongodb: 'MONGO',
  rabbitmq: 'RABBIT',
};

function databaseOf(name: string, services: readonly Service[]): Service | undefined {
  return /^(?:DB|DATABASE|PG|SQL)(?:_|HOST)/i.test(name)
    ? services.find((service) => DATABASES.includes(service))
    : undefined;
}

/** Parts of an address that stand in variables of their own: user, password and name of the database. */
function fittedPart(name: string, value: string, services: readonly Service[]): string {
  const database = services.find((service) => DATABASES.includes(service));
  const prefix = /^(?:DB|DATABASE|PG|POSTGRES|MYSQL|MARIADB|SQL)_?(USER(?:NAME)?|PASSWORD|PASS|NAME|DATABASE|DB)$/i
    .exec(name)?.[1]
    ?.toUpperCase();
  if (database === undefined || prefix === undefined || database === 'mongodb') return value;
  if (prefix.startsWith('USER')) return userOf(database);
  return prefix.startsWith('PASS') ? PASSWORD : 'app';
}

/** A variable that a program does not start without; a secret gets a place holder. `place` is where it is asked for. */
export function unknownVariable(name: string, place: string): Variable {
  return SECRET.test(name) ? secretVariable(name, place) : { name, value: '', place, unknown: true };
}

/** A secret that a framework does not start without. `place` is where it reads it. */
export function secretVariable(name: string, place: string): Variable {
  return { name, value: `${PLACE_HOLDER}-${PLACE_HOLDER}`, place, unknown: true };
}
