import { databaseFolder, fileDatabase } from '../files-read.ts';
import type { JsonFile } from '../parse/json.ts';
import type { Folder, Said } from '../project.ts';

const LIBRARIES = ['better-sqlite3', 'sqlite', 'sqlite3', '@libsql/client', 'libsql'];
/** Sources of the program, rather than settings of tools and scripts. */
const SOURCE = /^(?!.*\.config\.)(?!(?:.*\/)?(?:scripts?|seeds?|migrations)\/).*\.[cm]?[jt]s$/;

/** The SQLite file that a program creates beside itself, and its folder if that does not exist yet. */
export interface SqliteFile {
  said: Said;
  missing?: string;
}

/**
 * Finds the SQLite file of a Node.js program in its own folder.
 *
 * @param folder - The project.
 * @param json - Its manifest.
 */
export function sqliteFile(folder: Folder, json: JsonFile): SqliteFile | undefined {
  if (!LIBRARIES.some((name) => json.said('dependencies', name))) return undefined;
  const said = fileDatabase(folder, SOURCE);
  if (said === undefined || said.value.startsWith('/')) return undefined;
  const parent = databaseFolder(said.value);
  const isThere = parent === '' || folder.files.some((file) => file.startsWith(`${parent}/`));
  return { said, ...(!isThere && /^[\w./-]+$/.test(parent) && { missing: parent }) };
}
