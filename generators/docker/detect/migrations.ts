import { shownPath } from './folder.ts';
import type { Folder } from './project.ts';

/** What tools make the tables of a database with: the file that shows the tool, what has to lie beside it, and the command. */
const TOOLS: readonly { file: RegExp; beside?: RegExp; command: string }[] = [
  { file: /(?:^|\/)manage\.py$/, beside: /(?:^|\/)migrations\/0001_\w+\.py$/, command: 'python3 manage.py migrate' },
  { file: /(?:^|\/)migrations\/alembic\.ini$/, command: 'python3 -m flask db upgrade' },
  { file: /^alembic\.ini$/, command: 'python3 -m alembic upgrade head' },
  { file: /^prisma\/schema\.prisma$/, beside: /^prisma\/migrations\//, command: 'prisma migrate deploy' },
  { file: /^knexfile\.[cm]?[jt]s$/, command: 'knex migrate:latest' },
  { file: /^\.sequelizerc$/, command: 'sequelize db:migrate' },
  { file: /^artisan$/, beside: /^database\/migrations\/\w+\.php$/, command: 'php artisan migrate --force' },
];

/** The word of each command, by which another way to run it is known. */
const DONE = /\bmigrate\b|\bdb upgrade\b|\balembic upgrade\b|\bdb:prepare\b|\bmigrate:latest\b/;

/**
 * A program whose database has no tables yet answers with errors, however healthy it is: what makes them is named.
 * @param folder The project.
 * @param said What runs in any case or is already named: the start command, other decisions.
 */
export function migrationDecisions(folder: Folder, said: readonly string[]): string[] {
  if (said.some((each) => DONE.test(each))) return [];
  for (const { file, beside, command } of TOOLS) {
    const found = folder.files.find((each) => file.test(each));
    if (found === undefined || (beside && !folder.files.some((each) => beside.test(each)))) continue;
    return [
      `${shownPath(folder, found)}: "${command}" creates the database tables: run it as a separate step, once per release`,
    ];
  }
  return [];
}
