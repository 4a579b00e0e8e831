import type { Service } from '../options.ts';
import { shownPath } from './folder.ts';
import { lineAt } from './parse/lines.ts';
import type { ComposeVariable, Folder, Neighbour } from './project.ts';
import type { Read } from './reads.ts';
import { DATABASES, PASSWORD, partOf, valueFor } from './services.ts';
import { isComment } from './sources.ts';
import { type Example, isSecret, PLACE_HOLDER, readVariables } from './variables.ts';

const USED = /(?<!\$)\$(?:\{(\w+)(:?\?[^}\n]{0,200})?\}|([A-Za-z_]\w*))/g;
/** What becomes the variable PORT in a container. */
const PORT = /^[ \t]*(?:-[ \t]*)?["']?PORT["']?[ \t]*[:=][ \t]*["']?\$\{?(\w+)/gm;
/** Services whose images need no password. */
const OPEN: readonly Service[] = ['redis', 'valkey', 'nats'];
/** Set by a shell or by Compose itself. */
const OF_SHELL = /^(?:UID|GID|PWD|HOME|USER|HOSTNAME|PATH|SHELL|COMPOSE_\w+|DOCKER_\w+)$/;

/**
 * Finds the variables without which a compose file contains blanks, with values for development: from an example, from another
 * place in the file, from the sources, or by what the variable is for.
 *
 * @param folder - The folder of the compose file.
 * @param file - The compose file.
 * @param examples - The variables of the example file.
 * @param reads - The variables that the sources read.
 * @param neighbours - The services beside the program.
 * @param port - The port on which the program listens. Undefined if it is not known.
 */
export function composeVariables(
  folder: Folder,
  file: string,
  examples: readonly Example[],
  reads: readonly Read[],
  neighbours: readonly Neighbour[],
  port: number | undefined,
): ComposeVariable[] {
  const text = folder.text(file) ?? '';
  const ofPort = new Set(['PORT', ...[...text.matchAll(PORT)].map(([, name = '']) => name)]);
  const given = new Set(readVariables(folder, '.env').map(({ name }) => name));
  const found = new Map<string, ComposeVariable>();
  for (const { 0: all, 1: braced, 2: message, 3: bare, index } of text.matchAll(USED)) {
    const name = braced ?? bare ?? '';
    if (given.has(name) || OF_SHELL.test(name) || isComment(text, index)) continue;
    const isRequired = message !== undefined || found.get(name)?.isRequired === true;
    const value =
      found.get(name)?.value ??
      [...examples, ...reads].find((each) => each.name === name && each.value)?.value ??
      defaultIn(text, name) ??
      byUse(text, index, all) ??
      byName(name, neighbours) ??
      (ofPort.has(name) && port !== undefined ? String(port) : undefined);
    const place = found.get(name)?.place ?? `${shownPath(folder, file)}:${lineAt(text, index)}`;
    const isPublished = found.get(name)?.isPublished === true || byUse(text, index, all) !== undefined;
    found.set(name, { name, place, isRequired, isPublished, ...(value !== undefined && { value }) });
  }
  return [...found.values()];
}

/** The default that another place in the file has. */
function defaultIn(text: string, name: string): string | undefined {
  return new RegExp(String.raw`\$\{${name}:?-([^}\n$]{1,200})\}`).exec(text)?.[1];
}

/** A published port without a value is that of the container. */
function byUse(text: string, index: number, all: string): string | undefined {
  const before = text.slice(text.lastIndexOf('\n', index) + 1, index);
  return /^[ \t]*-[ \t]*["']?(?:[\d.]{1,15}:)?$/.test(before)
    ? /^:(\d{2,5})(?!\d)/.exec(text.slice(index + all.length))?.[1]
    : undefined;
}

/** A value for a variable that is one part of the connection to a service of the file, or a secret. */
function byName(name: string, neighbours: readonly Neighbour[]): string | undefined {
  const part = partOf(name);
  const services = neighbours.flatMap(({ service, name: host, command = '', environment = {} }) => {
    const isTold = (variable: string) =>
      [command, ...Object.values(environment)].some((text) => text.includes(variable));
    return service === undefined ? [] : [{ service, host, isTold }];
  });
  const own =
    part &&
    services.find(({ service }) =>
      part.service === undefined ? DATABASES.includes(service) : service === part.service,
    );
  // A server that is told no password has none, and refuses clients that send one.
  if (own && part.is === 'password' && OPEN.includes(own.service) && !own.isTold(name)) return '';
  if (own && part.is !== 'url')
    return valueFor(own.service, part, undefined, { host: own.host, user: 'app', password: PASSWORD, name: 'app' });
  return isSecret(name) ? PLACE_HOLDER : undefined;
}
