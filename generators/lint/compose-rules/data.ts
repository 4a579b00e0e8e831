import { isMap } from 'yaml';
import {
  dependenciesOf,
  type Entry,
  isTrue,
  type ParsedCompose,
  type Service,
  textOf,
  withDefaults,
} from '../compose/index.ts';
import type { Found } from '../rule.ts';
import { isLoopback, publishedBy } from './ports.ts';
import { type ComposeRule, serviceRule } from './rule.ts';
import { isOfImage, mounts } from './services.ts';

/** Images of databases and other stores, by the last part of their names. */
const STORES =
  /(?:^|\/)(?:postgres(?:ql)?|postgis|timescaledb|mysql|mariadb|percona|mongo(?:db)?|redis|valkey|memcached|cassandra|couchdb|elasticsearch|opensearch|influxdb|clickhouse(?:-server)?|cockroach|neo4j|etcd)$/i;
/** Stores whose data must outlive a container. */
const KEEPERS = /(?:^|\/)(?!(?:redis|valkey|memcached)$)[^/]+$/i;
/** Admin interfaces of stores: the programs that use the store run elsewhere. */
const CONSOLES =
  /(?:^|\/)(?:adminer|phpmyadmin|pgadmin4?|pgweb|mongo-express|redis-commander|redisinsight|cloudbeaver|kibana)$/i;

const internal = serviceRule(
  {
    id: 'compose/database-internal',
    title: 'Databases are on internal networks only',
    severity: 'info',
    also: [],
    practice: 'keep-the-database-on-an-internal-network',
  },
  function* (service, file) {
    // Ports are published only on networks that are not internal.
    const isPublished = service.entries.has('ports') || service.entries.has('network_mode');
    if (file.role !== 'base' || service.extended || isPublished || !isOfImage(service, STORES)) return;
    const own = networksOf(service, file);
    const networks = file.read.entries(file.top.get('networks')?.node);
    const open = own.filter((name) => {
      const network = networks.get(name);
      return (
        !network ||
        !(isTrue(file.read.entries(network.node).get('internal')) || file.read.entries(network.node).has('external'))
      );
    });
    if (own.length > 0 && open.length === 0) return;
    yield {
      at: service.at,
      message: `Unexpected database ${service.name} on a network with outside access, expected one with internal: true`,
    };
  },
);

const unpublished = serviceRule(
  {
    id: 'compose/database-published',
    title: 'Databases publish no ports',
    severity: 'warning',
    also: [],
    practice: 'keep-the-database-on-an-internal-network',
  },
  function* (service, file) {
    const ports = service.entries.get('ports');
    // During development, the database may be accessible from the host; the loopback address keeps others out.
    if (file.role === 'dev' || !ports || !isOfImage(service, STORES)) return;
    if (publishedBy(service, file).every(({ address }) => isLoopback(address))) return;
    yield {
      at: ports.keyAt,
      message: `Unexpected ports of the database ${service.name}, expected ${
        hasClient(service, file) ? 'none: other services reach it on their network' : '127.0.0.1: before them'
      }`,
    };
  },
);

/** Whether a service in the file uses the store. If none does, its client runs on the host. */
function hasClient(store: Service, file: ParsedCompose): boolean {
  return file.services.some(
    (other) =>
      other.name !== store.name &&
      !isOfImage(other, STORES) &&
      !isOfImage(other, CONSOLES) &&
      (other.entries.has('build') || dependenciesOf(other, file.read).some(({ key }) => key === store.name)),
  );
}

const OF_TESTS = /(?:^|[-_.])(?:e2e|tests?|testing)(?:[-_.]|$)/i;

const named = serviceRule(
  {
    id: 'compose/data-in-named-volume',
    title: 'Databases keep their data in named volumes',
    severity: 'warning',
    also: [],
    practice: 'keep-data-in-named-volumes',
  },
  function* (service, file) {
    if (file.role !== 'base' || service.extended || !isOfImage(service, STORES) || !isOfImage(service, KEEPERS)) return;
    const all = mounts(service.entries.get('volumes'), file.read);
    const nameless = all.find(({ source, type }) => type === 'volume' && source === '');
    if (nameless)
      yield {
        at: nameless.item.at,
        message: `Unexpected anonymous volume of ${service.name}, expected <name>:${nameless.target}`,
      };
    // Data in memory, and those of tests, are meant to be lost.
    if (all.length > 0 || service.entries.has('tmpfs') || OF_TESTS.test(service.name)) return;
    yield { at: service.at, message: `Unexpected database ${service.name} without a volume, expected a named one` };
  },
);

const declared: ComposeRule = {
  id: 'compose/name-declared',
  title: 'Networks, volumes, secrets and configs are declared at the top level',
  severity: 'error',
  also: [],
  practice: 'use-only-keys-that-compose-knows',
  *check(file) {
    if (file.role !== 'base' || file.includes) return;
    for (const service of file.services) yield* undeclared(service, file);
  },
};

function* undeclared(service: Service, { top, read }: ParsedCompose): Iterable<Found> {
  const namesIn = (key: string) => read.entries(top.get(key)?.node);
  for (const kind of ['networks', 'secrets', 'configs']) {
    const known = namesIn(kind);
    for (const { name, at } of namesUsed(service.entries.get(kind), read)) {
      if (known.has(name) || name.includes('$') || (kind === 'networks' && name === 'default')) continue;
      yield {
        at,
        message: `Unexpected undeclared name ${name} in ${service.name}, expected it under ${kind} at the top level`,
      };
    }
  }
  const volumes = namesIn('volumes');
  for (const { item, source, type } of mounts(service.entries.get('volumes'), read)) {
    if (type !== 'volume' || source === '' || volumes.has(source) || source.includes('$') || /^[A-Za-z]$/.test(source))
      continue;
    yield {
      at: item.at,
      message: `Unexpected undeclared volume ${source} in ${service.name}, expected it under volumes at the top level`,
    };
  }
}

function namesUsed(entry: Entry | undefined, read: ParsedCompose['read']): { name: string; at: number }[] {
  const listed = read.items(entry?.node).map((item) => ({
    name: isMap(item.node) ? (textOf(read.entries(item.node).get('source')) ?? '') : (textOf(item) ?? ''),
    at: item.at,
  }));
  const mapped = [...read.entries(entry?.node).values()].map(({ key, keyAt }) => ({ name: key, at: keyAt }));
  return [...listed, ...mapped].map(({ name, at }) => ({ name: withDefaults(name), at }));
}

function networksOf(service: Service, { read }: ParsedCompose): string[] {
  if (textOf(service.entries.get('network_mode')) === 'none') return [];
  return namesUsed(service.entries.get('networks'), read).map(({ name }) => name);
}

export const dataRules: readonly ComposeRule[] = [internal, unpublished, named, declared];
