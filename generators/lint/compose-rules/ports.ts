import { isMap } from 'yaml';
import { type Item, isQuoted, type ParsedCompose, type Service, textOf, withDefaults } from '../compose/index.ts';
import type { ComposeRule } from './rule.ts';
import { serviceRule } from './rule.ts';

interface Published {
  service: Service;
  item: Item;
  /** Address on the host; empty for all addresses. */
  address: string;
  /** Port on the host, or a range; undefined if Docker chooses one. */
  host: string | undefined;
  protocol: string;
}

const quoted = serviceRule(
  {
    id: 'compose/ports-quoted',
    title: 'Ports are quoted',
    severity: 'info',
    also: ['require-quotes-in-ports'],
    practice: 'quote-port-mappings',
  },
  function* ({ entries }, { read }) {
    for (const item of read.items(entries.get('ports')?.node)) {
      const text = textOf(item);
      if (text === undefined || !text.includes(':') || isQuoted(item)) continue;
      yield { at: item.at, message: `Unexpected unquoted port ${text}, expected '${text}'` };
    }
  },
);

/** Lower ports are reserved for well-known services. */
const FIRST_UNRESERVED = 1024;

const loopback = serviceRule(
  {
    id: 'compose/ports-loopback',
    title: 'Ports are published on the loopback address',
    severity: 'info',
    also: ['no-unbound-port-interfaces'],
    practice: 'publish-on-the-loopback-address',
  },
  function* (service, file) {
    for (const { item, address, host, protocol } of publishedBy(service, file)) {
      if (host === undefined || (address !== '' && address !== '0.0.0.0' && address !== '::')) continue;
      // Mail, DNS and web servers are meant to be reachable, and so are ports set from outside.
      if (Number.parseInt(host, 10) < FIRST_UNRESERVED || host.includes('$') || protocol !== 'tcp') continue;
      yield {
        at: item.at,
        message: `Unexpected port ${host} on all addresses of the host, expected 127.0.0.1: before it`,
      };
    }
  },
);

const once: ComposeRule = {
  id: 'compose/port-twice',
  title: 'Published ports are unique',
  severity: 'error',
  also: ['no-duplicate-exported-ports'],
  practice: 'quote-port-mappings',
  *check(file) {
    const taken = new Map<string, Published[]>();
    for (const one of file.services.flatMap((service) => publishedBy(service, file))) {
      if (one.host === undefined || /[$-]/.test(one.host)) continue;
      const key = `${one.host}/${one.protocol}`;
      const others = taken.get(key) ?? [];
      const other = others.find((before) => clash(before, one));
      taken.set(key, others.length < 16 ? [...others, one] : others);
      if (!other) continue;
      yield {
        at: one.item.at,
        message: `Unexpected port ${key}, expected a port that ${other.service.name} does not publish`,
      };
    }
  },
};

/** An address can hold a port only once. Services of different profiles need not run together. */
function clash(a: Published, b: Published): boolean {
  const sameAddress =
    a.address === b.address || [a.address, b.address].some((address) => /^(?:0\.0\.0\.0)?$/.test(address));
  const apart = a.service !== b.service && a.service.entries.has('profiles') && b.service.entries.has('profiles');
  return sameAddress && !apart;
}

/** The ports that a service publishes. */
export function publishedBy(service: Service, { read }: ParsedCompose): Published[] {
  return read.items(service.entries.get('ports')?.node).flatMap((item): Published[] => {
    if (isMap(item.node)) {
      const port = read.entries(item.node);
      const host = textOf(port.get('published'));
      const protocol = textOf(port.get('protocol')) ?? 'tcp';
      return [{ service, item, address: withDefaults(textOf(port.get('host_ip')) ?? ''), host, protocol }];
    }
    const text = textOf(item);
    return text === undefined ? [] : [{ service, item, ...shortForm(withDefaults(text)) }];
  });
}

/** Whether an address of the host can only be reached from the host. */
export function isLoopback(address: string): boolean {
  return /^(?:127\.|::1$|localhost$)/.test(address);
}

/** `[address:][host:]container[/protocol]`. IPv6 addresses contain colons and stand in brackets. */
function shortForm(text: string): Pick<Published, 'address' | 'host' | 'protocol'> {
  const [ports = '', protocol = 'tcp'] = text.split('/', 2);
  const last = ports.lastIndexOf(':');
  if (last === -1) return { address: '', host: undefined, protocol };
  const before = ports.slice(0, last);
  const colon = before.endsWith(']') ? before.length : before.lastIndexOf(':');
  const address = colon === -1 ? '' : before.slice(0, colon).replace(/^\[|\]$/g, '');
  const host = before.slice(colon + 1);
  return { address, host: host === '' ? undefined : host, protocol };
}

const containerName: ComposeRule = {
  id: 'compose/container-name-twice',
  title: 'Container names are unique',
  severity: 'error',
  also: ['no-duplicate-container-names'],
  practice: 'let-compose-name-the-containers',
  *check({ services }) {
    const taken = new Map<string, string>();
    for (const { name, entries } of services) {
      const entry = entries.get('container_name');
      const text = textOf(entry);
      if (entry === undefined || text === undefined) continue;
      const other = taken.get(text);
      if (other !== undefined)
        yield {
          at: entry.at,
          message: `Unexpected container_name ${text}, expected a name that ${other} does not use`,
        };
      taken.set(text, name);
    }
  },
};

export const portRules: readonly ComposeRule[] = [quoted, loopback, once, containerName];
