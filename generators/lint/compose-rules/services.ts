import {
  dependenciesOf,
  type Item,
  isTrue,
  type ParsedCompose,
  type Service,
  textOf,
  withDefaults,
} from '../compose/index.ts';
import type { LintRule } from '../rule.ts';
import { type ComposeRule, neededRule, serviceRule } from './rule.ts';

const info = (id: string, title: string, severity: LintRule['severity'], practice: string): LintRule => ({
  id: `compose/${id}`,
  title,
  severity,
  also: [],
  practice,
});

const image = serviceRule(
  {
    ...info('image-tag', 'Images have a fixed tag', 'warning', 'pin-the-base-image'),
    also: ['service-image-require-explicit-tag'],
  },
  function* ({ entries }) {
    const entry = entries.get('image');
    const text = withDefaults(textOf(entry) ?? '');
    // Images that are built here have the tag that the file gives them.
    if (!entry || text === '' || text.includes('@') || text.includes('$') || entries.has('build')) return;
    const tag = text.slice(text.lastIndexOf('/') + 1).split(':')[1];
    if (tag === undefined || tag === '')
      yield { at: entry.at, message: `Unexpected image ${text} without a tag, expected ${text}:<version>` };
    else if (tag === 'latest') yield { at: entry.at, message: `Unexpected tag latest of ${text}, expected a version` };
  },
);

const privileged = serviceRule(
  info('not-privileged', 'Services are not privileged', 'warning', 'drop-all-capabilities'),
  function* ({ name, entries }) {
    const entry = entries.get('privileged');
    if (isTrue(entry))
      yield {
        at: entry?.at ?? 0,
        message: `Unexpected privileged service ${name}, expected cap_add for what it needs`,
      };
  },
);

const drop = neededRule(
  info('cap-drop-all', 'Services drop all capabilities', 'info', 'drop-all-capabilities'),
  ({ name, entries }, { read }) =>
    texts(read.items(entries.get('cap_drop')?.node)).some((word) => word.toUpperCase() === 'ALL')
      ? undefined
      : `Unexpected default capabilities of ${name}, expected cap_drop: [ALL], and cap_add for what it needs`,
);

const noNew = neededRule(
  info('no-new-privileges', 'Processes cannot gain privileges', 'info', 'forbid-new-privileges'),
  ({ name, entries }, { read }) =>
    texts(read.items(entries.get('security_opt')?.node)).some((word) => /^no-new-privileges(?:[:=]true)?$/.test(word))
      ? undefined
      : `Unexpected service ${name} that may gain privileges, expected security_opt: [no-new-privileges:true]`,
);

const readOnly = neededRule(
  info('read-only', 'Root file systems are read-only', 'info', 'make-the-file-system-read-only'),
  ({ name, entries }) =>
    isTrue(entries.get('read_only'))
      ? undefined
      : `Unexpected writable root file system of ${name}, expected read_only: true, and tmpfs for what it writes`,
);

/** Images whose own init has to be the first process. */
const HAS_INIT = /(?:^|\/)linuxserver\/|s6-overlay/i;

const init = neededRule(
  info('init', 'An init process reaps zombie processes', 'info', 'run-an-init-process'),
  (service) =>
    isTrue(service.entries.get('init')) || isOfImage(service, HAS_INIT)
      ? undefined
      : `Unexpected service ${service.name} without init, expected init: true`,
);

const LIMITS = [
  { key: 'mem_limit', deploy: 'memory', what: 'memory' },
  { key: 'cpus', deploy: 'cpus', what: 'CPUs' },
  { key: 'pids_limit', deploy: 'pids', what: 'processes' },
];

const limits = neededRule(
  info('limits', 'Memory, CPUs and processes are limited', 'info', 'limit-the-resources'),
  ({ name, entries }, { read }) => {
    const resources = read.entries(read.entries(entries.get('deploy')?.node).get('resources')?.node);
    const deployed = read.entries(resources.get('limits')?.node);
    const open = LIMITS.filter(({ key, deploy }) => !entries.has(key) && !deployed.has(deploy));
    const keys = open.map(({ key }) => key).join(', ');
    return open.length > 0
      ? `Unexpected service ${name} without limits for ${open.map(({ what }) => what).join(', ')}, expected ${keys}`
      : undefined;
  },
);

const restart = neededRule(
  info('restart', 'Services have a restart policy', 'info', 'restart-unless-stopped'),
  ({ name, entries }, { read }) =>
    entries.has('restart') || read.entries(entries.get('deploy')?.node).has('restart_policy')
      ? undefined
      : `Unexpected service ${name} without restart, expected restart: unless-stopped`,
);

const logs = neededRule(
  info('log-rotation', 'Logs are rotated', 'info', 'rotate-the-logs'),
  ({ name, entries }, { read }) => {
    const logging = read.entries(entries.get('logging')?.node);
    const driver = textOf(logging.get('driver')) ?? 'json-file';
    // The `local` driver rotates by default, and others send the logs elsewhere.
    if (driver !== 'json-file' || read.entries(logging.get('options')?.node).has('max-size')) return undefined;
    return `Unexpected unlimited log of ${name}, expected logging with max-size and max-file`;
  },
);

const socket = serviceRule(
  info('no-docker-socket', 'Services do not mount the Docker socket', 'warning', 'keep-the-docker-socket-out'),
  function* ({ name, entries }, { read }) {
    for (const { item, source } of mounts(entries.get('volumes'), read)) {
      if (/(?:^|\/)(?:docker|podman|containerd)\.sock$/.test(source)) {
        yield {
          at: item.at,
          message: `Unexpected Docker socket in ${name}, expected none: it gives root access to the host`,
        };
      }
    }
  },
);

const HOST_KEYS = ['network_mode', 'pid', 'ipc', 'userns_mode', 'uts', 'cgroup'];

const host = serviceRule(
  info(
    'no-host-namespace',
    'Services do not share namespaces with the host',
    'warning',
    'share-no-namespaces-with-the-host',
  ),
  function* ({ name, entries }) {
    for (const key of HOST_KEYS) {
      const entry = entries.get(key);
      if (textOf(entry) === 'host')
        yield { at: entry?.at ?? 0, message: `Unexpected ${key}: host in ${name}, expected a namespace of its own` };
    }
  },
);

const healthy: ComposeRule = {
  ...info(
    'wait-for-health',
    'Services wait until a dependency with a health check is healthy',
    'warning',
    'wait-until-dependencies-are-healthy',
  ),
  *check({ services, read }) {
    const checked = new Set(services.filter((one) => hasHealthCheck(one, read)).map(({ name }) => name));
    for (const { name, entries } of services) {
      for (const item of read.items(entries.get('depends_on')?.node)) {
        const wanted = textOf(item) ?? '';
        if (!checked.has(wanted)) continue;
        yield {
          at: item.at,
          message: `Unexpected short form: ${name} waits only until ${wanted} has started, expected condition: service_healthy`,
        };
      }
    }
  },
};

function hasHealthCheck({ entries }: Service, read: ParsedCompose['read']): boolean {
  const check = read.entries(entries.get('healthcheck')?.node);
  return check.has('test') && !isTrue(check.get('disable'));
}

const known: ComposeRule = {
  ...info('depends-on-known', 'Dependencies are services in the file', 'error', 'wait-until-dependencies-are-healthy'),
  *check({ services, role, includes, read }) {
    if (role !== 'base' || includes) return;
    const names = new Set(services.map(({ name }) => name));
    for (const service of services) {
      for (const { key, at } of dependenciesOf(service, read)) {
        if (names.has(key)) continue;
        yield { at, message: `Unexpected dependency ${key} of ${service.name}, expected a service of this file` };
      }
    }
  },
};

/** Source and target of each mount, in short and long syntax. */
export function mounts(
  entry: Item | undefined,
  read: ParsedCompose['read'],
): { item: Item; source: string; target: string; type: string }[] {
  return read.items(entry?.node).map((item) => {
    const text = textOf(item);
    if (text === undefined) {
      const mount = read.entries(item.node);
      const part = (key: string) => withDefaults(textOf(mount.get(key)) ?? '');
      return { item, source: part('source'), target: part('target'), type: part('type') };
    }
    const [first = '', second] = withDefaults(text).split(':');
    const type = /^[./~$\\]/.test(first) ? 'bind' : 'volume';
    return second === undefined
      ? { item, source: '', target: first, type: 'volume' }
      : { item, source: first, target: second, type };
  });
}

function texts(items: readonly Item[]): string[] {
  return items.flatMap((item) => textOf(item) ?? []);
}

/** Whether the image of a service, without its tag, matches a pattern. */
export function isOfImage({ entries }: Service, programs: RegExp): boolean {
  const image = withDefaults(textOf(entries.get('image')) ?? '');
  return programs.test((image.split('@')[0] ?? '').replace(/:[^:/]*$/, ''));
}

export const serviceRules: readonly ComposeRule[] = [
  image,
  privileged,
  drop,
  noNew,
  readOnly,
  init,
  limits,
  restart,
  logs,
  socket,
  host,
  healthy,
  known,
];
