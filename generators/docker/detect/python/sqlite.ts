import { firstLine } from '../parse/lines.ts';
import type { Folder, Said } from '../project.ts';

/** Files that may contain the name of a database: sources and settings, except tests. */
const NAMES_DATABASE =
  /^(?!.*(?:^|\/)(?:tests?|docs?|examples?)\/)(?!.*test)(?:[\w.-]+\/){0,4}[\w.-]+\.(?:py|toml|ya?ml|cfg|ini)$/;
const SETTINGS = /(?:^|\/)settings(?:\/(?:production|prod|base|__init__))?\.py$/;

/** The position of an SQLite file's name, if it is in the project's own folder, which must be writable. */
export function sqliteOf(folder: Folder, isDjango: boolean): Said | undefined {
  const settings = isDjango ? folder.files.filter((file) => SETTINGS.test(file)) : [];
  const files = settings.length === 0 ? folder.files.filter((file) => NAMES_DATABASE.test(file)) : settings;
  // The path is often put together: `"sqlite:///" + os.path.join(BASE, "till.db")`.
  const pattern = isDjango
    ? /(sqlite3)/
    : /(sqlite(?:\+\w+)?:\/\/\/(?:(?![/:])[\w./{}-]+|["'][ \t]*\+|["']\.format\(|%s))/;
  for (const file of files) {
    const text = folder.text(file) ?? '';
    // Beside a database server, SQLite is only for development.
    const found = isDjango || !/postgres|mysql|mariadb/i.test(text) ? firstLine(text, pattern) : undefined;
    if (found) return { ...found, file };
  }
  return undefined;
}

export function settingsOf(folder: Folder): string | undefined {
  return folder.files.find((file) => SETTINGS.test(file));
}

/** `BASE_DIR / "data" / "db.sqlite3"`, `os.path.join(BASE_DIR, "data", "db.sqlite3")` and `sqlite:///data/till.db`. */
const IN_FOLDER =
  /(?:\b\w*(?:BASE|ROOT)\w*\s*[,/]\s*["']([\w-]+)["']\s*[,/]\s*["'][\w-]+\.(?:sqlite3?|db)["']|\bsqlite(?:\+\w+)?:\/\/\/(?:\.\/)?([\w-]+)\/[\w-]+\.\w+)/;

/**
 * The separate folder of a project's SQLite file, relative to the project. Folders with sources do not count. It must
 * exist before the database is created, and outlive the container.
 */
export function sqliteFolder(folder: Folder, isDjango: boolean): string | undefined {
  const sqlite = sqliteOf(folder, isDjango);
  const [, joined, written] = IN_FOLDER.exec((sqlite && folder.text(sqlite.file)) ?? '') ?? [];
  const found = joined ?? written;
  const isSources = folder.files.some((file) => file.startsWith(`${found}/`) && file.endsWith('.py'));
  return isSources ? undefined : found;
}
