import { isMap, parseAllDocuments } from 'yaml';
import { sourceOf } from '../source.ts';
import type { Compose, ComposeRole, Entry, Service } from './model.ts';
import { type Reader, readerOf } from './yaml.ts';

export interface ParsedCompose extends Compose {
  read: Reader;
}

/** Takes a compose file apart. Any text has a result. */
export function parseCompose(text: string, role: ComposeRole): ParsedCompose {
  const [document, ...more] = parseAllDocuments(text, { prettyErrors: false, logLevel: 'silent' });
  const source = sourceOf(text);
  const errors = [
    ...('errors' in (document ?? {}) ? (document?.errors ?? []) : []).map(({ message, pos }) => ({
      at: pos[0],
      message,
    })),
    ...more
      .slice(0, 1)
      .map((one) => ({ at: one.range?.[0] ?? 0, message: 'a second document, which Compose does not read' })),
  ];
  const read = readerOf(document as Parameters<typeof readerOf>[0]);
  const contents = document?.contents as Parameters<Reader['entries']>[0];
  const top = read.entries(contents);
  return {
    source,
    role,
    errors,
    comments: commentsOf(text),
    top,
    services: servicesOf(top, read),
    includes: top.has('include'),
    read,
  };
}

function servicesOf(top: ReadonlyMap<string, Entry>, read: Reader): Service[] {
  return [...read.entries(top.get('services')?.node).values()].map(({ key, keyAt, node }) => {
    const entries = isMap(node) ? read.entries(node) : new Map<string, Entry>();
    return { name: key, at: keyAt, entries, extended: entries.has('extends') };
  });
}

/** Comments by line; a `#` in a string is none, and such a line reads as no command for a linter. */
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

const OVERRIDE = /(?:^|[/\\])(?:docker-)?compose[.-]([\w-]+)\.ya?ml$/i;
const DEV = /^(?:dev|development|local|debug|override|watch|test|tests)$/i;

/**
 * What a compose file is for. In: its text and its name. `compose.dev.yaml` and the like are laid over another file;
 * so is a file of which no service has an image or a build.
 */
export function composeRole(text: string, path: string): ComposeRole {
  const [, kind] = OVERRIDE.exec(path) ?? [];
  if (kind !== undefined && DEV.test(kind)) return 'dev';
  const { services, includes } = parseCompose(text, 'base');
  const standsAlone = services.some(({ entries }) =>
    ['image', 'build', 'extends', 'provider'].some((key) => entries.has(key)),
  );
  return services.length > 0 && !standsAlone && !includes ? 'override' : 'base';
}
