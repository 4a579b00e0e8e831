import type { Recipe } from '../recipe.ts';
import { readDockerfile } from './dockerfile.ts';
import { databaseFolder, fileDatabase, filesRead } from './files-read.ts';
import type { Folder, Said } from './project.ts';

/** Where the program and the files that it reads lie in the final image. */
export const HOME = '/srv';

/** What a compiled program needs beside itself. */
export interface Beside {
  /** Commands that lay it into `/out/srv`. */
  commands: string[];
  recipe: Pick<Recipe, 'artifacts' | 'workdir' | 'writesToImage' | 'data' | 'env'>;
  says: { what: 'file'; said: Said }[];
}

/**
 * Lays what a compiled program reads beside it, and lets it write where it keeps a file database.
 * @param folder The folder of the program.
 * @param here Its path while the image is built.
 * @param source Which of its files are sources.
 */
export function besideProgram(folder: Folder, here: string, source: RegExp): Beside {
  const read = filesRead(folder, source).filter((name) => /^[\w.-]+$/.test(name));
  const database = fileDatabase(folder, source);
  const inside = database && databaseFolder(database.value);
  const folders = inside === undefined || inside === '' || !/^[\w./-]+$/.test(inside) ? [] : [inside];
  const writes = database !== undefined && folders.length === 0;
  return {
    commands: [
      `mkdir -p ${['/out/srv', ...folders.map((path) => `/out/srv/${path}`)].join(' ')}`,
      ...read.map((name) => `cp -r ${here}/${name} /out/srv/`),
    ],
    recipe: {
      artifacts: [{ from: '/out/srv', to: HOME, ...((writes || folders.length > 0) && { owned: true }) }],
      workdir: HOME,
      env: readDockerfile(folder).env,
      ...(writes && { writesToImage: true }),
      ...(folders.length > 0 && { data: folders.map((path) => `${HOME}/${path}`) }),
    },
    says: database ? [{ what: 'file', said: database }] : [],
  };
}
