import { readDockerfile } from '../dockerfile.ts';
import { readProcfile } from '../procfile.ts';
import type { Folder, Said } from '../project.ts';

/** How a Python program is started, and what it needs for that. */
export interface PythonStart {
  argv: readonly string[];
  said?: Said;
  /** Folders to import from, relative to the project. */
  from: readonly string[];
  /** The server that must be installed. */
  server?: 'gunicorn' | 'uvicorn' | 'daphne' | 'streamlit';
  /** Commands in a Procfile before the start command, as written. */
  before?: readonly string[];
}

/** Options for the listening address of each server. */
export const ADDRESS = {
  gunicorn: ['--bind', '0.0.0.0:{port}'],
  uvicorn: ['--host', '0.0.0.0', '--port', '{port}'],
  fastapi: ['--host', '0.0.0.0', '--port', '{port}'],
} as const;

const WORD = /^[\w@.,:=/+%()'"-]+$/;
/** Options for the listening address, with the value in the next word or after an equals sign. */
const LISTENS = /^(?:-b|--bind|--host|--port|-p)(?:=.*)?$/;
/** Options that reload a program during development. */
const DEVELOPS = /^--(?:reload|debug)(?:-\w+)?(?:=.*)?$/;
/** Tools that run a program in an environment, which the image does not have. */
const RUNNERS = /^(?:(?:uv|poetry|pdm|pipenv)(?: run)?|tini|tini --|dumb-init|dumb-init --)$/;
const MODULE = /^([A-Za-z_][\w.]*)(?::[\w.]+(?:\(\))?)?$/;

/** Gunicorn's workers signal that they are alive through a temporary file, which should be in memory. */
export const extraOf = (server: string): string[] => (server === 'gunicorn' ? ['--worker-tmp-dir', '/tmp'] : []);

/**
 * The start command in the Procfile or Dockerfile of a project. Undefined if neither names a program in plain words.
 *
 * @param folder - The project.
 */
export function writtenStart(folder: Folder): PythonStart | undefined {
  const web = readProcfile(folder).find(({ name }) => name === 'web');
  const own = web && commandStart(folder, web.command, web.said);
  if (own) return web.before.length > 0 ? { ...own, before: web.before } : own;
  const { command } = readDockerfile(folder);
  return command && commandStart(folder, command.value.split(/\s+/), command, true);
}

/**
 * Interprets a start command.
 *
 * @param folder - The project.
 * @param words - The command.
 * @param said - Its position.
 * @param elsewhere - Whether it refers to another folder layout, so that only an existing module counts.
 */
function commandStart(
  folder: Folder,
  words: readonly string[],
  said: Said,
  elsewhere = false,
): PythonStart | undefined {
  const own = words.slice(words.findIndex((_word, index) => !RUNNERS.test(words.slice(0, index + 1).join(' '))));
  const plain = own.map((word) => word.replace(/\$\{?PORT(?::-\d+)?\}?/g, '{port}'));
  const isModule = /^python3?$/.test(plain[0] ?? '') && plain[1] === '-m';
  const [program = '', ...args] = isModule ? plain.slice(2) : plain;
  if (args.some((word) => !WORD.test(word.replace('{port}', '0')))) return undefined;
  if (program === 'python' || program === 'python3') {
    const script = args.find((word) => !word.startsWith('-'));
    if (elsewhere && (script === undefined || !folder.files.includes(script))) return undefined;
    return args.length === 0 || args[0] === 'manage.py' ? undefined : { argv: ['python3', ...args], said, from: [] };
  }
  if (program === 'fastapi') return args[0] === 'run' ? fastapiStart(folder, args.slice(1), said) : undefined;
  if (program !== 'gunicorn' && program !== 'uvicorn') return undefined;
  const from = args.map((word) => folderOf(folder, MODULE.exec(word)?.[1] ?? '')).find((found) => found !== undefined);
  if (elsewhere && from === undefined) return undefined;
  return {
    argv: ['python3', '-m', program, ...withoutAddress(args), ...ADDRESS[program], ...extraOf(program)],
    said,
    from: from === undefined || from === '' ? [] : [from],
    server: program,
  };
}

function fastapiStart(folder: Folder, args: readonly string[], said: Said): PythonStart | undefined {
  const script = args.find((word) => word.endsWith('.py'));
  if (script !== undefined && !folder.files.includes(script)) return undefined;
  return { argv: ['python3', '-m', 'fastapi', 'run', ...withoutAddress(args), ...ADDRESS.fastapi], said, from: [] };
}

function withoutAddress(args: readonly string[]): string[] {
  return args.filter(
    (word, index) =>
      !LISTENS.test(word) && !DEVELOPS.test(word) && !/^(?:-b|--bind|--host|--port|-p)$/.test(args[index - 1] ?? ''),
  );
}

/** The folder that a module is imported from. The one closest to the root if there are several. */
function folderOf(folder: Folder, module: string): string | undefined {
  if (module === '') return undefined;
  const path = module.replaceAll('.', '/');
  const found = folder.files
    .flatMap((file) => [`${path}.py`, `${path}/__init__.py`].flatMap((end) => before(file, end)))
    .sort((a, b) => a.length - b.length);
  return found[0];
}

/** The part of a path before its end, without the last slash. */
function before(path: string, end: string): string[] {
  if (path === end) return [''];
  return path.endsWith(`/${end}`) ? [path.slice(0, -end.length - 1)] : [];
}
