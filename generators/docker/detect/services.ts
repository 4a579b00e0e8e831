import type { Service } from '../options.ts';

/** URL schemes, and the service behind each. */
const SCHEMES: readonly (readonly [scheme: RegExp, service: Service])[] = [
  [/^postgres(?:ql)?(?:\+\w+)?$|^ecto$|^postgis$/, 'postgres'],
  [/^mysql2?(?:\+\w+)?$/, 'mysql'],
  [/^mariadb(?:\+\w+)?$/, 'mariadb'],
  [/^rediss?$/, 'redis'],
  [/^mongodb(?:\+srv)?$/, 'mongodb'],
  [/^amqps?$/, 'rabbitmq'],
  [/^nats$/, 'nats'],
];

/** The default scheme and port of a service, for variables without an example value. */
const USUAL: Readonly<Partial<Record<Service, readonly [scheme: string, port: number]>>> = {
  postgres: ['postgresql', 5432],
  mysql: ['mysql', 3306],
  mariadb: ['mariadb', 3306],
  redis: ['redis', 6379],
  valkey: ['redis', 6379],
  mongodb: ['mongodb', 27017],
  rabbitmq: ['amqp', 5672],
  nats: ['nats', 4222],
};

/** The default ports of a service. */
export function portsOf(service: Service): [port: number, service: Service][] {
  const port = USUAL[service]?.[1];
  return port === undefined ? [] : [[port, service]];
}

/** Names of services in variables. `undefined` stands for a database of any kind. */
const NAMES: readonly (readonly [name: RegExp, service: Service | undefined])[] = [
  [/^(?:POSTGRES(?:QL)?|PG(?:SQL)?)$/, 'postgres'],
  [/^MYSQL2?$/, 'mysql'],
  [/^MARIADB$/, 'mariadb'],
  [/^REDIS$/, 'redis'],
  [/^VALKEY$/, 'valkey'],
  [/^MONGO(?:DB)?$/, 'mongodb'],
  [/^RABBIT(?:MQ)?$/, 'rabbitmq'],
  [/^NATS$/, 'nats'],
  [/^(?:DATASOURCE|DATABASE|DB|SQL)$/, undefined],
];

/** The service that a word stands for, in any case: `postgres`, `pgsql`. */
export const serviceCalled = (word: string): Service | undefined =>
  NAMES.find(([name]) => name.test(word.toUpperCase()))?.[1];

const KINDS =
  'POSTGRES(?:QL)?|PG|MYSQL|MARIADB|REDIS|VALKEY|MONGO(?:DB)?|RABBIT(?:MQ)?|NATS|DATASOURCE|DATABASE|DB|SQL';
const PARTS: Readonly<Record<string, Part['is']>> = {
  host: 'host',
  hostname: 'host',
  server: 'host',
  addr: 'host',
  address: 'host',
  port: 'port',
  user: 'user',
  username: 'user',
  pass: 'password',
  password: 'password',
  passwd: 'password',
  pwd: 'password',
  name: 'name',
  dbname: 'name',
  database: 'name',
  db: 'name',
  driver: 'kind',
  dialect: 'kind',
  type: 'kind',
  url: 'url',
  uri: 'url',
  dsn: 'url',
};
/** What may stand between or behind the parts of a name: the client, the way of connecting, or the place where it runs. */
const MORE = '_(?:NON_POOLING|UNPOOLED|DIRECT|DEV(?:ELOPMENT)?|LOCAL|DOCKER|PROD?|PRODUCTION)';
const NAME = new RegExp(
  `^((?:[A-Z0-9]{1,40}_){0,6}?(${KINDS}))(?:_PRISMA)?_?(${Object.keys(PARTS).join('|')})(?:${MORE})?$`,
  'i',
);

/** The development password of all services in a pack. */
export const PASSWORD = 'only-for-development';

/** How a program reaches a service. Without a user or password, it needs none. */
export interface Credentials {
  host: string;
  user?: string;
  password?: string;
  /** The database. */
  name?: string;
  /** The scheme of a URL that the program's client needs, if not the usual one. */
  scheme?: string;
}

/** How a program reaches a service of its pack. */
export function inPack(service: Service): Credentials {
  const password = service === 'nats' ? {} : { password: PASSWORD };
  const user = service === 'redis' || service === 'valkey' ? {} : { user: userOf(service) };
  return { host: service, ...user, ...password, ...(DATABASES.includes(service) && { name: 'app' }) };
}

/** What a variable's name says about the connection to a service. */
export interface Part {
  is: 'host' | 'port' | 'user' | 'password' | 'name' | 'url' | 'kind' | 'scheme';
  /** The prefix that the variables of one service share. */
  group: string;
  /** Undefined if the name only shows that it is a database. */
  service?: Service;
}

/** Which part of a connection a variable contains, by its name: `DB_HOST`, `PGUSER`, `MONGODB_URI`. */
export function partOf(variable: string): Part | undefined {
  const [, group, kind = '', end = ''] = NAME.exec(variable) ?? [];
  const is = PARTS[end.toLowerCase()];
  if (group === undefined || is === undefined) return undefined;
  const service = NAMES.find(([name]) => name.test(kind.toUpperCase()))?.[1];
  return { is, group: group.toUpperCase(), ...(service && { service }) };
}

/** The service that a URL leads to, if any. */
export function serviceOf(value: string): Service | undefined {
  const scheme = /^(?:jdbc:)?([a-z][a-z0-9+]*):\/\//i.exec(value)?.[1]?.toLowerCase();
  return scheme === undefined ? undefined : SCHEMES.find(([form]) => form.test(scheme))?.[1];
}

/**
 * The value of a variable for a service of the pack.
 *
 * @param service - The service.
 * @param part - The part of the connection.
 * @param given - The default value, whose form is kept.
 * @param at - How the program reaches it.
 * @returns Undefined if the default value works.
 */
export function valueFor(
  service: Service,
  part: Part,
  given: string | undefined,
  at: Credentials = inPack(service),
): string | undefined {
  const [usual, port] = USUAL[service] ?? ['', 0];
  const scheme = at.scheme ?? usual;
  switch (part.is) {
    case 'url':
      return addressOf(service, given !== undefined && serviceOf(given) === service ? given : `${scheme}://`, at);
    case 'host':
      return given !== undefined && /:\d+$/.test(given) ? `${at.host}:${port}` : at.host;
    case 'port':
      return String(port);
    case 'scheme':
      return given === undefined ? scheme : undefined;
    case 'kind':
      return given === undefined ? service : undefined;
    case 'user':
      return at.user;
    case 'password':
      return at.password;
    default:
      if (DATABASES.includes(service)) return at.name;
      // Redis numbers its databases.
      return (service === 'redis' || service === 'valkey') && given === undefined ? '0' : undefined;
  }
}

/** Services with named databases. */
export const DATABASES: readonly Service[] = ['postgres', 'mysql', 'mariadb', 'mongodb'];
/** Those with tables. */
export const RELATIONAL: readonly Service[] = DATABASES.filter((service) => service !== 'mongodb');

/** The user name of a program for a service of the pack. */
export const userOf = (service: Service): string => (service === 'mysql' || service === 'mariadb' ? 'root' : 'app');

/** A URL of a service, in the form of another URL. */
export function addressOf(service: Service, value: string, at: Credentials = inPack(service)): string {
  const scheme = value.slice(0, value.indexOf('://'));
  const [, path, query = ''] = /^[^/]*(\/[^?]*)?(\?.*)?$/.exec(value.slice(scheme.length + 3)) ?? [];
  const port = USUAL[service]?.[1] ?? 4222;
  const name = at.name === undefined ? (path ?? '') : `/${at.name}`;
  // Java drivers take the user and password from separate settings.
  if (scheme.startsWith('jdbc:')) return `${scheme}://${at.host}:${port}${name}${query}`;
  const [user, password] = [at.user, at.password].map((each) => encodeURIComponent(each ?? ''));
  // A database that trusts everybody still needs to know whom: otherwise clients send the name of the system's user.
  const trusted = at.user !== undefined && RELATIONAL.includes(service) ? `${user}@` : '';
  const login = at.password === undefined ? trusted : `${user}:${password}@`;
  switch (service) {
    case 'postgres':
    case 'mysql':
    case 'mariadb':
      return `${scheme}://${login}${at.host}:${port}${name}${query}`;
    case 'redis':
    case 'valkey':
      return `redis://${login}${at.host}:${port}${path ?? ''}`;
    case 'mongodb':
      return `mongodb://${login}${at.host}:${port}${path ?? (name || '/app')}${login && '?authSource=admin'}`;
    case 'rabbitmq':
      return `amqp://${login}${at.host}:${port}`;
    default:
      return `${scheme}://${at.host}:${port}`;
  }
}
