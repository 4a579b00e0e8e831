import { isMap, isScalar, parseAllDocuments, visit } from 'yaml';
import { sourceOf } from '../source.ts';
import type { Compose, ComposeRole, Entry, Service } from './model.ts';
import { type Reader, readerOf, textOf } from './yaml.ts';

export interface ParsedCompose extends Compose {
  read: Reader;
}

/**
 * Parses a compose file. Never fails: syntax errors are in `errors`.
 *
 * @param text - The file.
 * @param path - Its path, by which files for development are recognised.
 * @param role - The purpose of the file, if it is known.
 */
export function parseCompose(text: string, path: string, role?: ComposeRole): ParsedCompose {
  const [document, ...more] = parseAllDocuments(text, {
    prettyErrors: false,
    logLevel: 'silent',
    // The parser would compare each key with all others of its mapping, which is quadratic; see duplicatesOf.
    uniqueKeys: false,
  });
  const source = sourceOf(text);
  const errors = [
    ...('errors' in (document ?? {}) ? (document?.errors ?? []) : []).map(({ message, pos }) => ({
      at: pos[0],
      message,
    })),
    ...more
      .slice(0, 1)
      .map((one) => ({ at: one.range?.[0] ?? 0, message: 'a second YAML document, which Compose does not read' })),
  ];
  const read = readerOf(document as Parameters<typeof readerOf>[0]);
  const contents = document?.contents as Parameters<Reader['entries']>[0];
  const top = read.entries(contents);
  const services = servicesOf(top, read);
  const includes = top.has('include');
  return {
    source,
    role: role ?? roleOf(services, includes, path, read),
    errors,
    duplicates: document ? duplicatesOf(document as Parameters<typeof readerOf>[0]) : [],
    comments: commentsOf(text),
    top,
    services,
    includes,
    read,
  };
}

/** Keys that occur more than once in a mapping. */
function duplicatesOf(document: Parameters<typeof readerOf>[0]): { key: string; at: number }[] {
  const found: { key: string; at: number }[] = [];
  visit(document, {
    Map(_, map) {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key) || key.value === '<<') continue;
        const text = String(key.value);
        if (seen.has(text)) found.push({ key: text, at: key.range?.[0] ?? 0 });
        seen.add(text);
      }
    },
  });
  return found;
}

function servicesOf(top: ReadonlyMap<string, Entry>, read: Reader): Service[] {
  return [...read.entries(top.get('services')?.node).values()].map(({ key, keyAt, node }) => {
    const entries = isMap(node) ? read.entries(node) : new Map<string, Entry>();
    return { name: key, at: keyAt, entries, extended: entries.has('extends') };
  });
}

/** Comments by line. A `#` in a string is included: such a line does not read as a command to the linter. */
function commentsOf(text: string): Compose['comments'] {
  const found: { at: number; text: string; line: number }[] = [];
  let at = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const mark = line.indexOf('#');
    if (mark !== -1) found.push({ at: at + mark, text: line.slice(mark).replace(/^#+/, '').trim(), line: index + 1 });
    at += line.length + 1;
  }
  return found;
}

/** The services that one depends on, in short or long syntax. */
export function dependenciesOf({ entries }: Service, read: Reader): { key: string; at: number }[] {
  const { node } = entries.get('depends_on') ?? {};
  return [
    ...read.items(node).map((item) => ({ key: textOf(item) ?? '', at: item.at })),
    ...[...read.entries(node).values()].map(({ key, keyAt }) => ({ key, at: keyAt })),
  ];
}

/** Keys that define a service by themselves. */
export const MAKES_SERVICE = ['image', 'build', 'extends', 'provider'];

const NAME = /^(?:docker-)?compose(?:[.-](.+))?\.ya?ml$/i;
const DEV =
  /^\.?(?:dev|development|devcontainer|local|debug|override|watch|tests?|testing|e2e|ci|cypress|playwright|integration|fixtures)$/i;

/**
 * Determines the purpose of a compose file. `compose.dev.yaml` and files in folders such as `tests` are for
 * development. A file in which no service has an image or build is an override; so is one with a name of its own in
 * which a service lacks both, or depends on one that does not exist.
 *
 * @param text - The file.
 * @param path - Its path, or at least its name.
 */
export function composeRole(text: string, path: string): ComposeRole {
  return parseCompose(text, path).role;
}

function roleOf(services: readonly Service[], includes: boolean, path: string, read: Reader): ComposeRole {
  const [name = '', folder = ''] = path.split(/[/\\]/).reverse();
  const [, kind] = NAME.exec(name) ?? [];
  if ([folder, ...(kind?.split(/[.-]/) ?? [])].some((word) => DEV.test(word))) return 'dev';
  if (services.length === 0 || includes) return 'base';
  const isWhole = ({ entries }: Service) => MAKES_SERVICE.some((key) => entries.has(key));
  const names = new Set(services.map((service) => service.name));
  const isKnown = (service: Service) => dependenciesOf(service, read).every(({ key }) => names.has(key));
  // In a file with the default name, an undefined service is more likely a mistake.
  const standsAlone =
    kind === undefined ? services.some(isWhole) : services.every((service) => isWhole(service) && isKnown(service));
  return standsAlone ? 'base' : 'override';
}
