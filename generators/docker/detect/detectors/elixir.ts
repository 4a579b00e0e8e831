import type { Recipe, Variable } from '../../recipe.ts';
import { assetBuild } from '../assets.ts';
import { shownPath } from '../folder.ts';
import { frameworkIn, inText } from '../frameworks.ts';
import { firstLine } from '../parse/lines.ts';
import type { Detector, Folder, Said } from '../project.ts';
import { pinnedVersion } from '../tool-versions.ts';
import { secretVariable } from '../variables.ts';

const FRAMEWORKS = [{ name: 'Phoenix', dependency: /\{\s*:phoenix\s*,/, port: 4000 }];

export const elixir: Detector = {
  name: 'elixir',
  detect(folder) {
    const manifest = 'mix.exs';
    const text = folder.text(manifest);
    if (text === undefined) return undefined;
    const say = (pattern: RegExp): Said | undefined => {
      const found = firstLine(text, pattern);
      return found && { ...found, file: manifest };
    };
    const name = say(/\bapp:\s*:(\w+)/);
    // The root of an umbrella project is not an application.
    if (name === undefined) return undefined;
    const framework = frameworkIn(FRAMEWORKS, inText(manifest, text));
    const isPhoenix = framework !== undefined;
    return {
      language: 'elixir',
      manifest,
      name,
      version: pinnedVersion(folder, ['elixir'], ['.exenv-version']) ?? say(/\belixir:\s*"([^"]+)"/),
      framework: framework?.said,
      usualPort: framework?.port ?? 4000,
      // A release reads only `runtime.exs` when it starts.
      sources: folder.files.filter((file) => /^config\/(?:runtime|releases)\.exs$/.test(file)),
      variables: isPhoenix ? phoenixVariables(folder) : [],
      recipe: elixirRecipe(folder, text, name.value, isPhoenix),
    };
  },
};

/** The variables that `config/runtime.exs` requires. */
function phoenixVariables(folder: Folder): Variable[] {
  const text = folder.text('config/runtime.exs') ?? '';
  const place = shownPath(folder, 'config/runtime.exs');
  const known = text === '' || /SECRET_KEY_BASE/.test(text) ? [secretVariable('SECRET_KEY_BASE', place)] : [];
  return [...known, ...(/PHX_HOST/.test(text) ? [{ name: 'PHX_HOST', value: 'localhost', place }] : [])];
}

/**
 * As in `mix phx.gen.release --docker`: dependencies, the program, then assets, which use output of the compilation.
 */
function elixirRecipe(folder: Folder, text: string, app: string, isPhoenix: boolean): Recipe {
  const release = /releases:\s*\[\s*(\w+):/.exec(text)?.[1] ?? app;
  const deploys = /["']assets\.deploy["']/.test(text);
  const assets = folder.files.includes('assets/package.json') ? assetBuild(subFolder(folder, 'assets')) : undefined;
  const compile = [
    'mix deps.compile',
    ...(assets ? [`(cd assets && ${assets.install})`] : []),
    ...(/["']assets\.setup["']/.test(text) ? ['mix assets.setup'] : []),
    'mix compile',
    ...(deploys ? ['mix assets.deploy'] : []),
    'mix release --path /out/app',
  ];
  return {
    runtime: 'beam',
    bases: ['slim'],
    buildPackages: ['build-essential', 'git'],
    ...(assets && { tools: assets.tools }),
    setup: ['mix local.hex --force', 'mix local.rebar --force', ...(assets ? [assets.setup] : [])].join(' && '),
    buildEnv: { MIX_ENV: 'prod' },
    manifests: [
      'mix.exs',
      'mix.lock',
      ...(folder.files.includes('config/config.exs')
        ? ['config/config.exs', ...(folder.files.includes('config/prod.exs') ? ['config/prod.exs'] : [])]
        : []),
    ].filter((file) => folder.files.includes(file)),
    install: `mix deps.get --only prod${folder.files.includes('mix.lock') ? ' --check-locked' : ''}`,
    compile: compile.join(' && '),
    caches: [],
    artifacts: [{ from: '/out/app', to: '/app' }],
    sources: [],
    workdir: '/app',
    env: {
      LANG: 'C.UTF-8',
      RELEASE_DISTRIBUTION: 'none',
      RELEASE_TMP: '/tmp',
      ...(isPhoenix && { PHX_SERVER: 'true' }),
    },
    start: [`/app/bin/${release}`, 'start'],
    dev: {
      command: isPhoenix ? ['mix', 'phx.server'] : ['mix', 'run', '--no-halt'],
      keep: ['/src/deps', '/src/_build'],
    },
    runPackages: ['ca-certificates', 'libncurses6', 'libstdc++6', 'openssl'],
    memory: '512m',
    startPeriod: '60s',
    health: { kind: 'tcp' },
  };
}

function subFolder(folder: Folder, name: string): Folder {
  const prefix = `${name}/`;
  return {
    path: folder.path === '' ? name : `${folder.path}/${name}`,
    files: folder.files.filter((file) => file.startsWith(prefix)).map((file) => file.slice(prefix.length)),
    text: (file) => folder.text(prefix + file),
  };
}
