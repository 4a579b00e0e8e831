import type { Recipe } from '../recipe.ts';
import { readDockerfile } from './dockerfile.ts';
import { databaseFolder, fileDatabase, filesRead } from './files-read.ts';
import { foldersNamed, isDataFolder, optionDefaults, settingsDecisions } from './option-defaults.ts';
import type { Folder, Said } from './project.ts';
import { readsOf } from './reads.ts';
import { sourcePlaceDecisions } from './source-place.ts';
import { writingPlace } from './writes.ts';

/** The folder of the program and its files in the final image. */
export const HOME = '/srv';

/** Files that a compiled program needs at run time. */
export interface Beside {
  /** Commands that copy them to `/out/srv`. */
  commands: string[];
  recipe: Pick<Recipe, 'artifacts' | 'workdir' | 'writesToImage' | 'data' | 'env'>;
  /** The file name of the program in that folder. */
  program: string;
  says: { what: 'file'; said: Said }[];
  decisions: string[];
}

/**
 * Copies the files that a compiled program reads, and makes the folder of a database file writable.
 *
 * @param folder - The folder of the program.
 * @param here - Its path in the build stage.
 * @param source - Matches source files.
 * @param isOwn - Whether a source file belongs to this program rather than to another one in the project.
 */
export function besideProgram(
  folder: Folder,
  here: string,
  source: RegExp,
  isOwn: (file: string) => boolean = () => true,
): Beside {
  const defaults = optionDefaults(folder, isOwn);
  const named = foldersNamed(folder, defaults).filter((path) => /^[\w./-]+$/.test(path));
  const read = filesRead(folder, source).filter((name) => /^[\w.-]+$/.test(name));
  const copied = [...new Set([...read, ...named.filter((path) => !read.includes(path.split('/')[0] ?? ''))])];
  const database = fileDatabase(folder, source);
  const inside = database && databaseFolder(database.value);
  const folders = [
    ...new Set([
      ...(inside === undefined || inside === '' || !/^[\w./-]+$/.test(inside) ? [] : [inside]),
      ...defaults.filter(({ option, path }) => isDataFolder(option, path)).map(({ path }) => path),
      ...readsOf(folder).flatMap(({ name, value = '' }) =>
        isDataFolder(name, value.replace(/^\.\//, '')) ? [value.replace(/^\.\//, '')] : [],
      ),
    ]),
  ];
  const written = writingPlace(folder, 'compiled', isOwn);
  const writes = (database !== undefined && folders.length === 0) || written !== undefined;
  return {
    commands: [
      `mkdir -p ${['/out/srv', ...folders.map((path) => `/out/srv/${path}`)].join(' ')}`,
      ...copied.map((path) => copyCommand(here, path)),
    ],
    recipe: {
      artifacts: [{ from: '/out/srv', to: HOME, ...((writes || folders.length > 0) && { owned: true }) }],
      workdir: HOME,
      env: readDockerfile(folder).env,
      ...(writes && { writesToImage: true }),
      ...(folders.length > 0 && { data: folders.map((path) => `${HOME}/${path}`) }),
    },
    program: copied.includes('app') ? 'program' : 'app',
    says: [database, written].flatMap((said) => (said === undefined ? [] : [{ what: 'file', said }])),
    decisions: [
      ...sourcePlaceDecisions(folder, HOME),
      // Environment files contain secrets and are excluded from the build.
      ...settingsDecisions(defaults, HOME, (path) => folder.files.includes(path) && !/(?:^|\/)\.env/.test(path)),
    ],
  };
}

/** Copies a folder's content if the target exists: `cp -r data /out/srv/data` would create a nested folder. */
function copyCommand(here: string, path: string): string {
  const to = path.includes('/') ? `/out/srv/${path.slice(0, path.lastIndexOf('/'))}` : '/out/srv';
  return `${path.includes('/') ? `mkdir -p ${to} && ` : ''}cp -r ${here}/${path} ${to}/`;
}
