import type { Service } from '../options.ts';
import { expanded } from './expanded.ts';
import type { Neighbour } from './project.ts';
import type { Credentials } from './services.ts';

/** The variables of the common images with the user, the password and the database, and the defaults of the images. */
const SETTINGS: Readonly<
  Partial<
    Record<Service, { user: string[]; password: string[]; name: string[]; usual?: string; usualPassword?: string }>
  >
> = {
  postgres: { user: ['POSTGRES_USER'], password: ['POSTGRES_PASSWORD'], name: ['POSTGRES_DB'], usual: 'postgres' },
  mysql: {
    user: ['MYSQL_USER'],
    password: ['MYSQL_PASSWORD', 'MYSQL_ROOT_PASSWORD'],
    name: ['MYSQL_DATABASE'],
    usual: 'root',
  },
  mariadb: {
    user: ['MARIADB_USER', 'MYSQL_USER'],
    password: ['MARIADB_PASSWORD', 'MYSQL_PASSWORD', 'MARIADB_ROOT_PASSWORD', 'MYSQL_ROOT_PASSWORD'],
    name: ['MARIADB_DATABASE', 'MYSQL_DATABASE'],
    usual: 'root',
  },
  mongodb: {
    user: ['MONGO_INITDB_ROOT_USERNAME'],
    password: ['MONGO_INITDB_ROOT_PASSWORD'],
    name: ['MONGO_INITDB_DATABASE'],
  },
  rabbitmq: {
    user: ['RABBITMQ_DEFAULT_USER'],
    password: ['RABBITMQ_DEFAULT_PASS'],
    name: ['RABBITMQ_DEFAULT_VHOST'],
    usual: 'guest',
    usualPassword: 'guest',
  },
};

/**
 * How a program reaches the services of its compose file: the first of each kind.
 *
 * @param neighbours - The services beside the program.
 * @param values - The values of variables in the file.
 */
export function credentialsOf(
  neighbours: readonly Neighbour[],
  values: ReadonlyMap<string, string>,
): ReadonlyMap<Service, Credentials> {
  const found = new Map<Service, Credentials>();
  for (const { name: host, service, environment = {}, command = '' } of neighbours) {
    const settings = service && SETTINGS[service];
    const used = [...(settings?.user ?? []), ...(settings?.password ?? []), ...(settings?.name ?? [])];
    // A value that only the user has must not be copied.
    const isOpen = used.some(
      (each) => /\$\{?\w/.test(environment[each] ?? '') && expanded(environment[each] ?? '', values) === '',
    );
    if (service === undefined || found.has(service) || isOpen) continue;
    const first = (names: readonly string[] = []): string | undefined =>
      names.map((name) => expanded(environment[name] ?? '', values)).find((value) => value !== '');
    const user = first(settings?.user) ?? settings?.usual;
    const password =
      first(settings?.password) ??
      settings?.usualPassword ??
      /--requirepass\s+["']?([^\s"']+)/.exec(expanded(command, values))?.[1];
    const name = first(settings?.name) ?? (service === 'postgres' ? user : undefined);
    found.set(service, { host, ...(user && { user }), ...(password && { password }), ...(name && { name }) });
  }
  // Their clients are the same.
  for (const [one, other] of [
    ['mysql', 'mariadb'],
    ['redis', 'valkey'],
  ] as const) {
    const own = found.get(one) ?? found.get(other);
    if (own) for (const each of [one, other]) found.set(each, found.get(each) ?? own);
  }
  return found;
}
