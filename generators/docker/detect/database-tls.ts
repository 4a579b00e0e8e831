import type { Service } from '../options.ts';
import { shownPath } from './folder.ts';
import { lineAt } from './parse/lines.ts';
import type { Folder } from './project.ts';
import { DATABASES } from './services.ts';
import { isAside, isComment, MOST_FILES } from './sources.ts';

/** How sources demand encryption from a database, whatever the environment says. */
const DEMANDS: readonly { files: RegExp; holds?: RegExp; demand: RegExp }[] = [
  {
    files: /\.[cm]?[jt]s$/,
    holds: /\b(?:postgres|mysql|mariadb|typeorm|sequelize|knex|drizzle)\b|\bpg\b/i,
    // A condition in the place of the value may be false.
    demand:
      /^[ \t]*ssl\s*:\s*(?:true\b|["'](?:require|verify-full)["']|\{\s*(?:rejectUnauthorized\s*:\s*(?:true|false)|require\s*:\s*true)\b)/gm,
  },
  { files: /\.(?:go|java|kt|py|rs)$/, demand: /\bsslmode=(?:require|verify-ca|verify-full)\b/g },
];

/**
 * Finds programs that connect to their database with encryption only, which those of packs do not have.
 *
 * @param folder - The project.
 * @param services - The services that it connects to.
 * @returns A message with the first line. Empty if there is no such code, or no database.
 */
export function tlsDecisions(folder: Folder, services: ReadonlySet<Service>): string[] {
  if (!DATABASES.some((each) => services.has(each))) return [];
  for (const { files, holds, demand } of DEMANDS) {
    // The settings of tools are read on the machine of a developer.
    const sources = folder.files.filter(
      (file) => files.test(file) && !isAside(file) && !/(?:^|\/)\w+\.config\.\w+$/.test(file),
    );
    for (const file of sources.slice(0, MOST_FILES)) {
      const text = folder.text(file) ?? '';
      if (holds?.test(text) === false) continue;
      const match = [...text.matchAll(demand)].find(({ index }) => !isComment(text, index));
      if (match === undefined) continue;
      const line = lineAt(text, match.index + match[0].length - 1);
      return [
        `${shownPath(folder, file)}:${line}: it connects to its database with TLS only, which the database beside it does not have: let a variable decide, or use a database that has a certificate`,
      ];
    }
  }
  return [];
}
