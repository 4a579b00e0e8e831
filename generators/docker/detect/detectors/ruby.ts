import type { Recipe } from '../../recipe.ts';
import { assetBuild } from '../assets.ts';
import { firstPresent, shownPath } from '../folder.ts';
import { type Framework, frameworkIn, inText } from '../frameworks.ts';
import { firstLine, lineAt } from '../parse/lines.ts';
import type { Detector, Folder, Said } from '../project.ts';
import { imageVersion, pinnedVersion } from '../tool-versions.ts';
import { secretVariable } from '../variables.ts';

const FRAMEWORKS: readonly Framework[] = [
  { name: 'Rails', dependency: /^[ \t]*gem\s+["']rails["']/, port: 3000 },
  { name: 'Sinatra', dependency: /^[ \t]*gem\s+["']sinatra["']/, port: 4567 },
  { name: 'Hanami', dependency: /^[ \t]*gem\s+["']hanami["']/, port: 2300 },
];

/** Debian packages that a gem needs at run time. */
const NATIVE: readonly (readonly [gem: RegExp, packages: readonly string[]])[] = [
  [/^\s+pg \(/m, ['libpq5']],
  [/^\s+mysql2 \(/m, ['libmariadb3']],
  [/^\s+(?:ruby-vips|image_processing) \(/m, ['libvips42t64']],
  [/^\s+rmagick \(/m, ['libmagickcore-7.q16-10', 'libmagickwand-7.q16-10']],
  [/^\s+charlock_holmes \(/m, ['libicu76']],
];

export const ruby: Detector = {
  name: 'ruby',
  detect(folder, { start: asked }) {
    const manifest = 'Gemfile';
    const text = folder.text(manifest);
    if (text === undefined) return undefined;
    const framework = frameworkIn(FRAMEWORKS, inText(manifest, text));
    const isRails = framework?.said.value === 'Rails';
    const start = asked === undefined ? startOf(folder, isRails) : { argv: [...asked], said: undefined };
    return {
      language: 'ruby',
      manifest,
      version: versionOf(folder, text),
      framework: framework?.said,
      usualPort: framework?.port ?? 9292,
      sources: ['config/puma.rb', 'app.rb', 'main.rb', 'server.rb'],
      says: start?.said ? [{ what: 'start', said: start.said }] : [],
      variables: isRails
        ? [secretVariable('SECRET_KEY_BASE', shownPath(folder, 'config/environments/production.rb'))]
        : [],
      decisions: start ? [] : [`${shownPath(folder, manifest)}: no file specifies how the program starts: use --start`],
      ...(start && { recipe: rubyRecipe(folder, start.argv, isRails) }),
    };
  },
};

function startOf(folder: Folder, isRails: boolean): { argv: string[]; said: Said } | undefined {
  const proc = /^web:[ \t]*((?:bundle exec |bin\/)[\w ./:=$-]{1,300})$/m.exec(folder.text('Procfile') ?? '');
  if (proc?.[1] !== undefined) {
    const said = { value: proc[1], file: 'Procfile', line: lineAt(folder.text('Procfile') ?? '', proc.index) };
    return {
      argv: proc[1]
        .trim()
        .split(/\s+/)
        .map((word) => word.replace(/\$\{?PORT\}?/g, '{port}')),
      said,
    };
  }
  const lock = folder.text('Gemfile.lock') ?? folder.text('Gemfile') ?? '';
  const rack = firstPresent(folder, ['config.ru']);
  const settings = firstPresent(folder, ['config/puma.rb']);
  if (settings && /\bpuma\b/.test(lock))
    return { argv: ['bundle', 'exec', 'puma', '--config', 'config/puma.rb'], said: settings };
  if (isRails && rack)
    return { argv: ['bundle', 'exec', 'rails', 'server', '--binding', '0.0.0.0', '--port', '{port}'], said: rack };
  if (rack && /\bpuma\b/.test(lock))
    return { argv: ['bundle', 'exec', 'puma', '--bind', 'tcp://0.0.0.0:{port}', 'config.ru'], said: rack };
  if (rack)
    return { argv: ['bundle', 'exec', 'rackup', '--host', '0.0.0.0', '--port', '{port}', 'config.ru'], said: rack };
  const script = firstPresent(folder, ['app.rb', 'main.rb', 'server.rb']);
  return script && { argv: ['bundle', 'exec', 'ruby', script.file], said: script };
}

/**
 * As in the Dockerfile of Rails: gems without development groups, Bootsnap caches, and assets without the real secret.
 */
function rubyRecipe(folder: Folder, start: readonly string[], isRails: boolean): Recipe {
  const lock = folder.text('Gemfile.lock') ?? '';
  const assets = assetBuild(folder);
  const env = {
    BUNDLE_PATH: '/app/gems',
    BUNDLE_WITHOUT: 'development:test',
    ...(lock !== '' && { BUNDLE_FROZEN: 'true' }),
  };
  const precompiles = isRails && /^\s+(?:sprockets-rails|propshaft|sprockets) \(/m.test(lock);
  const compile = [
    ...(assets ? [assets.install] : []),
    ...(/^\s+bootsnap \(/m.test(lock) ? ['bundle exec bootsnap precompile -j 1 --gemfile app/ lib/'] : []),
    ...(precompiles ? ['SECRET_KEY_BASE_DUMMY=1 bundle exec rails assets:precompile'] : []),
    ...(assets ? ['rm -rf node_modules'] : []),
    'mkdir -p log storage tmp',
  ];
  return {
    runtime: 'ruby',
    bases: ['slim'],
    image: 'ruby-build',
    ...(assets && { tools: assets.tools, setup: assets.setup }),
    buildEnv: { ...env, BUNDLE_PATH: '/out/gems', ...(isRails && { RAILS_ENV: 'production' }) },
    manifests: folder.files.filter((file) => /^(?:Gemfile(?:\.lock)?|\.ruby-version|[\w.-]+\.gemspec)$/.test(file)),
    install: 'bundle install && mkdir -p /out/gems',
    caches: [],
    compile: compile.join(' && '),
    artifacts: [
      { from: '/out/gems', to: '/app/gems', stage: 'deps' },
      { from: '/src', to: '/app', owned: true },
    ],
    sources: [],
    workdir: '/app',
    env: {
      ...env,
      ...(isRails && { RAILS_ENV: 'production', RAILS_LOG_TO_STDOUT: '1', RAILS_SERVE_STATIC_FILES: '1' }),
    },
    start,
    dev: {
      command: isRails ? ['bundle', 'exec', 'rails', 'server', '--binding', '0.0.0.0', '--port', '{port}'] : start,
      reloads: isRails,
      env: { BUNDLE_PATH: '/out/gems' },
      keep: [],
    },
    runPackages: NATIVE.flatMap(([gem, packages]) => (gem.test(lock) ? packages : [])),
    writable: isRails ? ['/app/log', '/app/tmp'] : [],
    data: isRails ? ['/app/storage'] : [],
    memory: '512m',
    startPeriod: '60s',
    health: { kind: 'tcp' },
  };
}

function versionOf(folder: Folder, gemfile: string): Said | undefined {
  const inGemfile = firstLine(gemfile, /^[ \t]*ruby\s+["']([^"']+)["']/);
  const inLock = firstLine(folder.text('Gemfile.lock') ?? '', /^\s+ruby\s+(\d+\.\d+\.\d+)/);
  return (
    pinnedVersion(folder, ['ruby'], ['.ruby-version']) ??
    (inLock && { ...inLock, file: 'Gemfile.lock' }) ??
    (inGemfile && { ...inGemfile, file: 'Gemfile' }) ??
    imageVersion(folder, 'ruby')
  );
}
