import type { Service } from '../options.ts';
import { driversOf } from './drivers.ts';
import { shownPath } from './folder.ts';
import { lineAt } from './parse/lines.ts';
import type { Folder } from './project.ts';
import { isElsewhere, type Read } from './reads.ts';
import { DATABASES, partOf, portsOf } from './services.ts';
import { isAside, isComment, MOST_FILES } from './sources.ts';

/** Files that programs read their settings from. Those of Spring can be overridden by variables. */
const SETTINGS =
  /^(?:(?:[\w-]+\/){0,2}(?:conf|configs?|configuration|settings|etc)\/)?(?!(?:docker-)?compose|package|tsconfig|application)[\w.-]+\.(?:ini|toml|ya?ml|json|properties|conf|cfg)$/;
const SOURCE = /\.(?:[cm]?[jt]s|py|go|rs|rb|java|kt|cs|php)$/;
/** A host that is this machine: `"host": "localhost"`, `db_host = 127.0.0.1`, `addr: localhost:6379`. */
const HOST =
  /(?:^|[{,])[ \t]*["']?([\w.-]{0,40}?(?:host(?:name)?|server|addr(?:ess)?))["']?[ \t]*[:=][ \t]*["']?(localhost|127\.0\.0\.1)(?::(\d{4,5}))?["']?[ \t]*(?=[,}#;\r]|$)/gim;
/** The heading of a part of a file: `database:`, `[database]`, `"database": {`. */
const HEADING = /^[ \t]*(?:\[([\w.-]+)\]|["']?([\w.-]+)["']?[ \t]*:[ \t]*\{?)[ \t\r]*(?:#.*)?$/gm;
/** What a heading or a key says about the service, most specific first. */
const KINDS: readonly (readonly [name: RegExp, service: Service | 'database'])[] = [
  [/postgres|pgsql|(?:^|[_.-])pg(?:$|[_.-])/i, 'postgres'],
  [/mysql/i, 'mysql'],
  [/maria/i, 'mariadb'],
  [/mongo/i, 'mongodb'],
  [/redis/i, 'redis'],
  [/rabbit|amqp/i, 'rabbitmq'],
  [/nats/i, 'nats'],
  [/database|data_?source|sql|(?:^|[_.-])db(?:$|[_.-])/i, 'database'],
];
/** How far the port of a host may be from it. */
const NEAR = 120;

/**
 * Finds files of settings that lead the program to a service on its own machine. In a container nothing listens there.
 *
 * @param folder - The project.
 * @param known - The services of the pack.
 * @param reads - The variables that the program reads. One for the same host overrides the file.
 * @param own - The services of the compose file, with their names there. Undefined without a compose file.
 * @returns One sentence for each service, with the line of the host.
 */
export function settingsHosts(
  folder: Folder,
  known: ReadonlySet<Service>,
  reads: readonly Read[],
  own: ReadonlyMap<Service, string> | undefined,
): string[] {
  const drivers = driversOf(folder);
  const database =
    DATABASES.find((each) => own?.has(each) && drivers.has(each)) ?? DATABASES.find((each) => drivers.has(each));
  const found = new Map<Service, string>();
  for (const file of folder.files.filter((each) => SETTINGS.test(each) && !isAside(each) && !isElsewhere(each))) {
    const text = folder.text(file) ?? '';
    for (const { 0: written, 1: key = '', 2: host = '', 3: port, index } of text.matchAll(HOST)) {
      const said = serviceOf(text, index, key, port ?? portNear(text, index + written.length));
      const service = said === 'database' ? database : said;
      if (service === undefined || !drivers.has(service) || found.has(service) || isComment(text, index)) continue;
      if (isOverridden(reads, service) || !isNamed(folder, file)) continue;
      const name = own?.get(service) ?? (own === undefined && known.has(service) ? service : undefined);
      const then =
        name !== undefined
          ? `set that to ${name}`
          : own === undefined
            ? `add --service ${service}, and set that to ${service}`
            : `add ${service} to the compose file, and set that to its name`;
      const line = lineAt(text, index + written.search(/[\w"']/));
      found.set(
        service,
        `${shownPath(folder, file)}:${line}: it connects to ${service} at ${host}, where nothing listens inside a container: ${then}`,
      );
    }
  }
  return [...found.values()];
}

/** The service behind a host: by its port, its own key, or the heading above it. Undefined if it is none, such as the program itself. */
function serviceOf(text: string, at: number, key: string, port: string | undefined): Service | 'database' | undefined {
  const heading = [...text.slice(0, at + 1).matchAll(HEADING)].at(-1);
  const kind = kindOf(key) ?? kindOf(heading?.[1] ?? heading?.[2] ?? '');
  if (port === undefined) return kind;
  const byPort = DATABASES.concat('redis', 'rabbitmq', 'nats').find((each) => portsOf(each)[0]?.[0] === Number(port));
  // MySQL and MariaDB share one.
  return byPort === undefined || DATABASES.includes(byPort) ? (kind ?? (byPort && 'database')) : byPort;
}

const kindOf = (name: string): Service | 'database' | undefined => KINDS.find(([form]) => form.test(name))?.[1];

/** The port behind a host, up to the next heading. */
function portNear(text: string, at: number): string | undefined {
  const behind = text.slice(at, at + NEAR);
  const end = [...behind.matchAll(HEADING)][0]?.index ?? NEAR;
  return /^[^\]}[{]{0,80}?\bport["']?[ \t]*[:=][ \t]*["']?(\d{2,5})/i.exec(behind.slice(0, end))?.[1];
}

/** Whether a variable for the host or the address of the service is read, which then counts more than the file. */
function isOverridden(reads: readonly Read[], service: Service): boolean {
  return reads.some(({ name }) => {
    const part = partOf(name);
    if (part?.is !== 'host' && part?.is !== 'url') return false;
    return part.service === undefined ? DATABASES.includes(service) : part.service === service;
  });
}

/** Whether a source names a file, its name without the ending, or its folder. */
function isNamed(folder: Folder, file: string): boolean {
  const base = file.slice(file.lastIndexOf('/') + 1);
  const inside = file.includes('/') ? [file.split('/').at(-2) ?? ''] : [];
  const names = [base, base.replace(/\.\w+$/, ''), ...inside].map((name) => name.replaceAll('.', '\\.'));
  const named = new RegExp(`["'\`](?:[\\w.-]*/)*(?:${names.join('|')})(?:["'\`]|/)`);
  return folder.files
    .filter((each) => SOURCE.test(each) && !isAside(each))
    .slice(0, MOST_FILES)
    .some((each) => named.test(folder.text(each) ?? ''));
}
