import { isMap, isSeq } from 'yaml';
import { nearest } from '../../report/index.ts';
import { type Entry, MAKES_SERVICE, type ParsedCompose } from '../compose/index.ts';
import { removeLine } from '../fixes.ts';
import type { ComposeRule } from './rule.ts';

const TOP = 'name version services networks volumes secrets configs models include'.split(' ');
const SERVICE = (
  'annotations attach build blkio_config cap_add cap_drop cgroup cgroup_parent command configs container_name ' +
  'cpu_count cpu_percent cpu_period cpu_quota cpu_rt_period cpu_rt_runtime cpu_shares cpus cpuset credential_spec ' +
  'depends_on deploy develop device_cgroup_rules devices dns dns_opt dns_search domainname driver_opts entrypoint ' +
  'env_file environment expose extends external_links extra_hosts gpus group_add healthcheck hostname image init ipc ' +
  'isolation label_file labels links logging mac_address mem_limit mem_reservation mem_swappiness memswap_limit ' +
  'models network_mode networks oom_kill_disable oom_score_adj pid pids_limit platform ports post_start pre_stop ' +
  'privileged profiles provider pull_policy read_only restart runtime scale secrets security_opt shm_size stdin_open ' +
  'stop_grace_period stop_signal storage_opt sysctls tmpfs tty ulimits use_api_socket user userns_mode uts volumes ' +
  'volumes_from working_dir'
).split(' ');
const PARTS: Readonly<Record<string, readonly string[]>> = {
  build:
    'context dockerfile dockerfile_inline args ssh cache_from cache_to no_cache additional_contexts network provenance sbom pull target shm_size extra_hosts isolation privileged labels tags platforms secrets entitlements ulimits'.split(
      ' ',
    ),
  healthcheck: 'test interval timeout start_period start_interval retries disable'.split(' '),
  logging: 'driver options'.split(' '),
  deploy: 'mode endpoint_mode replicas labels rollback_config update_config resources restart_policy placement'.split(
    ' ',
  ),
  develop: ['watch'],
};
/** Service keys whose value is a list, and those whose value is a mapping. */
const LISTS = 'cap_add cap_drop devices ports expose security_opt volumes profiles secrets configs'.split(' ');
const MAPS = 'deploy healthcheck logging develop'.split(' ');

const syntax: ComposeRule = {
  id: 'compose/syntax',
  title: 'The file is valid YAML',
  severity: 'error',
  also: [],
  practice: 'use-only-keys-that-compose-knows',
  *check(file) {
    // The errors after the first one are mostly its consequences.
    const [error] = file.errors;
    if (error)
      yield { at: error.at, message: `Unexpected YAML syntax, expected a file that can be parsed: ${error.message}` };
    if (file.errors.length === 0 && file.services.length === 0 && !file.includes) {
      const [first] = servicesAtTop(file);
      yield first
        ? {
            at: first.keyAt,
            message: `Unexpected service ${first.key} at the top level, expected it under services: because Compose no longer reads version 1`,
          }
        : {
            at: file.top.get('services')?.keyAt ?? 0,
            message: 'Unexpected compose file without services, expected at least one',
          };
    }
  },
};

/** The services of a version 1 file, which has no `services:` key. */
function servicesAtTop({ top, read }: ParsedCompose): Entry[] {
  if (top.has('services')) return [];
  return [...top.values()].filter(({ key, node }) => {
    const entries = TOP.includes(key) ? undefined : read.entries(node);
    return entries !== undefined && MAKES_SERVICE.some((each) => entries.has(each));
  });
}

const twice: ComposeRule = {
  id: 'compose/key-twice',
  title: 'Keys are unique within a mapping',
  severity: 'error',
  also: [],
  practice: 'use-only-keys-that-compose-knows',
  *check({ duplicates }) {
    for (const { key, at } of duplicates) yield { at, message: `Unexpected duplicate key ${key}, expected it once` };
  },
};

const unknown: ComposeRule = {
  id: 'compose/unknown-key',
  title: 'Only keys that Compose knows are used',
  severity: 'error',
  also: [],
  practice: 'use-only-keys-that-compose-knows',
  *check(file) {
    const { top, services, read } = file;
    // Their position is reported by another rule.
    const misplaced = new Set(servicesAtTop(file));
    yield* strangers(
      [...top.values()].filter((entry) => !misplaced.has(entry)),
      TOP,
      'the file',
    );
    for (const { name, entries } of services) {
      yield* strangers(entries.values(), SERVICE, `service ${name}`);
      for (const [part, known] of Object.entries(PARTS)) {
        yield* strangers(read.entries(entries.get(part)?.node).values(), known, `${part} of ${name}`);
      }
    }
  },
};

function* strangers(entries: Iterable<Entry>, known: readonly string[], place: string) {
  for (const { key, keyAt } of entries) {
    if (known.includes(key) || key.startsWith('x-')) continue;
    const [near] = nearest(key, known);
    const name = key.length > 40 ? `${key.slice(0, 40)}...` : key;
    yield {
      at: keyAt,
      message: `Unexpected key ${name} in ${place}, expected ${near ?? 'a known key, or the prefix x-'}`,
    };
  }
}

const kind: ComposeRule = {
  id: 'compose/value-kind',
  title: 'Values have the type that Compose expects',
  severity: 'error',
  also: [],
  practice: 'use-only-keys-that-compose-knows',
  *check({ top, services }) {
    for (const key of ['services', 'networks', 'volumes', 'secrets', 'configs']) {
      const entry = top.get(key);
      if (entry?.node && !isMap(entry.node) && !isNothing(entry)) yield wrong(entry, 'a mapping');
    }
    for (const { entries } of services) {
      for (const entry of entries.values()) {
        if (isNothing(entry)) continue;
        if (LISTS.includes(entry.key) && !isSeq(entry.node)) yield wrong(entry, 'a list');
        if (MAPS.includes(entry.key) && !isMap(entry.node)) yield wrong(entry, 'a mapping');
      }
    }
  },
};

function wrong({ key, at }: Entry, expected: string) {
  return { at, message: `Unexpected value of ${key}, expected ${expected}` };
}

/** An empty value, or a tag such as `!reset` that removes the key. */
function isNothing({ node }: Entry): boolean {
  const { value, tag } = (node ?? {}) as { value?: unknown; tag?: string };
  return node === null || (!isMap(node) && !isSeq(node) && (value === null || value === undefined)) || tag === '!reset';
}

const empty: ComposeRule = {
  id: 'compose/service-empty',
  title: 'Services set an image or a build',
  severity: 'error',
  also: [],
  practice: 'use-only-keys-that-compose-knows',
  *check({ services, role, includes }) {
    if (role !== 'base' || includes) return;
    for (const { name, at, entries } of services) {
      if (MAKES_SERVICE.some((key) => entries.has(key))) continue;
      yield { at, message: `Unexpected service ${name} with neither image nor build, expected one of them` };
    }
  },
};

const version: ComposeRule = {
  id: 'compose/no-version',
  title: 'The obsolete version key is not used',
  severity: 'info',
  also: ['no-version-field'],
  practice: 'use-only-keys-that-compose-knows',
  *check({ top, source }) {
    const entry = top.get('version');
    if (!entry) return;
    const { text } = source;
    const line = text.slice(text.lastIndexOf('\n', entry.keyAt - 1) + 1).split('\n', 1)[0] ?? '';
    yield {
      at: entry.keyAt,
      message: 'Unexpected version, expected none: Compose ignores it',
      fixes: /^version[ \t]*:[ \t]*["']?[\d.]+["']?[ \t]*(?:#.*)?\r?$/.test(line)
        ? [removeLine(text, entry.keyAt)]
        : [],
    };
  },
};

const name: ComposeRule = {
  id: 'compose/project-name',
  title: 'The project has a name',
  severity: 'info',
  also: ['require-project-name-field'],
  practice: 'name-the-project',
  *check({ top, role, services }) {
    if (role !== 'base' || top.has('name') || services.length === 0) return;
    yield { at: 0, message: 'Unexpected file without a project name, expected name: at the top' };
  },
};

export const keyRules: readonly ComposeRule[] = [syntax, twice, unknown, kind, empty, version, name];
