import type { Recipe } from '../../recipe.ts';
import { readToml } from '../parse/toml.ts';
import type { Folder } from '../project.ts';
import { isAside, MOST_FILES } from '../sources.ts';
import { isForDevelopment } from './development-only.ts';

const SETTINGS = 'alembic.ini';

/**
 * Whether the image can run Alembic as it is: it is installed with the program, has something to do, reaches the
 * database of the program, and nothing else creates the tables.
 */
export function runsAlembic(folder: Folder, recipe: Recipe): boolean {
  const sources = folder.files.filter((file) => file.endsWith('.py') && !isAside(file)).slice(0, MOST_FILES);
  return (
    isInstalled(folder, recipe) &&
    folder.files.some((file) => /(?:^|\/)versions\/(?!__init__)[\w.-]+\.py$/.test(file)) &&
    !isLocal(folder) &&
    !sources.some((file) => /\bcreate_all\b/.test(folder.text(file) ?? ''))
  );
}

function isInstalled(folder: Folder, { install = '' }: Recipe): boolean {
  const lists = [...install.matchAll(/--requirement=([\w./-]+)/g)].map(([, file = '']) => file);
  const list = lists.find((file) => folder.files.includes(file));
  if (list !== undefined) return listsIn(folder, list).some((text) => LISTED.test(text));
  const toml = folder.text('pyproject.toml');
  if (toml !== undefined && isForDevelopment(readToml('pyproject.toml', 'pyproject.toml', toml), 'alembic'))
    return false;
  const texts = ['pyproject.toml', 'setup.py', 'setup.cfg'].map((file) => folder.text(file) ?? '');
  const pipfile = (folder.text('Pipfile') ?? '').replace(DEVELOPMENT_PACKAGES, '');
  return [...texts, pipfile].some((text) => LISTED.test(text));
}

const LISTED = /(?:^|["'])[ \t]*alembic\b/im;
const DEVELOPMENT_PACKAGES = /^\[dev-packages\][^[]*/m;
const INCLUDED = /^[ \t]*(?:-r|--requirement)[ \t=]+([\w./-]+)/gm;

/** The text of a list of requirements, and of those that it includes. */
function listsIn(folder: Folder, list: string): string[] {
  const seen = new Set([list]);
  for (const file of seen) {
    const place = file.slice(0, file.lastIndexOf('/') + 1);
    for (const [, path = ''] of (folder.text(file) ?? '').matchAll(INCLUDED)) {
      const included = `${place}${path.replace(/^(?:\.\/)+/, '')}`;
      if (folder.files.includes(included)) seen.add(included);
    }
  }
  return [...seen].map((file) => folder.text(file) ?? '');
}

/** An address that leads nowhere in a container, or to a file that is not that of the program. */
const LOCAL = /^sqlalchemy\.url[ \t]*=[ \t]*(?:sqlite|driver|\S*(?:@|\/\/)(?:localhost|127\.0\.0\.1))/m;
/** What gives Alembic another address than that of its settings. */
const OTHER =
  /\bset_(?:main|section)_option\(|\bcreate_(?:async_)?engine\(|\[["']sqlalchemy\.url["']\]\s*=|\benviron\b|\bgetenv\(|\bconnectable[ \t]*=(?!\s*(?:async_)?engine_from_config)/;

/** Whether Alembic uses an address in its settings that only works outside a container. */
function isLocal(folder: Folder): boolean {
  const settings = folder.text(SETTINGS) ?? '';
  const place = /^script_location[ \t]*=[ \t]*(?:%\(here\)s\/)?(?:\.\/)?([\w./-]+?)\/?[ \t]*$/m.exec(settings)?.[1];
  const environment = (folder.text(`${place ?? 'alembic'}/env.py`) ?? '').replace(/^[ \t]*#.*$/gm, '');
  return LOCAL.test(settings) && !OTHER.test(environment);
}
