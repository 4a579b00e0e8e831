import { type Document, isAlias, isMap, type YAMLMap } from 'yaml';
import { inherited } from './compose-inherited.ts';
import { waitsOf } from './compose-waits.ts';
import type { Service } from './options.ts';

/** A known service beside the program in a compose file. */
export interface KnownNeighbour {
  /** The name in the compose file. */
  name: string;
  service: Service;
  /** Whether the program has a client for it, so that it waits even if the file does not say so. */
  isUsed: boolean;
}

/**
 * Health checks for images whose settings are not known: none needs a password. They connect over TCP, because an image
 * that is still setting itself up answers on its own socket only.
 */
const CHECKS: Readonly<Partial<Record<Service, readonly string[]>>> = {
  postgres: ['CMD', 'pg_isready', '--quiet', '--host=127.0.0.1'],
  // Older images have only the first program, newer ones of MariaDB only the second.
  mysql: ['CMD-SHELL', 'mysqladmin ping --silent --host=127.0.0.1 || mariadb-admin ping --silent --host=127.0.0.1'],
  mariadb: ['CMD-SHELL', 'mariadb-admin ping --silent --host=127.0.0.1 || mysqladmin ping --silent --host=127.0.0.1'],
  redis: ['CMD', 'redis-cli', 'ping'],
  valkey: ['CMD', 'valkey-cli', 'ping'],
  mongodb: [
    'CMD-SHELL',
    'mongosh --quiet --eval "db.adminCommand(\'ping\')" || mongo --quiet --eval "db.adminCommand(\'ping\')"',
  ],
  rabbitmq: ['CMD', 'rabbitmq-diagnostics', '--quiet', 'check_port_connectivity'],
};
const OFTEN = { interval: '5s', timeout: '5s', start_period: '60s', retries: 10 };

/**
 * Makes a service wait until the known services that it uses are healthy, and gives those a health check that have none. A program
 * that starts before its database usually exits.
 *
 * @param theirs - The service, which is changed.
 * @param neighbours - The known services in the file.
 * @returns The changes to the service, and to the others.
 */
export function waitForHealth(
  document: Document,
  theirs: YAMLMap,
  neighbours: readonly KnownNeighbour[],
): { own: string[]; others: string[] } {
  const own: string[] = [];
  const others: string[] = [];
  const running = neighbours.filter(({ name }) => isWaitable(document, name));
  if (running.length === 0 || isAlias(theirs.get('depends_on', true))) return { own, others };
  const written = inherited(document, theirs, 'depends_on');
  const waits = new Map(waitsOf(document, written));
  for (const { name, service, isUsed } of running) {
    const before = waits.get(name);
    if (before === undefined ? !isUsed : before.condition !== 'service_started') continue;
    const added = addCheck(document, name, service);
    if (added === undefined) {
      if (before === undefined) own.push(`depends_on: starts after ${name}`);
      waits.set(name, { condition: 'service_started', ...before });
      continue;
    }
    if (added) others.push(`services.${name}.healthcheck: added, so that the program can wait for it`);
    waits.set(name, { ...before, condition: 'service_healthy' });
    own.push(`depends_on: waits until ${name} is healthy`);
  }
  if (own.length > 0) theirs.set(document.createNode('depends_on'), document.createNode(Object.fromEntries(waits)));
  return { own, others };
}

/** Whether a service is always started, and does not itself wait for another one, which may be the program. */
function isWaitable(document: Document, name: string): boolean {
  const service: unknown = document.getIn(['services', name]);
  return isMap(service) && !service.has('profiles') && inherited(document, service, 'depends_on') === undefined;
}

/** Adds a health check to a service. Returns whether it had none; undefined if it cannot be waited for. */
function addCheck(document: Document, name: string, service: Service): boolean | undefined {
  const neighbour = document.getIn(['services', name]) as YAMLMap;
  const check = inherited(document, neighbour, 'healthcheck');
  if (check !== undefined) {
    const isOff = isMap(check) && (check.get('disable') === true || String(check.get('test')) === 'NONE');
    return isOff ? undefined : false;
  }
  const test = CHECKS[service];
  if (test === undefined) return undefined;
  neighbour.set(document.createNode('healthcheck'), document.createNode({ test: [...test], ...OFTEN }));
  return true;
}
