import { secretIn } from '../../lint/index.ts';
import type { Service } from '../options.ts';
import type { Variable } from '../recipe.ts';
import { shownPath } from './folder.ts';
import { listenValue } from './listens.ts';
import { type OwnServices, reachable } from './own-services.ts';
import type { Folder, Said } from './project.ts';
import type { Read } from './reads.ts';
import { addressOf, DATABASES, PASSWORD, serviceOf, userOf } from './services.ts';

/** Example files that list the variables of a program. */
const EXAMPLES = [
  '.env.example',
  '.env.sample',
  '.env.dist',
  '.env.template',
  'env.example',
  '.env.local.example',
  '.env.docker.example',
];
/** Other names of a file that is meant to be copied to `.env`. */
const EXAMPLE =
  /^\.?env[._-](?:[a-z]+[._-])?(?:defaults?|dist|beispiel|ejemplo|example|exemp(?:el|io|le|lo)|rename[_-]?me|sample|template)$/i;
/** Port, address and modes that the pack sets for each program that has them. */
const OWN = new Set([
  'PORT',
  'HOST',
  'HOSTNAME',
  'NODE_ENV',
  'RAILS_ENV',
  'MIX_ENV',
  'FLASK_ENV',
  // Read by the command line, which would watch the files of the image instead of serving.
  'UVICORN_RELOAD',
  'COMPOSE_PROJECT_NAME',
  // Set in every image.
  'PATH',
  'HOME',
]);
/** Whether a variable is one that the pack sets itself. */
export const isOwn = (name: string): boolean => OWN.has(name);

/** Variables that are used by the build rather than at run time. */
export const BUILT_IN = /^(?:NEXT_PUBLIC|VITE|PUBLIC|REACT_APP|VUE_APP|NUXT_PUBLIC)_/;

const SECRET = /(?:SECRET|TOKEN|PASSWORD|PASSWD|_PASS$|API_?KEY|PRIVATE_KEY|SALT|^KEY$|_KEY$)/;
/** How long or how large a secret is, or something else about it: `TOKEN_TTL`, `JWT_SECRET_EXPIRES_IN`, `RESET_PASSWORD_URL`. */
const MEASURE =
  /_(?:TTL|AGE|LIFETIME|DURATION|EXP(?:IR(?:Y|E|ES|ATION))?(?:_IN)?|SECS?|SECONDS|MIN(?:UTE)?S|HOURS|DAYS|LENGTH|SIZE|ROUNDS|UR[IL]|PATH|FILE|HEADER|PREFIX|ALG(?:ORITHM)?|TYPE|ISSUER|ENABLED|REQUIRED)$/;
/** What is switched on or off: `JWT_ENABLE_REVOKED_TOKENS`, `USE_TOKEN_AUTH`. */
const SWITCH = /(?:^|_)(?:ENABLE|DISABLE|ALLOW|REQUIRE|USE)_/;
/** Whether the value of a variable is a secret, by its name. */
export function isSecret(name: string): boolean {
  const upper = name.toUpperCase();
  return SECRET.test(upper) && !MEASURE.test(upper) && !SWITCH.test(upper);
}

/** Names of what another service gives out: `TELEGRAM_BOT_TOKEN`, `WEATHER_API_KEY`, `GOOGLE_CLIENT_SECRET`. */
const ISSUED =
  /(?:^|_)BOT_TOKEN$|^(?!(?:APP|APPLICATION|ADMIN|INTERNAL|MASTER|MY|SERVER|SERVICE|X)_)[A-Z0-9]\w{1,60}_(?:API_?(?:KEY|TOKEN|SECRET)|CLIENT_(?:ID|SECRET)|ACCESS_KEY_ID|SECRET_ACCESS_KEY|ACCOUNT_SID)$|^(?:ANTHROPIC|AUTH0|CLERK|CLOUDINARY|DISCORD|FACEBOOK|FIREBASE|GITHUB|GITLAB|GOOGLE|HUGGINGFACE|MAILGUN|OPENAI|PAYPAL|PUSHER|RAZORPAY|RESEND|SENDGRID|SENTRY|SLACK|STRIPE|SUPABASE|TELEGRAM|TWILIO)_\w{0,60}(?:KEY|TOKEN|SECRET|DSN|SID)$/;
/** Whether a value comes from another service, so that nobody can choose one. */
export const isIssued = (name: string): boolean => ISSUED.test(name.toUpperCase());

/** A placeholder for a secret, long enough for libraries that require a minimum length. */
export const PLACE_HOLDER = 'only-for-development-change-me-before-release';

/** Values that only stand for one: in brackets, or nothing but marks. */
const MARKED = /^(?:<.*>|\[.*\]|\{[^{}",:]+\}|[*#x.]{3,})$/i;
/** What values begin with that only demand one: `yourEmail`, `YOURKEY`, `change-me`, `Replace this`, `some_key`. */
const DEMANDS = /^your(?!s$|self$)|^changeme|^(?:change|replace|enter|insert|some)(?: |$)/;
/** Whether the value of an example only stands for one: `<token>`, `YourEmail`, or a port that is no number. */
export function isPlaceHolder({ name, value }: Pick<Example, 'name' | 'value'>): boolean {
  const words = value.replace(/(?<=[a-z])(?=[A-Z])|[-_]/g, ' ').toLowerCase();
  // Filled in by a tool, from a variable of the same name.
  if (value === `\${${name}}` || value === `$${name}`) return true;
  return MARKED.test(value) || DEMANDS.test(words) || (/(?:^|_)PORT$/.test(name) && /^[A-Za-z]/.test(value));
}

/** A variable in an example file. */
export interface Example {
  name: string;
  value: string;
  file: string;
  line: number;
}

/**
 * The variables in the example file of a project, otherwise those in its own file or README.
 *
 * @param folder - The project.
 * @param runs - Whether it is a program, rather than a site that only its build gives variables to.
 * @param read - The files that its compose file reads. An example of their own says more than the usual one.
 */
export function readExamples(folder: Folder, runs = true, read: readonly string[] = []): Example[] {
  const file =
    read.flatMap((path) => ownExamplesOf(path.replace(/^\.\//, ''))).find((name) => folder.files.includes(name)) ??
    EXAMPLES.find((name) => folder.files.includes(name)) ??
    folder.files.find((name) => EXAMPLE.test(name));
  if (file !== undefined) return readVariables(folder, file);
  const own = runs ? ownVariables(folder) : [];
  return own.length > 0 ? own : readmeVariables(folder);
}

/** Long, and not made of words. */
const RANDOM = /^(?=[^\d\n]*\d)(?=[^A-Za-z\n]*[A-Za-z])[\w+/=.-]{24,}$/;

/** The file in which users keep their own values. */
export const PRIVATE = '.env';

/** The variables in the file of the user. Secrets stay there. */
function ownVariables(folder: Folder): Example[] {
  return readVariables(folder, PRIVATE)
    .filter(({ name }) => !BUILT_IN.test(name))
    .map((each) =>
      isSecret(each.name) || secretIn(each.name, each.value) !== undefined || RANDOM.test(each.value)
        ? { ...each, value: '' }
        : each,
    );
}

/** The variables in a file, each with its line. */
export function readVariables(folder: Folder, file: string): Example[] {
  return (folder.text(file) ?? '').split('\n').flatMap((row, index) => variableAt(row, file, index) ?? []);
}

function variableAt(row: string, file: string, index: number): Example | undefined {
  const [, name, raw = ''] = /^[ \t]*(?:export\s+)?([A-Za-z_][A-Za-z0-9_]*)\s*=(.*)$/.exec(row.slice(0, 1000)) ?? [];
  if (name === undefined) return undefined;
  const value = /^[ \t]*(["'])(.*)\1\s*(?:#.*)?$/.exec(raw)?.[2] ?? raw.replace(/\s+#.*$/, '').trim();
  return { name, value, file, line: index + 1 };
}

/**
 * The variables of a file with other values. Lines that need none stay as they are.
 *
 * @param text - The file.
 * @param values - The other values.
 * @param defaults - The variables that have a default, which an empty value would replace.
 */
export function withValues(
  text: string,
  values: ReadonlyMap<string, string>,
  defaults: ReadonlySet<string> = new Set(),
): { text: string; changed: string[] } {
  const changed: string[] = [];
  const rows = text.split('\n').map((row, index) => {
    const { name = '', value: before } = variableAt(row, '', index) ?? {};
    const value = values.get(name);
    if (value === undefined && before === '' && defaults.has(name)) {
      changed.push(name);
      return `# ${row}`;
    }
    if (value === undefined || value === before) return row;
    changed.push(name);
    return `${name}=${value}`;
  });
  return { text: rows.join('\n'), changed };
}

/** The variables in the README: blocks of code that contain nothing else. */
function readmeVariables(folder: Folder): Example[] {
  const file = folder.files.find((name) => /^readme(?:\.md)?$/i.test(name));
  if (file === undefined) return [];
  const found: Example[] = [];
  let block: Example[] | undefined;
  for (const [index, row] of (folder.text(file) ?? '').split('\n').entries()) {
    if (/^[ \t]*(?:```|~~~)/.test(row)) {
      const isOpening =
        block === undefined && !/^[ \t]*(?:```|~~~)[ \t]*(?:[jt]sx?|py\w*|go|rust|java|\w*script)\b/.test(row);
      if (block !== undefined && block.length > 1) found.push(...block);
      block = isOpening ? [] : undefined;
    } else if (block !== undefined && !/^[ \t]*(?:#.*)?$/.test(row)) {
      const variable = /^[ \t]*[A-Z][A-Z0-9_]*[ \t]*=(?!=)/.test(row) ? variableAt(row, file, index) : undefined;
      if (variable) block.push(variable);
      else block = undefined;
    }
  }
  return found;
}

/**
 * The example for a file of variables: in the same folder, otherwise in the project root. Undefined if there is none, or if the
 * file would be outside the project.
 */
export function exampleOf(folder: Folder, path: string): string | undefined {
  if (!isInside(path)) return undefined;
  const beside = path.slice(0, path.lastIndexOf('/') + 1);
  const named = ownExamplesOf(path);
  const inFolder = (at: string) =>
    folder.files.filter(
      (file) => file.startsWith(at) && !file.slice(at.length).includes('/') && isExample(file.slice(at.length)),
    );
  return [...named, ...inFolder(beside), ...inFolder('')].find((file) => folder.files.includes(file));
}

/** The names of an example that a file of variables has for itself. */
const ownExamplesOf = (path: string): string[] =>
  ['example', 'sample', 'dist', 'template'].map((ending) => `${path}.${ending}`);

/** Whether a path is a plain one that cannot lead out of the project. */
export const isInside = (path: string): boolean => /^(?:[\w-][\w.-]*\/)*\.?\w[\w.-]*$/.test(path);

const isExample = (name: string): boolean => EXAMPLES.includes(name) || EXAMPLE.test(name);

/** The services that the addresses in an example file point to, each with its line. */
export function servicesOf(examples: readonly Example[]): { service: Service; said: Said }[] {
  const found = new Map<Service, Said>();
  for (const { value, file, line } of examples) {
    const service = serviceOf(value);
    if (service !== undefined && !found.has(service)) found.set(service, { value: service, file, line });
  }
  return [...found].map(([service, said]) => ({ service, said }));
}

/**
 * The variables that a program needs to run together with the services of its pack.
 *
 * @param folder - The project.
 * @param examples - The variables in its example file.
 * @param services - The services of the pack.
 * @param own - The services in the compose file of the project.
 */
export function variablesOf(
  folder: Folder,
  examples: readonly Example[],
  services: readonly Service[],
  own?: OwnServices,
): Variable[] {
  return examples
    .filter(({ name }) => !isOwn(name))
    .map((example) => {
      const value =
        listenValue(example.name, example.value) ??
        (own && own.names.size > 0 ? hosted(example, own) : fitted(example, services));
      const isOpen = value === '' || isPlaceHolder({ name: example.name, value });
      return {
        name: example.name,
        value: isOpen && isSecret(example.name) ? PLACE_HOLDER : value,
        place: `${shownPath(folder, example.file)}:${example.line}`,
        ...((isOpen || isIssued(example.name)) && { unknown: true }),
        ...(example.file === PRIVATE && { isPrivate: true }),
      };
    });
}

/**
 * Default addresses in the sources that point to a service of the project. Unless the variable is set, the program looks for
 * that service in its own container.
 */
export function ledToOwn(
  folder: Folder,
  reads: readonly Read[],
  examples: readonly Example[],
  own: OwnServices,
): Example[] {
  const known = new Set(examples.map(({ name }) => name));
  return reads.flatMap(({ name, value, path, line }) => {
    if (value === undefined || known.has(name)) return [];
    known.add(name);
    const read = { name, value, file: path.slice(shownPath(folder, '').length), line };
    return hosted(read, own) === value ? [] : [read];
  });
}

/** Replaces an address of this machine with that of the service. */
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

/** Replaces an address of this machine with that of the service in the project's compose file. */
function hosted({ name, value }: Example, own: OwnServices): string {
  const services = [...own.names.keys()];
  const service =
    serviceOf(value) ??
    services.find((each) => name.toUpperCase().startsWith(HINTS[each] ?? '\u0000')) ??
    databaseOf(name, services);
  return service === undefined ? value : reachable(own, service, name, value);
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

/** The value of a variable that holds one part of an address: the user, password or name of the database. */
function fittedPart(name: string, value: string, services: readonly Service[]): string {
  const database = services.find((service) => DATABASES.includes(service));
  const prefix = /^(?:DB|DATABASE|PG|POSTGRES|MYSQL|MARIADB|SQL)_?(USER(?:NAME)?|PASSWORD|PASS|NAME|DATABASE|DB)$/i
    .exec(name)?.[1]
    ?.toUpperCase();
  if (database === undefined || prefix === undefined || database === 'mongodb') return value;
  if (prefix.startsWith('USER')) return userOf(database);
  return prefix.startsWith('PASS') ? PASSWORD : 'app';
}

/** A variable without which a program does not start. A secret gets a placeholder, and a mode the usual one of an image. `place` is where it is read. */
export function unknownVariable(name: string, place: string): Variable {
  if (/^(?:APP_)?ENV(?:IRONMENT)?$/i.test(name)) return { name, value: 'production', place, unknown: true };
  return isSecret(name) ? secretVariable(name, place) : { name, value: '', place, unknown: true };
}

/** A secret without which a framework does not start. `place` is where it is read. */
export function secretVariable(name: string, place: string): Variable {
  return { name, value: `${PLACE_HOLDER}-${PLACE_HOLDER}`, place, unknown: true };
}
