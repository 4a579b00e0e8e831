import { shownPath } from './folder.ts';
import { firstLine } from './parse/lines.ts';
import type { Folder, Said } from './project.ts';
import type { Read } from './reads.ts';
import { isAside, MOST_FILES } from './sources.ts';

/** A kind of file that may contain the port, and the pattern of the number. */
interface PortPlace {
  file: RegExp;
  number: RegExp;
}

const IMAGE: PortPlace = { file: /^(?:Dockerfile|Containerfile)$/, number: /^[ \t]*EXPOSE\s+(\d{2,5})\b/i };

/** Most reliable first. */
const SETTINGS: readonly PortPlace[] = [
  { file: /^\.env(?:\.example|\.sample|\.dist)?$/, number: /^[ \t]*(?:export\s+)?PORT\s*=\s*["']?:?(\d{2,5})\b/ },
  {
    file: /^(?:src\/main\/resources\/)?application[\w-]*\.properties$/,
    number: /^[ \t]*(?:quarkus\.http\.port|server\.port)\s*=\s*(?:\$\{\w+:)?(\d{2,5})\b/,
  },
  { file: /^Procfile$/, number: /(?:--port|-p|--bind\s+\S*:)[\s=]*(\d{2,5})\b/ },
];

/** Default ports of databases and similar services. Such a number after the word `port` belongs to a client. */
const CLIENTS = new Set([
  25, 465, 587, 1025, 1433, 1521, 2181, 3306, 4222, 5432, 5672, 6379, 8529, 9042, 9092, 9200, 11211, 15672, 26257,
  27017,
]);

const IN_SOURCE: readonly { pattern: RegExp; mayBeClient?: true }[] = [
  { pattern: /\bPORT\b["'`)\]]*\s*(?:\|\||\?\?|,|:|or|=)?\s*(?:default:?\s*)?["'`]?:?(\d{2,5})\b(?!\.)/ },
  // The default of an option: `flag.Int("port", 8080, ...)`, `add_argument("--port", default=8080)`.
  { pattern: /["'`](?:--)?(?:http-|server-)?port["'`]\s*,[^\n]{0,60}?["'`\s=:](\d{2,5})\b/ },
  { pattern: /["'`](?:--)?(?:(?:http|listen|bind)-)?addr(?:ess)?["'`]\s*,\s*["'`][\w.]{0,40}:(\d{2,5})["'`]/ },
  { pattern: /\b(?:listen|bind|run|serve|start)\w*\((?:[^)\n]{0,60}?["'`:\s(])?(\d{2,5})\b(?![.\d])/i },
  // `SocketAddr::from(([0, 0, 0, 0], 8080))` in Rust.
  { pattern: /\bSocketAddr(?:V[46])?::(?:from|new)\([^\n]{0,80}?[\]),]\s*,?\s*(\d{2,5})\s*\)/ },
  { pattern: /\bport\s*[:=]\s*["'`]?(\d{2,5})\b(?!\.)/i, mayBeClient: true },
  // A constant: `const portNumber = ":6235"`, `listenAddr := "0.0.0.0:8080"`.
  {
    pattern:
      /\b(?:\w{0,16}port|(?:\w{0,12}(?:listen|bind|server))_?(?:addr(?:ess)?)?)\w{0,8}\s*:?=\s*["'`](?:[\w.]{0,20}:)?(\d{2,5})["'`]/i,
    mayBeClient: true,
  },
];

const LONGEST = 100_000;

/** Names of variables with the port of the program, besides `PORT`. */
const NAMES = '(?:APP|API|HTTP|LISTEN|SERVER|SERVICE|WEB)_PORT';
const NAMED = new RegExp(String.raw`^[ \t]*(?:export\s+)?${NAMES}\s*=\s*["']?:?(\d{2,5})\b`);
const IS_NAME = new RegExp(`^${NAMES}$`);

/**
 * Finds the port in the files of a folder, most reliable first.
 *
 * @param folder - The folder.
 * @param composed - The port in its compose file.
 * @param sources - Source files, which are searched last.
 */
export function findPort(folder: Folder, composed: Said | undefined, sources: readonly string[]): Said | undefined {
  return (
    // What the program reads counts more than what its image declares.
    namedPort(folder) ??
    inPlaces(folder, [IMAGE]) ??
    composed ??
    inPlaces(folder, SETTINGS) ??
    inSettings(folder) ??
    sourcePort(folder, sources)
  );
}

/** The port in source files. */
export function sourcePort(folder: Folder, sources: readonly string[]): Said | undefined {
  return first(sources, (file) =>
    first(IN_SOURCE, ({ pattern, mayBeClient }) => notClient(portIn(folder, file, pattern), mayBeClient)),
  );
}

/**
 * The port in the Dockerfile of a workspace's root, if that builds a certain member.
 *
 * @param root - The root.
 * @param names - The folder and the name of the member.
 */
export function rootPort(root: Folder, names: readonly string[]): Said | undefined {
  const text = (root.text('Dockerfile') ?? '').slice(0, LONGEST).replace(/^[ \t]*#.*$/gm, '');
  const words = new Set(text.split(/[\s"'=,:[\]]+/).map((word) => word.replace(/^\.?\/|\/$/g, '')));
  const port = names.some((name) => words.has(name)) ? inPlaces(root, [IMAGE]) : undefined;
  return port && { ...port, inRoot: true };
}

/** The default of a variable with the port of the program, such as `SERVER_PORT`. */
export function readPort(folder: Folder, reads: readonly Read[]): Said | undefined {
  const read = reads.find(({ name, value = '' }) => IS_NAME.test(name) && /^:?\d{2,5}$/.test(value) && isPort(value));
  const file = folder.files.find((each) => shownPath(folder, each) === read?.path);
  return read && file !== undefined ? { value: (read.value ?? '').replace(':', ''), file, line: read.line } : undefined;
}

/** The port of an example file's variable, where a source reads that variable. */
function namedPort(folder: Folder): Said | undefined {
  return first(
    folder.files.filter((file) => /^\.env(?:\.example|\.sample|\.dist)?$/.test(file)),
    (file) => {
      const port = portIn(folder, file, NAMED);
      if (port === undefined) return undefined;
      const name = /\b\w+_PORT/.exec((folder.text(file) ?? '').split('\n')[port.line - 1] ?? '')?.[0] ?? '';
      const sources = folder.files.filter((each) => /\.(?:[cm]?[jt]s|py|go|rs|rb|exs?)$/.test(each) && !isAside(each));
      const isRead = sources.slice(0, MOST_FILES).some((each) => folder.text(each)?.includes(name) === true);
      return isRead ? port : undefined;
    },
  );
}

function inPlaces(folder: Folder, places: readonly PortPlace[]): Said | undefined {
  return first(places, ({ file: name, number }) =>
    first(
      folder.files.filter((candidate) => name.test(candidate)),
      (file) => portIn(folder, file, number),
    ),
  );
}

/** The first result that is not undefined. */
function first<In, Out>(all: readonly In[], find: (one: In) => Out | undefined): Out | undefined {
  for (const one of all) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function notClient(port: Said | undefined, mayBeClient = false): Said | undefined {
  return mayBeClient && CLIENTS.has(Number(port?.value)) ? undefined : port;
}

function portIn(folder: Folder, file: string, pattern: RegExp): Said | undefined {
  const found = firstLine(folder.text(file) ?? '', pattern);
  return found && isPort(found.value) ? { ...found, file } : undefined;
}

function isPort(value: string): boolean {
  const port = Number(value.replace(':', ''));
  return port >= 1 && port <= 65535;
}

/** Settings in YAML or TOML with the port under a known heading. */
const HEADED =
  /^(?:src\/main\/resources\/application[\w-]*|application[\w-]*|(?:config|configs|configuration)\/(?:base|default|app|application|config|local|production|server)|config)\.(?:ya?ml|toml)$/;
const OWN_HEADING = /^(?:server|application|app|http|web|api|listen|service)$/i;

function inSettings(folder: Folder): Said | undefined {
  return first(
    folder.files.filter((file) => HEADED.test(file)),
    (file) => {
      let heading = '';
      for (const [index, row] of (folder.text(file) ?? '').split('\n').entries()) {
        heading = /^\[?([\w-]+)(?:\]|:)\s*(?:#.*)?$/.exec(row)?.[1] ?? heading;
        const value = /^[ \t]*(?:server_?)?port\s*[:=]\s*["']?(?:\$\{\w+:)?(\d{2,5})\b/i.exec(row)?.[1];
        if (value !== undefined && (OWN_HEADING.test(heading) || !/^\s/.test(row)))
          return { value, file, line: index + 1 };
      }
      return undefined;
    },
  );
}
