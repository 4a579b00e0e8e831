import { readDockerfile } from '../dockerfile.ts';
import { readProcfile } from '../procfile.ts';
import type { Folder, Said } from '../project.ts';

/** How a Python program is started, and what that needs. */
export interface PythonStart {
  argv: readonly string[];
  said?: Said;
  /** Folders to import from, seen from the project. */
  from: readonly string[];
  /** The server that has to be there. */
  server?: 'gunicorn' | 'uvicorn' | 'daphne' | 'streamlit';
  /** Commands that a Procfile runs before the start, as it writes them. */
  before?: readonly string[];
}

/** Where a server is told to listen. */
export const ADDRESS = {
  gunicorn: ['--bind', '0.0.0.0:{port}'],
  uvicorn: ['--host', '0.0.0.0', '--port', '{port}'],
  fastapi: ['--host', '0.0.0.0', '--port', '{port}'],
} as const;

const WORD = /^[\w@.,:=/+%()'"-]+$/;
/** Options that say where to listen, with their value in the next word or after a sign of equality. */
const LISTENS = /^(?:-b|--bind|--host|--port|-p)(?:=.*)?$/;
/** What reloads a program while somebody edits it. */
const DEVELOPS = /^--(?:reload|debug)(?:-\w+)?(?:=.*)?$/;
/** Tools that find the program in an environment, which an image has none of. */
const RUNNERS = /^(?:(?:uv|poetry|pdm|pipenv)(?: run)?|tini|tini --|dumb-init|dumb-init --)$/;
const MODULE = /^([A-Za-z_][\w.]*)(?::[\w.]+(?:\(\))?)?$/;

/** Gunicorn's workers show that they live by writing to a file, which must not lie on a disk. */
export const extraOf = (server: string): string[] => (server === 'gunicorn' ? ['--worker-tmp-dir', '/tmp'] : []);

/**
 * How the Procfile of a project, or its Dockerfile, starts it; undefined where neither names a program with plain words.
 * @param folder The project.
 */
export function writtenStart(folder: Folder): PythonStart | undefined {
  const web = readProcfile(folder).find(({ name }) => name === 'web');
  const own = web && commandStart(folder, web.command, web.said);
  if (own) return web.before.length > 0 ? { ...own, before: web.before } : own;
  const { command } = readDockerfile(folder);
  return command && commandStart(folder, command.value.split(/\s+/), command, true);
}

/**
 * The start that a command comes to.
 * @param folder The project.
 * @param words The command.
 * @param said Where it is written.
 * @param elsewhere Whether it belongs to another folder layout, so that only a module that is found counts.
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

/** The folder that a module is imported from, the nearest one to the root that has it. */
function folderOf(folder: Folder, module: string): string | undefined {
  if (module === '') return undefined;
  const path = module.replaceAll('.', '/');
  const found = folder.files
    .flatMap((file) => [`${path}.py`, `${path}/__init__.py`].flatMap((end) => before(file, end)))
    .sort((a, b) => a.length - b.length);
  return found[0];
}

/** What stands before the end of a path, without its last slash. */
function before(path: string, end: string): string[] {
  if (path === end) return [''];
  return path.endsWith(`/${end}`) ? [path.slice(0, -end.length - 1)] : [];
}
