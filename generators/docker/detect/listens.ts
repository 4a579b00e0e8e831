import { shownPath } from './folder.ts';
import { lineAt } from './parse/lines.ts';
import type { Folder } from './project.ts';
import type { Read } from './reads.ts';
import { isComment } from './sources.ts';

/** How a program starts, and which files may specify its listening address. */
export interface Listener {
  folder: Folder;
  sources: readonly string[];
  start: readonly string[];
  framework: string | undefined;
}

/** A position in a source file, and a message about it. */
interface Finding {
  at: number;
  says: string;
}

const MOST_SOURCES = 20;
const MOST_ARGUMENTS = 800;
const EVERYWHERE = '0.0.0.0';

const LOCAL = String.raw`(?:\w+:\/\/)?(127\.0\.0\.1|localhost)(?![\w.-])`;
const TEXT = String.raw`["'\`]${LOCAL}`;
const CALL =
  /(?<![\w$]|\b(?:func|def|function|fn) )(?:\w{0,24}(?:listen|bind|serve|server|run)\w{0,12}|start|UseUrls|Urls\.Add|SocketAddr::\w+)!?\(/gi;
/** An address as an argument, after the name of an address, or as numbers. */
const ARGUMENT = new RegExp(
  String.raw`(?:^|[,({[]|\b(?:host(?:name)?|addr(?:ess)?|bind|interface|ip|urls?)\b["']?\s*[:=])\s*&?${TEXT}|(\[?127\s*,\s*0\s*,\s*0\s*,\s*1\b|\bLOCALHOST\b)`,
  'i',
);
/** A common name for an address. */
const ADDRESS_NAME = /(?<![\w$.])\w{0,24}(?:host|addr|bind|listen|interface|ip|url)\w{0,12}(?!\w|\s*[(:=])/gi;
/** Settings that are not calls: `bind = '127.0.0.1:8000'`, `set :bind, 'localhost'`, `Addr: "localhost:8080"`. */
const SETTING = new RegExp(String.raw`^[ \t]*(?:set\s+:)?(?:bind|Addr)\b[\s=:,]{1,4}${TEXT}`, 'gm');
/** A command-line option whose default is an address. */
const OPTION = new RegExp(
  String.raw`["'](--(?:host|bind|address|listen|interface))["'][^()]{0,200}?\bdefault\s*=\s*${TEXT}`,
  'g',
);
const NAMED = /^(?:(?:APP|HTTP|SERVER|WEB|API|SERVICE|LISTEN|BIND)_)?(?:HOST|HOSTNAME|BIND|ADDR|ADDRESS|LISTEN)$/;
const VALUE = /^(?:127\.0\.0\.1|localhost)(:\d+)?$/;

/** Servers that listen on localhost by default, by their constructor. */
const OWN_DEFAULTS: readonly { files: RegExp; imports: RegExp; call: RegExp; name: string }[] = [
  { files: /\.py$/, imports: /\buvicorn\b/, call: /\buvicorn\.run\(/g, name: 'Uvicorn' },
  { files: /\.py$/, imports: /\bimport\s+Flask\b/, call: /\bapp\.run\(/g, name: 'Flask' },
  { files: /\.py$/, imports: /\bimport\s+Sanic\b/, call: /\bapp\.run\(/g, name: 'Sanic' },
  { files: /\.py$/, imports: /\bbottle\b/, call: /(?<![\w.])(?:bottle\.|app\.)?run\(/g, name: 'Bottle' },
  {
    files: /\.[cm]?[jt]s$/,
    imports: /["'](?:fastify|@nestjs\/platform-fastify)["']/,
    call: /\.listen\(/g,
    name: 'Fastify',
  },
];

/**
 * Finds programs that cannot be reached from outside their container: they listen on a local address in the sources, or
 * by default.
 *
 * @returns A message with the line. Undefined if there is no evidence, or if the start command sets the address.
 */
export function listenDecision({ folder, sources, start, framework }: Listener): string | undefined {
  if (start.some((word) => word.includes(EVERYWHERE))) return undefined;
  for (const file of sources.slice(0, MOST_SOURCES)) {
    const text = folder.text(file) ?? '';
    const found = written(text) ?? setting(text) ?? option(text) ?? ownDefault(file, text, framework);
    if (found) return `${shownPath(folder, file)}:${lineAt(text, found.at)}: ${found.says}`;
  }
  return undefined;
}

/** What a variable that a program takes its address from has to be in a container; undefined for any other variable. */
export function listenValue(name: string, value: string): string | undefined {
  const local = VALUE.exec(value);
  if (!local || !NAMED.test(name)) return undefined;
  return local[1] === undefined ? EVERYWHERE : `${EVERYWHERE}${local[1]}`;
}

/**
 * Finds variables with the listening address of a program whose default is localhost.
 *
 * @returns Their values for a container.
 */
export function listenVariables({ folder, sources }: Listener, reads: readonly Read[]): Record<string, string> {
  const places = new Set(sources.slice(0, MOST_SOURCES).map((file) => shownPath(folder, file)));
  const found: Record<string, string> = {};
  for (const { name, value = '', path } of reads) {
    const local = VALUE.exec(value);
    if (local && NAMED.test(name) && places.has(path))
      found[name] = local[1] === undefined ? EVERYWHERE : `${EVERYWHERE}:{port}`;
  }
  return found;
}

const unreachable = (address: string): string =>
  `it listens on ${address}, which cannot be reached from outside the container: make it listen on ${EVERYWHERE}`;

function written(text: string): Finding | undefined {
  const asked = new Set<string>();
  for (const { 0: call, index } of text.matchAll(CALL)) {
    if (isComment(text, index)) continue;
    const inside = argumentsAt(text, index + call.length);
    const [, literal, numbers] = ARGUMENT.exec(inside) ?? [];
    if (literal !== undefined || numbers !== undefined) return { at: index, says: unreachable(literal ?? '127.0.0.1') };
    for (const [name] of inside.matchAll(ADDRESS_NAME)) {
      if (asked.has(name)) continue;
      asked.add(name);
      const constant = constantOf(text, name);
      if (constant) return constant;
    }
  }
  return undefined;
}

/** The position where a name is defined as a local address. Undefined if a variable can change it. */
function constantOf(text: string, name: string): Finding | undefined {
  const value = new RegExp(
    String.raw`^[ \t]*[\w ]{0,24}\b${name}\b[^\n=]{0,40}=\s*(?:${TEXT}|[\w:]{0,40}\(*\[127, 0, 0, 1\])`,
    'm',
  );
  const found = value.exec(text);
  return found ? { at: found.index, says: unreachable(found[1] ?? '127.0.0.1') } : undefined;
}

function setting(text: string): Finding | undefined {
  const [found] = text.matchAll(SETTING);
  return found && { at: found.index, says: unreachable(found[1] ?? '') };
}

function option(text: string): Finding | undefined {
  const [found] = text.matchAll(OPTION);
  const [, name = '', address = ''] = found ?? [];
  return (
    found && {
      at: found.index,
      says: `without ${name} it listens on ${address}, which cannot be reached from outside the container: give the whole command with --start, including ${name} ${EVERYWHERE}`,
    }
  );
}

function ownDefault(file: string, text: string, framework: string | undefined): Finding | undefined {
  for (const { files, imports, call, name } of OWN_DEFAULTS) {
    if (!files.test(file) || !(imports.test(text) || framework === name)) continue;
    for (const { 0: start, index } of text.matchAll(call)) {
      const inside = argumentsAt(text, index + start.length);
      // Arguments that are defined elsewhere may contain an address.
      if (isComment(text, index) || /\bhost|\*\*|\.\.\.|0\.0\.0\.0|["']::|^\s*[\w.]+\s*$/.test(inside)) continue;
      return {
        at: index,
        says: `by default ${name} listens on localhost, which cannot be reached from outside the container: set its host to ${EVERYWHERE}`,
      };
    }
  }
  return undefined;
}

/** The text between the parentheses of a call, without the content of nested calls and objects. */
function argumentsAt(text: string, start: number): string {
  /** For each open bracket, whether its content is skipped. */
  const open: boolean[] = [];
  let kept = '';
  for (const sign of text.slice(start, start + MOST_ARGUMENTS)) {
    const isOut = open.at(-1) === true;
    if (')]}'.includes(sign) && open.pop() === undefined) break;
    if ('([{'.includes(sign)) {
      const isCall = sign === '(' && /\w$/.test(kept);
      open.push(isOut || isCall || (sign === '{' && open.length > 0));
    }
    if (!isOut) kept += sign;
  }
  return kept;
}
