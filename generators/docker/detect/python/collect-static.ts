import type { Folder } from '../project.ts';
import { isComment } from '../sources.ts';
import { environPrefix, isEnvironCall } from './environ-prefix.ts';

/** Addresses that libraries refuse with another scheme, by what the variable is called after. */
const STEP_ADDRESSES: readonly (readonly [name: RegExp, address: string])[] = [
  [/^(?:DATABASE|DB|SQL|POSTGRES|PG|MYSQL)/, 'sqlite:////tmp/build.sqlite3'],
  [/^(?:REDIS|CELERY|BROKER)/, 'redis://only-for-this-step'],
  [/^CACHE/, 'locmemcache://'],
  [/^EMAIL/, 'consolemail://'],
  [/^CLOUDINARY/, 'cloudinary://only:for@this-step'],
];

const WEB_ADDRESS = 'https://only-for-this-step.invalid';

/** Values that the conversions of settings accept, by the name of the type or of the reader: `cast=int`, `env.bool`. */
const STEP_VALUES: Readonly<Record<string, string>> = {
  int: '1',
  float: '1',
  Decimal: '1',
  decimal: '1',
  timedelta: '1',
  bool: 'False',
  json: '{}',
  loads: '{}',
  dict: 'only=for-this-step',
  date: '2000-01-01',
  datetime: '2000-01-01T00:00:00',
  time: '00:00',
  uuid: '00000000-0000-0000-0000-000000000000',
  UUID: '00000000-0000-0000-0000-000000000000',
  log_level: 'INFO',
  url: WEB_ADDRESS,
  db: 'sqlite:////tmp/build.sqlite3',
  db_url: 'sqlite:////tmp/build.sqlite3',
  dj_db_url: 'sqlite:////tmp/build.sqlite3',
  cache: 'locmemcache://',
  cache_url: 'locmemcache://',
  dj_cache_url: 'locmemcache://',
  email: 'only@for-this-step.invalid',
  email_url: 'consolemail://',
  dj_email_url: 'console://',
  search_url: 'simple://',
};

/**
 * A value for a variable that the settings ask for while static files are gathered.
 *
 * @param name - Its name.
 * @param type - What the settings convert it to. Undefined for text.
 */
function stepValue(name: string, type: string | undefined): string {
  const typed = type !== undefined && Object.hasOwn(STEP_VALUES, type) ? STEP_VALUES[type] : undefined;
  if (typed !== undefined) return typed;
  // Models ask the engine how long their names may be.
  if (/(?:DB|DATABASE|SQL)_?ENGINE$/.test(name)) return 'django.db.backends.sqlite3';
  if (!/URL/.test(name)) return 'only-for-this-step';
  return STEP_ADDRESSES.find(([form]) => form.test(name))?.[1] ?? WEB_ADDRESS;
}

/** A variable without a default: what converts it, what reads it, its name, `cast`, and what stands behind it. */
const ASKING =
  /(?:\b(int|float|Decimal|UUID|loads)\(\s*)?(?:\bos\.)?(?:\benviron\[|\b(env(?:\.\w+)?|config|getenv|environ\.get|get_env\w*)\()\s*["']([A-Z][A-Z0-9_]*)["']\s*(?:,\s*(?:cast\s*=\s*(?=\w)(?![^\n]{0,200}\bdefault\s*=))?(int|float|bool)\s*,?\s*|,\s*cast\s*=(?![^\n]{0,200}\bdefault\s*=)[^\n]{1,200}?)?[\])]\s*([.)])?/g;
/** `python-decouple` makes the word `None` of a missing default, which libraries take for a value. */
const WORD_NONE = /\bconfig\(\s*["']([A-Z][A-Z0-9_]*)["']\s*,\s*default\s*=\s*None\s*,\s*cast\s*=\s*str\s*\)/g;
/** The types of variables at the place where a reader is created: `Env(SIZE=int, DEPTH=(int, 3))`. */
const SCHEME = /\b([A-Z][A-Z0-9_]*)\s*=\s*(\(\s*)?(?:\w+\.)?(int|float|bool|str|list|dict|json)\b/g;

/**
 * The variables without which settings cannot be read, with their types. What `os.getenv` does not find is nothing, which most
 * settings take: a value there would switch on what nobody asked for.
 */
function neededBySettings(text: string, prefix: string): [name: string, type: string | undefined][] {
  const schemes = [...text.matchAll(/\bEnv\(([^;]{0,2000}?)\)\s*(?:\n|$)/g)].flatMap(([, scheme = '']) => [
    ...scheme.matchAll(SCHEME),
  ]);
  const withDefault = new Set(schemes.flatMap(([, name = '', pair]) => (pair === undefined ? [] : [name])));
  const typed = new Map(schemes.map(([, name = '', , type = '']) => [name, type]));
  return [...text.matchAll(ASKING)].flatMap(
    ([, converts, reader, name = '', cast, next]): [string, string | undefined][] => {
      const mayBeNothing = /^(?:getenv|environ\.get)$/.test(reader ?? '');
      // What stands behind the name there is a default.
      if (withDefault.has(name) || (mayBeNothing && cast !== undefined)) return [];
      const isUsed = next === '.' || (converts !== undefined && next === ')');
      const method = /^env\.(\w+)$/.exec(reader ?? '')?.[1];
      return mayBeNothing && !isUsed && !/SECRET_KEY$|URL/.test(name)
        ? []
        : [[`${isEnvironCall(reader ?? '') ? prefix : ''}${name}`, converts ?? cast ?? method ?? typed.get(name)]];
    },
  );
}

const CONTAINER = /^(?:(?:docker-)?compose\.ya?ml|(?:[\w-]+\/){0,3}Dockerfile)$/;
const NAMES_SETTINGS = /\bDJANGO_SETTINGS_MODULE["']?\s*[=:,]\s*["']?([A-Za-z_][\w.]{0,200})/g;

/**
 * The settings that a container of the project runs with. Those that `manage.py` names are often for development, and list
 * applications that are not installed; if it names none, those of the example of variables or of the server.
 */
function settingsModule(folder: Folder, manage: string): string | undefined {
  const named = (form: RegExp) =>
    folder.files.filter((file) => form.test(file)).flatMap((file) => modulesIn(folder, file));
  const [inContainer] = named(CONTAINER);
  if (inContainer !== undefined) return inContainer;
  if (modulesIn(folder, manage).length > 0) return undefined;
  return [...named(/^\.env[\w.-]*$/), ...named(/(?:^|\/)[aw]sgi\.py$/)][0];
}

/** The modules that a file names as the settings and that the project has. */
function modulesIn(folder: Folder, file: string): string[] {
  const text = folder.text(file) ?? '';
  return [...text.matchAll(NAMES_SETTINGS)].flatMap(({ 1: module = '', index }) => {
    const path = module.replaceAll('.', '/');
    const isThere = folder.files.some((each) =>
      [`${path}.py`, `${path}/__init__.py`].some((end) => `/${each}`.endsWith(`/${end}`)),
    );
    return isThere && !isComment(text, index) ? [module] : [];
  });
}

/** The `manage.py` of a Django project: the topmost one. */
export function managePath(folder: Folder): string | undefined {
  return folder.files.filter((file) => /(?:^|\/)manage\.py$/.test(file)).sort((a, b) => a.length - b.length)[0];
}

/**
 * The command that gathers the static files of a Django project. The secrets that the settings ask for play no part in it.
 *
 * @param folder - The project.
 * @param here - Its folder in the build.
 * @returns `true` if there is nothing to gather.
 */
export function collectStatic(folder: Folder, here: string): string {
  const manage = managePath(folder);
  const texts = folder.files
    .filter((file) => /(?:^|\/)settings(?:\/\w+)?\.py$/.test(file))
    .map((file) => folder.text(file) ?? '');
  if (manage === undefined || !texts.some((text) => /^[ \t]*STATIC_ROOT\s*=/m.test(text))) return 'true';
  const asked = new Map<string, string | undefined>();
  const prefix = environPrefix(folder);
  for (const [name, type] of texts.flatMap((text) => neededBySettings(text, prefix)))
    asked.set(name, asked.get(name) ?? type);
  const empty = texts.flatMap((text) => [...text.matchAll(WORD_NONE)].map(([, name = '']) => name));
  const module = settingsModule(folder, manage);
  const settings = [
    ...(module === undefined ? [] : [`DJANGO_SETTINGS_MODULE=${module}`]),
    ...[...asked.keys()].sort().map((name) => `${name}=${stepValue(name, asked.get(name))}`),
    ...[...new Set(empty)].filter((name) => !asked.has(name)).map((name) => `${name}=`),
  ];
  return [...['PYTHONPATH=/out/packages', ...settings], `python3 ${here}/${manage} collectstatic --noinput`].join(' ');
}
