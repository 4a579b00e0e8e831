import type { Service } from '../options.ts';
import { expanded } from './expanded.ts';
import type { Neighbour } from './project.ts';
import { partOf, portsOf, serviceOf } from './services.ts';

/** The services of a project's compose file, as its program reaches them. */
export interface OwnServices {
  /** The names of the known ones in the file. */
  names: ReadonlyMap<Service, string>;
  /** The port of one in its container. `port` may be the one that is published on the machine. */
  portOf(service: Service, port: number, isOnMachine: boolean): number;
  /** Whether the file mentions a host. */
  mentions(host: string): boolean;
}

/**
 * The services of a compose file.
 *
 * @param text - The compose file. Undefined if there is none.
 * @param neighbours - Its services beside the program.
 * @param values - The values of variables in the file.
 */
export function ownServices(
  text: string | undefined,
  neighbours: readonly Neighbour[],
  values: ReadonlyMap<string, string>,
): OwnServices {
  const known = neighbours.flatMap((each) => (each.service === undefined ? [] : [[each.service, each] as const]));
  const words = new Set((text ?? '').split(/[^\w-]+/));
  return {
    names: new Map(known.map(([service, { name }]) => [service, name])),
    portOf(service, port, isOnMachine) {
      const own = known.find(([each]) => each === service)?.[1];
      const published = (own?.ports ?? []).flatMap((entry) => {
        const [, from, to] = /(?:^|:)(\d{1,5}):(\d{1,5})(?:\/tcp)?$/.exec(expanded(entry, values)) ?? [];
        return Number(from) === port ? [Number(to)] : [];
      });
      const usual = portsOf(service)[0]?.[0] ?? port;
      const told = [own?.command ?? '', ...Object.values(own?.environment ?? {})].join(' ').split(/\D+/);
      return published[0] ?? (isOnMachine && !told.includes(String(port)) ? usual : port);
    },
    mentions: (host) => words.has(host),
  };
}

const LOCAL = /^(?:localhost|127\.0\.0\.1)$/;

/**
 * The value of a variable with the host and the port that a service has for the other containers.
 *
 * @param service - The service that the variable belongs to.
 * @param name - The name of the variable.
 * @param value - Its value for a program on the machine, or with a host that the compose file does not have.
 */
export function reachable(own: OwnServices, service: Service, name: string, value: string): string {
  const host = own.names.get(service);
  const is = partOf(name)?.is;
  if (host === undefined) return value;
  if (is === 'port') return /^\d{1,5}$/.test(value) ? String(own.portOf(service, Number(value), false)) : value;
  const isAddress = is === 'host' || is === 'url' || serviceOf(value) !== undefined;
  const replaced = (written: string, port: string | undefined): string | undefined => {
    const isLocal = LOCAL.test(written);
    const isUnknown = isAddress && /^[a-z][a-z\d_-]*$/i.test(written) && !own.mentions(written);
    if (!isLocal && !isUnknown && written !== host) return undefined;
    return port === undefined ? host : `${host}:${own.portOf(service, Number(port), isLocal)}`;
  };
  const [, before = '', written = '', port, after = ''] =
    /^([a-z][a-z0-9+:]*:\/\/(?:[^@/\s]*@)?|)([\w.-]+)(?::(\d{1,5}))?((?:[/?][^\n]*)?)$/i.exec(value) ?? [];
  const address = written === '' ? undefined : replaced(written, port);
  if (address !== undefined) return `${before}${address}${after}`;
  const isLed = /\b(?:localhost|127\.0\.0\.1)\b/.test(value);
  return isLed
    ? value
        .replace(/\b(?:localhost|127\.0\.0\.1)\b/, host)
        .replace(
          /\b(port=|tcp\([\w.-]+:)(\d{1,5})\b/,
          (_all, key: string, number: string) => `${key}${own.portOf(service, Number(number), true)}`,
        )
    : value;
}
