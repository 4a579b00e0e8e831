import { shownPath } from './folder.ts';
import type { Folder } from './project.ts';

/** Migration tools: a file that identifies the tool, another file that must exist, and the command. */
const TOOLS: readonly { file: RegExp; beside?: RegExp; command: string }[] = [
  { file: /(?:^|\/)manage\.py$/, beside: /(?:^|\/)migrations\/0001_\w+\.py$/, command: 'python3 manage.py migrate' },
  { file: /(?:^|\/)migrations\/alembic\.ini$/, command: 'python3 -m flask db upgrade' },
  { file: /^alembic\.ini$/, command: 'python3 -m alembic upgrade head' },
  { file: /^prisma\/schema\.prisma$/, beside: /^prisma\/migrations\//, command: 'prisma migrate deploy' },
  { file: /^knexfile\.[cm]?[jt]s$/, command: 'knex migrate:latest' },
  { file: /^\.sequelizerc$/, command: 'sequelize db:migrate' },
  { file: /^artisan$/, beside: /^database\/migrations\/\w+\.php$/, command: 'php artisan migrate --force' },
];

/** A word of each command, which also identifies other ways of running it. */
const DONE = /\bmigrate\b|\bdb upgrade\b|\balembic upgrade\b|\bdb:prepare\b|\bmigrate:latest\b/;

/**
 * Reminds the user to run migrations. Without tables, a program responds with errors even if it is healthy.
 *
 * @param folder - The project.
 * @param said - Commands that run anyway or were already mentioned: the start command, and other messages.
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
