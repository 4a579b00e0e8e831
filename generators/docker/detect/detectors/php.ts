import type { Recipe, Variable } from '../../recipe.ts';
import { assetBuild } from '../assets.ts';
import { firstPresent, shownPath } from '../folder.ts';
import { type Framework, frameworkIn } from '../frameworks.ts';
import { type JsonFile, readJson } from '../parse/json.ts';
import type { Clue, Detector, Folder } from '../project.ts';
import { imageVersion, pinnedVersion } from '../tool-versions.ts';
import { secretVariable } from '../variables.ts';

const FRAMEWORKS: readonly Framework[] = [
  { name: 'Laravel', dependency: 'laravel/framework', port: 8080 },
  { name: 'Symfony', dependency: 'symfony/framework-bundle', port: 8080 },
  { name: 'Slim', dependency: 'slim/slim', port: 8080 },
];

/** Extensions that have to be added to the image, with the packages for building and running them. */
const EXTENSIONS: Readonly<Record<string, { build?: string; run?: string }>> = {
  bcmath: {},
  calendar: {},
  exif: {},
  gd: { build: 'libpng-dev', run: 'libpng16-16t64' },
  gmp: { build: 'libgmp-dev', run: 'libgmp10' },
  intl: { build: 'libicu-dev', run: 'libicu76' },
  mysqli: {},
  pcntl: {},
  pdo_mysql: {},
  pdo_pgsql: { build: 'libpq-dev', run: 'libpq5' },
  pgsql: { build: 'libpq-dev', run: 'libpq5' },
  soap: { build: 'libxml2-dev', run: 'libxml2' },
  sockets: {},
  xsl: { build: 'libxslt1-dev', run: 'libxslt1.1' },
  zip: { build: 'libzip-dev', run: 'libzip5' },
};
const HOME = '/var/www/html';
/** A key of the length that Laravel requires, for local use only. */
const LARAVEL_KEY = 'base64:b25seS1mb3ItZGV2ZWxvcG1lbnQtb25seS1mb3ItZGU=';

export const php: Detector = {
  name: 'php',
  detect(folder, { documentRoot: asked }) {
    const manifest = 'composer.json';
    const text = folder.text(manifest);
    if (text === undefined) {
      const script = firstPresent(folder, ['public/index.php', 'index.php']);
      return (
        script && {
          language: 'php',
          manifest: script.file,
          ownPort: 8080,
          ...rootOf(folder, asked).clue,
          recipe: phpRecipe(folder, undefined, undefined, rootOf(folder, asked).root),
        }
      );
    }
    const json = readJson(manifest, shownPath(folder, manifest), text);
    const framework = frameworkIn(FRAMEWORKS, (name) =>
      typeof name === 'string' ? json.said('require', name) : undefined,
    );
    const name = framework?.said.value;
    const library = asked === undefined ? libraryDecisions(folder, json) : [];
    return {
      language: 'php',
      manifest,
      name: json.said('name'),
      version:
        pinnedVersion(folder, ['php'], ['.php-version']) ??
        json.said('config', 'platform', 'php') ??
        imageVersion(folder, 'php') ??
        json.said('require', 'php'),
      framework: framework?.said,
      ownPort: 8080,
      variables: variablesOf(folder, name),
      ...(library.length > 0 ? { decisions: library } : rootOf(folder, asked).clue),
      ...(library.length === 0 && { recipe: phpRecipe(folder, json, name, rootOf(folder, asked).root) }),
    };
  },
};

/** Types of packages that other programs require. */
const LIBRARY = /^(?:library|metapackage|composer-plugin|symfony-bundle|wordpress-[a-z]+)$/;

/** Says that a package is made for other programs and contains none, and what to do. */
function libraryDecisions(folder: Folder, json: JsonFile): string[] {
  const type = json.said('type');
  const isProgram = folder.files.some((file) => /^(?:(?:public|web)\/)?index\.php$|^artisan$/.test(file));
  if (type === undefined || !LIBRARY.test(type.value) || isProgram) return [];
  return [
    `${shownPath(folder, type.file)}:${type.line}: it is a package for other programs (${type.value}), so it has none to start`,
    'Run the command for the program that requires it, or use --document-root FOLDER if a folder of it serves pages.',
  ];
}

/** The document root: the requested one, otherwise the first common folder with a page. */
function rootOf(folder: Folder, asked: string | undefined): { root: string; clue: Pick<Clue, 'says' | 'assumed'> } {
  if (asked !== undefined) return { root: asked === '.' ? '' : asked, clue: {} };
  const page = firstPresent(folder, ['public/index.php', 'web/index.php', 'index.php']);
  const root = page?.file.replace(/\/?index\.php$/, '') ?? 'public';
  if (page && root !== '') return { root, clue: { says: [{ what: 'document root', said: { ...page, value: root } }] } };
  const why = page ? 'index.php is in it, so all other files in it are served too' : 'no folder has an index.php';
  return { root, clue: { assumed: [{ what: 'document root', value: root || '.', why, open: true }] } };
}

function variablesOf(folder: Folder, framework: string | undefined): Variable[] {
  if (framework === 'Laravel')
    return [{ name: 'APP_KEY', value: LARAVEL_KEY, place: shownPath(folder, 'config/app.php'), unknown: true }];
  return framework === 'Symfony'
    ? [secretVariable('APP_SECRET', shownPath(folder, 'config/packages/framework.yaml'))]
    : [];
}

/** Extensions are built in a separate stage and copied, so that the image contains no compiler. */
function phpRecipe(folder: Folder, json: JsonFile | undefined, framework: string | undefined, root: string): Recipe {
  const names = extensionsOf(json, framework);
  const assets = assetBuild(folder);
  const hasLock = folder.files.includes('composer.lock');
  const site = `printf 'ServerName localhost\\n<VirtualHost *:{port}>\\n  DocumentRoot ${HOME}${root === '' ? '' : `/${root}`}\\n  FallbackResource /index.php\\n</VirtualHost>\\n' > /out/site.conf`;
  const compile = [
    ...(assets ? [assets.install, ...(assets.build === '' ? [] : [assets.build]), 'rm -rf node_modules'] : []),
    ...(json ? ['composer dump-autoload --no-dev --optimize --no-scripts'] : []),
    'mkdir -p /out/conf.d',
    "printf 'Listen {port}\\n' > /out/ports.conf",
    site,
    'cp /usr/local/etc/php/php.ini-production /out/php.ini',
    ...(framework === 'Laravel'
      ? [
          'mkdir -p storage/framework/cache storage/framework/sessions storage/framework/views storage/logs bootstrap/cache',
        ]
      : []),
    ...(framework === 'Symfony' ? ['mkdir -p var'] : []),
  ];
  return {
    runtime: 'php',
    bases: ['slim'],
    tools: [
      { image: 'composer', from: '/usr/bin/composer', to: '/usr/local/bin/composer' },
      { image: 'busybox', from: '/bin/busybox', to: '/usr/local/bin/unzip' },
      ...(assets?.tools ?? []),
    ],
    buildPackages: names.flatMap((name) => EXTENSIONS[name]?.build ?? []),
    ...setupOf(names, assets?.setup),
    buildEnv: { COMPOSER_ALLOW_SUPERUSER: '1', COMPOSER_HOME: '/composer' },
    manifests: ['composer.json', 'composer.lock', 'symfony.lock'].filter((file) => folder.files.includes(file)),
    ...(json && {
      install: `composer ${hasLock ? 'install' : 'update'} --no-dev --no-interaction --no-scripts --no-autoloader --prefer-dist && mkdir -p vendor`,
    }),
    caches: ['/composer/cache'],
    compile: compile.join(' && '),
    artifacts: [
      { from: '/out/ports.conf', to: '/etc/apache2/ports.conf' },
      { from: '/out/site.conf', to: '/etc/apache2/sites-enabled/000-default.conf' },
      { from: '/out/php.ini', to: '/usr/local/etc/php/php.ini' },
      ...(names.length > 0
        ? [
            { from: '/usr/local/lib/php/extensions', to: '/usr/local/lib/php/extensions', stage: 'deps' as const },
            { from: '/usr/local/etc/php/conf.d', to: '/usr/local/etc/php/conf.d', stage: 'deps' as const },
          ]
        : []),
      { from: '/src', to: HOME, owned: true },
    ],
    sources: [],
    workdir: HOME,
    env: {
      APACHE_RUN_DIR: '/tmp',
      APACHE_LOCK_DIR: '/tmp',
      APACHE_PID_FILE: '/tmp/apache2.pid',
      ...(framework === 'Laravel' && { APP_ENV: 'production', LOG_CHANNEL: 'stderr' }),
      ...(framework === 'Symfony' && { APP_ENV: 'prod' }),
    },
    start: ['apache2-foreground'],
    dev: {
      command: ['php', '-S', '0.0.0.0:{port}', '-t', root === '' ? '.' : root],
      reloads: true,
      keep: ['/src/vendor'],
    },
    runPackages: names.flatMap((name) => EXTENSIONS[name]?.run ?? []),
    writable: framework === 'Laravel' ? [`${HOME}/bootstrap/cache`] : framework === 'Symfony' ? [`${HOME}/var`] : [],
    data: framework === 'Laravel' ? [`${HOME}/storage`] : [],
    memory: '512m',
    health: { kind: 'tcp' },
  };
}

function setupOf(names: readonly string[], assets: string | undefined): { setup?: string } {
  const commands = [
    ...(names.length > 0 ? [`docker-php-ext-install -j2 ${names.join(' ')}`] : []),
    ...(assets === undefined ? [] : [assets]),
  ];
  return commands.length > 0 ? { setup: commands.join(' && ') } : {};
}

/** The extensions in composer.json, and the database drivers in the settings of the framework. */
function extensionsOf(json: JsonFile | undefined, framework: string | undefined): string[] {
  const asked = (json?.keys('require') ?? []).flatMap((name) =>
    name.startsWith('ext-') ? [name.slice(4).toLowerCase()] : [],
  );
  const usual =
    framework === 'Laravel'
      ? ['bcmath', 'pcntl', 'pdo_mysql', 'pdo_pgsql', 'zip']
      : framework === 'Symfony'
        ? ['intl', 'pdo_mysql', 'pdo_pgsql', 'zip']
        : [];
  return [...new Set([...asked, ...usual])].filter((name) => Object.hasOwn(EXTENSIONS, name)).sort();
}
