import type { Recipe } from '../recipe.ts';
import { readDockerfile } from './dockerfile.ts';
import { databaseFolder, fileDatabase, filesRead } from './files-read.ts';
import { foldersNamed, isDataFolder, optionDefaults, settingsDecisions } from './option-defaults.ts';
import type { Folder, Said } from './project.ts';
import { readsOf } from './reads.ts';
import { sourcePlaceDecisions } from './source-place.ts';

/** Where the program and the files that it reads lie in the final image. */
export const HOME = '/srv';

/** What a compiled program needs beside itself. */
export interface Beside {
  /** Commands that lay it into `/out/srv`. */
  commands: string[];
  recipe: Pick<Recipe, 'artifacts' | 'workdir' | 'writesToImage' | 'data' | 'env'>;
  says: { what: 'file'; said: Said }[];
  decisions: string[];
}

/**
 * Lays what a compiled program reads beside it, and lets it write where it keeps a file database.
 * @param folder The folder of the program.
 * @param here Its path while the image is built.
 * @param source Which of its files are sources.
 * @param isOwn Whether a source belongs to the program, not to another one beside it.
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
  const writes = database !== undefined && folders.length === 0;
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
    says: database ? [{ what: 'file', said: database }] : [],
    decisions: [
      ...sourcePlaceDecisions(folder, HOME),
      // Files of variables hold secrets, and no build sees them.
      ...settingsDecisions(defaults, HOME, (path) => folder.files.includes(path) && !/(?:^|\/)\.env/.test(path)),
    ],
  };
}

/** Keeps what lies in a folder that is there already: `cp -r data /out/srv/data` would lay it one deeper. */
function copyCommand(here: string, path: string): string {
  const to = path.includes('/') ? `/out/srv/${path.slice(0, path.lastIndexOf('/'))}` : '/out/srv';
  return `${path.includes('/') ? `mkdir -p ${to} && ` : ''}cp -r ${here}/${path} ${to}/`;
}
