import { SERVICES } from '../../options.ts';
import type { Worker } from '../../recipe.ts';
import { lineAt } from '../parse/lines.ts';
import { readProcfile } from '../procfile.ts';
import type { Folder, Said } from '../project.ts';
import { moduleOf } from './application.ts';

/** Processes of a Procfile that are not workers: those for requests, and one-off commands. */
const OTHERS = /^(?:web|release|console|shell|migrate|postdeploy)$/;
/** Programs that can be run as modules. */
const MODULES: Readonly<Record<string, string>> = {
  celery: 'celery',
  rq: 'rq.cli',
  dramatiq: 'dramatiq',
  huey_consumer: 'huey.bin.huey_consumer',
  arq: 'arq',
  flask: 'flask',
};
const WORD = /^[\w@.,:=/+%-]+$/;
/** The creation of a Celery object, or its use through Flask. */
const CELERY =
  /^(\w+)\s*(?::\s*\w+\s*)?=\s*(?:(?:celery\.)?Celery\(|[\w.]+\.extensions\[["']celery["']\]|make_celery\()/m;
const BEAT = /\bbeat_schedule\b|\bCELERY_BEAT_SCHEDULE\b|\bdjango_celery_beat\b|\bon_after_(?:configure|finalize)\b/;
const LEVEL = '--loglevel=INFO';

/**
 * Finds the processes beside the one for requests: those in the Procfile, otherwise those in Celery's documentation.
 *
 * @param folder - The project.
 * @param usesCelery - Whether Celery is a dependency.
 */
export function workersOf(folder: Folder, usesCelery: boolean): (Worker & { said: Said })[] {
  const listed = readProcfile(folder).flatMap(({ name, command, said }) => {
    const words = OTHERS.test(name) ? undefined : commandOf(command);
    return words ? [{ name: freeName(name.toLowerCase()), command: words, said }] : [];
  });
  return listed.length > 0 || !usesCelery ? listed : celeryWorkers(folder);
}

/** A name that no service of a pack has. */
function freeName(name: string): string {
  return name === 'app' || SERVICES.some((service) => service === name) ? `${name}-worker` : name;
}

/** The command with its interpreter. Undefined if it needs a shell. */
function commandOf([program = '', ...args]: readonly string[]): string[] | undefined {
  if (args.some((word) => !WORD.test(word))) return undefined;
  if (/^python3?$/.test(program)) return args.length > 0 ? ['python3', ...args] : undefined;
  const module = Object.hasOwn(MODULES, program) ? MODULES[program] : undefined;
  return module === undefined ? undefined : ['python3', '-m', module, ...args];
}

function celeryWorkers(folder: Folder): (Worker & { said: Said })[] {
  for (const file of folder.files.filter((each) => each.endsWith('.py') && !/(?:^|\/)tests?\//.test(each))) {
    const text = folder.text(file) ?? '';
    const match = CELERY.exec(text);
    if (!match?.[1]) continue;
    const target = `${moduleOf(folder, file).module}:${match[1]}`;
    if (!WORD.test(target)) continue;
    const run = (...args: string[]) => ['python3', '-m', 'celery', '-A', target, ...args, LEVEL];
    const said = { value: target, file, line: lineAt(text, match.index) };
    const hasBeat = folder.files.some((each) => each.endsWith('.py') && BEAT.test(folder.text(each) ?? ''));
    return [
      { name: 'worker', command: run('worker'), said },
      ...(hasBeat
        ? [
            {
              name: 'beat',
              command: run('beat', '--schedule=/tmp/celerybeat-schedule'),
              said: { ...said, value: `${target} beat` },
            },
          ]
        : []),
    ];
  }
  return [];
}
