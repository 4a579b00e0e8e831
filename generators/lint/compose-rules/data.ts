import { isMap } from 'yaml';
import { type Entry, isTrue, type ParsedCompose, type Service, textOf, withDefaults } from '../compose/index.ts';
import type { Found } from '../rule.ts';
import { type ComposeRule, serviceRule } from './rule.ts';
import { isOfImage, mounts } from './services.ts';

/** Images of databases and of other stores, by their last name. */
const STORES =
  /(?:^|\/)(?:postgres(?:ql)?|postgis|timescaledb|mysql|mariadb|percona|mongo(?:db)?|redis|valkey|memcached|cassandra|couchdb|elasticsearch|opensearch|influxdb|clickhouse(?:-server)?|cockroach|neo4j|etcd)$/i;
/** Those whose data must outlive a container. */
const KEEPERS = /(?:^|\/)(?!(?:redis|valkey|memcached)$)[^/]+$/i;
const SECRET = /(?:_|^)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i;
const HARMLESS = /(?:_|^)(?:public|file|version|allow|random)(?:_|$)/i;

const secrets = serviceRule(
  {
    id: 'compose/secret-in-environment',
    title: 'Secrets are handed over as files',
    severity: 'warning',
    also: [],
    practice: 'hand-secrets-over-as-files',
  },
  function* ({ name, entries }, { read }) {
    const { node } = entries.get('environment') ?? {};
    const pairs = [
      ...[...read.entries(node).values()].map((entry) => ({
        key: entry.key,
        value: textOf(entry) ?? '',
        at: entry.keyAt,
      })),
      ...read.items(node).map((item) => {
        const text = textOf(item) ?? '';
        const [key = ''] = text.split('=', 1);
        return { key, value: text.slice(key.length + 1), at: item.at };
      }),
    ];
    for (const { key, value, at } of pairs) {
      if (!SECRET.test(key) || HARMLESS.test(key) || value.startsWith('/run/secrets/')) continue;
      yield {
        at,
        message: `Unexpected secret ${key} in the environment of ${name}, expected a file: ${key}_FILE and secrets`,
      };
    }
  },
);

const internal = serviceRule(
  {
    id: 'compose/database-internal',
    title: 'A database is on internal networks only',
    severity: 'warning',
    also: [],
    practice: 'keep-the-database-on-an-internal-network',
  },
  function* (service, file) {
    if (file.role !== 'base' || service.extended || !isOfImage(service, STORES)) return;
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
      message: `Unexpected database ${service.name} on a network with a way out, expected one with internal: true`,
    };
  },
);

const unpublished = serviceRule(
  {
    id: 'compose/database-published',
    title: 'A database publishes no port',
    severity: 'warning',
    also: [],
    practice: 'keep-the-database-on-an-internal-network',
  },
  function* (service, { role, read }) {
    const ports = service.entries.get('ports');
    // While a program is written, its database may be looked into.
    if (role === 'dev' || !ports || !isOfImage(service, STORES) || read.items(ports.node).length === 0) return;
    yield {
      at: ports.keyAt,
      message: `Unexpected ports of the database ${service.name}, expected none: its network is enough`,
    };
  },
);

const named = serviceRule(
  {
    id: 'compose/data-in-named-volume',
    title: 'Data are in a named volume',
    severity: 'warning',
    also: [],
    practice: 'keep-data-in-named-volumes',
  },
  function* (service, file) {
    const all = mounts(service.entries.get('volumes'), file.read);
    for (const { item, source, type } of all) {
      if (type !== 'volume' || source !== '' || file.role === 'dev') continue;
      yield { at: item.at, message: `Unexpected volume of ${service.name} without a name, expected <name>:<folder>` };
    }
    if (file.role !== 'base' || service.extended || !isOfImage(service, STORES) || !isOfImage(service, KEEPERS)) return;
    if (all.length === 0)
      yield { at: service.at, message: `Unexpected database ${service.name} without a volume, expected a named one` };
  },
);

const declared: ComposeRule = {
  id: 'compose/name-declared',
  title: 'Networks, volumes and secrets are declared at the top',
  severity: 'error',
  also: [],
  practice: 'write-what-compose-knows',
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
      yield { at, message: `Unexpected name ${name} in ${service.name}, expected it under ${kind} at the top` };
    }
  }
  const volumes = namesIn('volumes');
  for (const { item, source, type } of mounts(service.entries.get('volumes'), read)) {
    if (type !== 'volume' || source === '' || volumes.has(source) || source.includes('$') || /^[A-Za-z]$/.test(source))
      continue;
    yield {
      at: item.at,
      message: `Unexpected volume ${source} in ${service.name}, expected it under volumes at the top`,
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

export const dataRules: readonly ComposeRule[] = [secrets, internal, unpublished, named, declared];
