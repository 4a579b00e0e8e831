import type { Recipe } from '../recipe.ts';
import { shownPath } from './folder.ts';
import type { Folder } from './project.ts';
import { runsAlembic } from './python/alembic.ts';
import { isAside } from './sources.ts';

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
  const found = toolOf(folder, said);
  return found === undefined
    ? []
    : [
        `${shownPath(folder, found.file)}: "${found.command}" creates the database tables: run it as a separate step, once per release`,
      ];
}

function toolOf(folder: Folder, said: readonly string[]): { file: string; command: string } | undefined {
  if (said.some((each) => DONE.test(each))) return undefined;
  for (const { file, beside, command } of TOOLS) {
    const found = folder.files.find((each) => file.test(each));
    if (found === undefined || (beside && !folder.files.some((each) => beside.test(each)))) continue;
    return { file: found, command };
  }
  return undefined;
}

/**
 * The command that creates the tables before the program starts, if the image of the pack can run it as it is.
 *
 * @param folder - The project.
 * @param recipe - How it is built.
 * @param said - As in `migrationDecisions`.
 */
export function migrationStep(folder: Folder, recipe: Recipe, said: readonly string[]): string[] | undefined {
  const found = toolOf(folder, said);
  if (found === undefined || recipe.runtime !== 'python') return undefined;
  if (found.file.endsWith('manage.py'))
    return hasOneSettings(folder, found.file)
      ? ['python3', `${HOME}/${found.file}`, 'migrate', '--noinput']
      : undefined;
  return found.file === 'alembic.ini' && recipe.workdir === HOME && runsAlembic(folder, recipe)
    ? found.command.split(' ')
    : undefined;
}

/** The folder of a Python program in the image. */
const HOME = '/app';
const SETTINGS = /\bDJANGO_SETTINGS_MODULE["']\s*(?:,|\]\s*=)\s*["']([\w.]{1,200})["']/g;

/** Whether the command and the server of a Django project use the same settings. */
function hasOneSettings(folder: Folder, manage: string): boolean {
  const files = [manage, ...folder.files.filter((file) => /(?:^|\/)[aw]sgi\.py$/.test(file) && !isAside(file))];
  const named = files.flatMap((file) => [...(folder.text(file) ?? '').matchAll(SETTINGS)].map(([, name]) => name));
  return new Set(named).size <= 1;
}
