import type { Service } from '../options.ts';
import { driversOf } from './drivers.ts';
import { shownPath } from './folder.ts';
import { lineAt } from './parse/lines.ts';
import type { Folder } from './project.ts';
import { isElsewhere, type Read } from './reads.ts';
import { DATABASES, partOf, portsOf, serviceOf } from './services.ts';
import { settingsHosts } from './settings-hosts.ts';
import { isAside, isComment, MOST_FILES } from './sources.ts';
import type { Example } from './variables.ts';

const READ = /\.(?:[cm]?[jt]s|py|go|rs|rb|java|kt|cs|ini|toml|ya?ml|json|properties|conf|cfg)$/;
const SOURCE = /\.(?:[cm]?[jt]s|py|rb|php)$/;
const SETTINGS = /\.(?:ini|toml|ya?ml|json|properties|conf|cfg)$/;
/** Files for tools, not for the program. */
const OF_TOOLS = /(?:^|\/)(?:\.[^/]*\/|(?:docker-)?compose[^/]*\.ya?ml$|package(?:-lock)?\.json$|pnpm-lock\.yaml$)/;
const LOCAL =
  /(?<![\w.-])(?:([a-z][a-z0-9+]{0,20}:\/\/)(?:[^@/\s"']{0,100}@)?)?(?:127\.0\.0\.1|localhost)(?::(\d{4,5})(?!\d)|(?=\/))/g;
const AWAY = /:\/\/(?:[^@/\s]*@)?([\w-]+(?:\.[\w-]+)+)/;

/**
 * Finds hard-coded addresses of services. In a container nothing listens there, or another host does.
 *
 * @param folder - The project.
 * @param known - Services that the project reaches through variables, or that are in its compose file.
 * @param reads - The variables that the project reads.
 * @param examples - The variables of its example file.
 * @param own - The services of its compose file, with their names there. Undefined without a compose file.
 * @returns What the user has to do, with the line of the address.
 */
export function addressDecisions(
  folder: Folder,
  known: ReadonlySet<Service>,
  reads: readonly Read[],
  examples: readonly Example[],
  own: ReadonlyMap<Service, string> | undefined,
): string[] {
  const local = localDecisions(folder, known, reads);
  const hosts = local.length > 0 ? [] : hostDecisions(folder, reads, own);
  return [
    ...local,
    ...hosts,
    ...(local.length + hosts.length > 0 ? [] : settingsHosts(folder, known, reads, own)),
    ...(own === undefined ? [] : exampleDecisions(folder, examples, own)),
    ...awayDecisions(known, reads),
  ];
}

/** A host alone, among the settings of a connection. */
const HOST = /(?<![\w.-])["']?host(?:name)?["']?\s*[:=]\s*["'`](localhost|127\.0\.0\.1)["'`]/gi;
const OTHERS = /(?<![\w.-])["']?(?:user(?:name)?|password|database|db|dbname|name|dialect|engine)["']?\s*[:=]/i;
/** How far the other settings of a connection may be. */
const NEAR = 300;

/** A connection with a host of its own whose other settings may be variables. */
function hostDecisions(
  folder: Folder,
  reads: readonly Read[],
  own: ReadonlyMap<Service, string> | undefined,
): string[] {
  const databases = DATABASES.filter((each) => driversOf(folder).has(each));
  const service = databases.find((each) => own?.has(each)) ?? databases[0];
  if (service === undefined) return [];
  const readAt = new Set(reads.map(({ path, line }) => `${path}:${line}`));
  const files = folder.files.filter((file) => SOURCE.test(file) && !isAside(file) && !isElsewhere(file));
  for (const file of files.slice(0, MOST_FILES)) {
    const text = folder.text(file) ?? '';
    for (const { 0: written, 1: host = '', index } of text.matchAll(HOST)) {
      const place = `${shownPath(folder, file)}:${lineAt(text, index)}`;
      const around = text.slice(Math.max(0, index - NEAR), index + written.length + NEAR);
      if (isComment(text, index) || readAt.has(place) || !OTHERS.test(around)) continue;
      const name = own?.get(service);
      const then = name === undefined ? `add --service ${service}` : `set that to ${name}`;
      return [
        `${place}: it connects to ${service} at ${host}, where nothing listens inside a container: read the host from a variable, and ${then}`,
      ];
    }
  }
  return [];
}

/** Variables of a program whose compose file lacks the service that they lead to. */
function exampleDecisions(folder: Folder, examples: readonly Example[], own: ReadonlyMap<Service, string>): string[] {
  const drivers = driversOf(folder);
  const found = new Map<Service, string>();
  for (const { name, value, file, line } of examples) {
    const part = partOf(name);
    const isHere = /^(?:[a-z][a-z0-9+:]*:\/\/(?:[^@/\s]*@)?)?(?:localhost|127\.0\.0\.1)(?![\w.-])/i.test(value);
    if (part === undefined || (part.is !== 'host' && part.is !== 'url') || !isHere) continue;
    const service = serviceOf(value) ?? part.service ?? DATABASES.find((each) => drivers.has(each));
    if (service === undefined || !drivers.has(service) || own.has(service) || found.has(service)) continue;
    found.set(
      service,
      `${shownPath(folder, file)}:${line}: ${name} leads to ${service} on this machine, which the container does not reach: add ${service} to the compose file, or set ${name} to its host`,
    );
  }
  return [...found.values()];
}

function localDecisions(folder: Folder, known: ReadonlySet<Service>, reads: readonly Read[]): string[] {
  const open = new Map([...driversOf(folder)].flatMap((each) => (isOpen(each, known) ? portsOf(each) : [])));
  if (open.size === 0) return [];
  const readAt = new Set(reads.map(({ path, line }) => `${path}:${line}`));
  const found = new Map<Service, string>();
  const files = folder.files.filter(
    (file) => READ.test(file) && !OF_TOOLS.test(file) && !isAside(file) && !isElsewhere(file),
  );
  // A line of a source says more than one of a tool's settings.
  const ordered = [...files.filter((file) => !SETTINGS.test(file)), ...files.filter((file) => SETTINGS.test(file))];
  for (const file of ordered.slice(0, MOST_FILES)) {
    const text = folder.text(file) ?? '';
    for (const { 0: written, 1: scheme, 2: port, index } of text.matchAll(LOCAL)) {
      const named = port === undefined && scheme !== undefined ? serviceOf(scheme) : undefined;
      const service = open.get(Number(port)) ?? [...open.values()].find((each) => each === named);
      const address = written.replace(/^.*(?:@|\/\/)/, '');
      const place = `${shownPath(folder, file)}:${lineAt(text, index)}`;
      if (service === undefined || found.has(service) || isComment(text, index) || readAt.has(place)) continue;
      found.set(
        service,
        `${place}: it connects to ${service} at ${address}, where nothing listens inside a container: read the address from a variable, and add --service ${service}`,
      );
    }
  }
  return [...found.values()];
}

function isOpen(driver: Service | 'sqlite', known: ReadonlySet<Service>): driver is Service {
  return driver !== 'sqlite' && !known.has(driver);
}

function awayDecisions(known: ReadonlySet<Service>, reads: readonly Read[]): string[] {
  const found = new Map<string, string>();
  for (const { name, value = '', path, line } of reads) {
    const service = serviceOf(value);
    const host = AWAY.exec(value)?.[1];
    if (service === undefined || known.has(service) || host === undefined || /^[\d.]+$/.test(host) || found.has(name))
      continue;
    found.set(
      name,
      `${path}:${line}: without ${name} it connects to ${host}: set it in secrets/app.env, or add --service ${service}`,
    );
  }
  return [...found.values()];
}
