import { lineAt } from '../parse/lines.ts';
import type { Folder, Said } from '../project.ts';
import { MOST_FILES } from '../sources.ts';
import { STANDARD } from './standard.ts';

/** The object or function that a server loads. */
export interface Application {
  /** `package.module:name`. `package.module:name()` calls a factory, in Gunicorn's notation. */
  target: string;
  /** Whether the name is a factory function. */
  factory: boolean;
  /** The folder that the module is imported from, relative to the project. Empty for the project itself. */
  from: string;
  said: Said;
}

const USUAL = /(?:^|\/)(?:main|app|asgi|wsgi|server|api|application|run|manage|autoapp|__init__)\.py$/;
const ASIDE = /(?:^|\/)(?:tests?|docs?|examples?|scripts|migrations|alembic)\/|(?:^|\/)(?:test_|conftest)/;
const MAKERS = '(?:create|make|get|build|init)_(?:app|application|api|server)';

/** The constructor of each framework's application. */
const OBJECTS: Readonly<Record<string, string>> = {
  FastAPI: String.raw`(?:fastapi\.)?FastAPI\(`,
  Starlette: String.raw`Starlette\(`,
  Litestar: String.raw`Litestar\(`,
  Flask: String.raw`(?:flask\.)?Flask\(`,
  Quart: String.raw`Quart\(`,
};

/**
 * Finds the application object of a framework.
 *
 * @param folder - The project.
 * @param framework - The name of the framework, as in the table above.
 * @returns The object for a server. Undefined if the sources contain none.
 */
export function applicationOf(folder: Folder, framework: string): Application | undefined {
  const object = OBJECTS[framework];
  if (object === undefined) return undefined;
  const files = folder.files.filter((file) => file.endsWith('.py') && !ASIDE.test(file) && !isOfAlembic(folder, file));
  const ordered = [
    ...files.filter((file) => USUAL.test(file)).sort(byDepth),
    ...files.filter((file) => !USUAL.test(file)).sort(byDepth),
  ];
  const forms = [
    { pattern: new RegExp(String.raw`^(\w+)(?:\s*:\s*[\w.]+)?\s*=\s*${object}`, 'm'), factory: false },
    { pattern: new RegExp(String.raw`^(\w+)(?:\s*:\s*[\w.]+)?\s*=\s*(?:\w+\.)?${MAKERS}\(`, 'm'), factory: false },
    { pattern: new RegExp(String.raw`^(?:async )?def\s+(${MAKERS})\(\s*\)?`, 'm'), factory: true },
  ];
  for (const { pattern, factory } of forms) {
    for (const file of ordered) {
      const text = folder.text(file) ?? '';
      const match = pattern.exec(text);
      if (!match?.[1]) continue;
      const { module, from } = moduleOf(folder, file);
      const said = { value: `${module}:${match[1]}`, file, line: lineAt(text, match.index) };
      return { target: `${module}:${match[1]}`, factory, from, said };
    }
  }
  return undefined;
}

/** Alembic's environment creates the application for its own use, in a folder of any name. */
function isOfAlembic({ files }: Folder, file: string): boolean {
  return /(?:^|\/)env\.py$/.test(file) && files.includes(file.replace(/env\.py$/, 'script.py.mako'));
}

/**
 * The module name of a file. Packages extend upwards as far as there is an `__init__.py`. A `src` folder is not a
 * package.
 */
export function moduleOf(folder: Folder, file: string): { module: string; from: string } {
  const parts = file.replace(/\.py$/, '').split('/');
  if (parts.at(-1) === '__init__') parts.pop();
  let start = 0;
  if (parts.length > 1 && parts[0] === 'src' && !folder.files.includes('src/__init__.py')) start = 1;
  return { module: parts.slice(start).join('.'), from: parts.slice(0, start).join('/') };
}

/** The folder that packages are imported from, if a project separates them from its other files. */
export function sourceFolders({ files }: Folder): string[] {
  return files.some((file) => /^src\/(?:\w+\/__init__|\w+)\.py$/.test(file)) && !files.includes('src/__init__.py')
    ? ['src']
    : [];
}

/**
 * Finds folders whose files import each other by module name alone, which works if the program is started in that
 * folder or the folder is on the module search path.
 */
export function importRoots(folder: Folder): string[] {
  const files = folder.files.filter((file) => file.endsWith('.py') && !ASIDE.test(file));
  const namesIn = (prefix: string): Set<string> =>
    new Set(
      files.flatMap((file) =>
        file.startsWith(prefix) ? (/^(\w+)(?:\.py$|\/)/.exec(file.slice(prefix.length))?.[1] ?? []) : [],
      ),
    );
  const top = namesIn('');
  return [...top].filter((name) => {
    const inner = files.filter((file) => file.startsWith(`${name}/`)).slice(0, MOST_FILES);
    const own = new Set([...namesIn(`${name}/`)].filter((each) => !top.has(each) && !STANDARD.has(each)));
    if (own.size === 0) return false;
    return inner.some((file) =>
      [...(folder.text(file) ?? '').matchAll(IMPORTED)].some(([, module = '']) => own.has(module)),
    );
  });
}

/** The first part of a module that is imported at the beginning of a line. */
const IMPORTED = /^(?:from|import)[ \t]+(\w+)\b/gm;
function byDepth(a: string, b: string): number {
  return a.split('/').length - b.split('/').length || order(a) - order(b);
}

function order(file: string): number {
  const names = ['main', 'app', 'asgi', 'wsgi', 'server', 'application', 'api', 'autoapp', 'run', '__init__', 'manage'];
  const at = names.indexOf(/(\w+)\.py$/.exec(file)?.[1] ?? '');
  return at < 0 ? names.length : at;
}
