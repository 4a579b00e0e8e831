import type { Folder } from '../project.ts';
import type { Manager } from './manager.ts';
import { peerConflict } from './peer-conflict.ts';

/** The commands of a package manager. */
export interface Commands {
  /** Installs the package manager. */
  setup?: string;
  tools?: { image: string; from: string; to: string }[];
  env: Readonly<Record<string, string>>;
  /** Installs exactly what is in the lock file, and fails if that does not match the manifest. */
  install: string;
  /** Removes development dependencies. */
  prune: string;
  /** Runs a script of package.json; with `member`, that of a workspace member, given by name or as `./FOLDER`. */
  run(script: string, member?: string): string;
  caches: readonly string[];
  /** Files beside package.json that it reads. */
  files: readonly string[];
}

const COPIED = '--store-dir=/pnpm/store --package-import-method=copy';

/** Otherwise pnpm keeps the packages that nothing needs any longer for a week. */
const FORGETTING = '--config.modules-cache-max-age=0';

/**
 * The commands for a package manager.
 *
 * @param manager - The package manager.
 * @param folder - The folder with the lock file.
 */
export function commandsOf({ name, version, lock }: Manager, folder: Folder): Commands {
  const hasLock = lock !== undefined;
  switch (name) {
    case 'npm': {
      const flags = lock !== undefined && peerConflict(folder, lock) !== undefined ? ' --legacy-peer-deps' : '';
      return {
        ...(version !== undefined && { setup: `npm install --global --no-audit --no-fund npm@${version}` }),
        env: {},
        install: `npm ${hasLock ? 'ci' : 'install'} --no-audit --no-fund${flags}`,
        prune: `npm prune --omit=dev --no-audit --no-fund${flags}`,
        run: (script, member) => `npm run ${script}${member === undefined ? '' : ` --workspace=${member}`}`,
        caches: ['/root/.npm'],
        files: ['package-lock.json', 'npm-shrinkwrap.json', '.npmrc'],
      };
    }
    case 'pnpm':
      return {
        setup: `npm install --global --no-audit --no-fund pnpm@${version ?? '{version:pnpm}'}`,
        env: { CI: 'true' },
        install: `pnpm install ${hasLock ? '--frozen-lockfile' : '--no-frozen-lockfile'} ${COPIED}`,
        // `pnpm prune` without scripts also removes what the scripts of packages have compiled, and refuses workspaces.
        prune: `pnpm install --prod --offline --ignore-scripts ${hasLock ? '--frozen-lockfile' : '--no-frozen-lockfile'} ${FORGETTING} ${COPIED}`,
        run: (script, member) => `pnpm ${member === undefined ? '' : `--filter=${member} `}run ${script}`,
        caches: ['/pnpm/store'],
        files: ['pnpm-lock.yaml', 'pnpm-workspace.yaml', '.npmrc', '.pnpmfile.cjs', 'patches/'],
      };
    case 'yarn':
      return {
        setup: `npm install --global --force --no-audit --no-fund yarn@${version ?? '1.22.22'}`,
        env: {},
        install: `yarn install --non-interactive${hasLock ? ' --frozen-lockfile' : ''}`,
        prune: `yarn install --non-interactive --production --ignore-scripts --prefer-offline${hasLock ? ' --frozen-lockfile' : ''}`,
        run: (script, member) => ofMember('yarn', script, member),
        caches: ['/usr/local/share/.cache/yarn'],
        files: ['yarn.lock', '.npmrc', '.yarnrc', 'patches/'],
      };
    case 'yarn-berry':
      return berry(version, folder, hasLock);
    case 'bun':
      return {
        tools: [{ image: 'bun', from: '/usr/local/bin/bun', to: '/usr/local/bin/bun' }],
        env: {},
        install: `bun install${hasLock ? ' --frozen-lockfile' : ''}`,
        prune: `rm -rf node_modules && bun install --production --ignore-scripts${hasLock ? ' --frozen-lockfile' : ''}`,
        run: (script, member) => `bun run ${member === undefined ? '' : `--filter=${member} `}${script}`,
        caches: ['/root/.bun/install/cache'],
        files: ['bun.lock', 'bun.lockb', 'bunfig.toml', '.npmrc', 'patches/'],
      };
  }
}

/** Yarn selects members by name only. */
function ofMember(yarn: string, script: string, member: string | undefined): string {
  if (member === undefined) return `${yarn} run ${script}`;
  return member.startsWith('./')
    ? `${yarn} --cwd ${member} run ${script}`
    : `${yarn} workspace ${member} run ${script}`;
}

/** Yarn 2 and later: a project may contain the program itself, and uses node_modules only if configured. */
function berry(version: string | undefined, folder: Folder, hasLock: boolean): Commands {
  const settings = folder.text('.yarnrc.yml') ?? '';
  const carried = /^yarnPath:\s*["']?([\w./-]+)/m.exec(settings)?.[1];
  const yarn = carried === undefined ? 'yarn' : `node /src/${carried}`;
  const linker = /^nodeLinker:\s*["']?(?:node-modules|pnpm)\b/m.test(settings);
  const [major = 4] = (version ?? /yarn-(\d+)\./.exec(carried ?? '')?.[1] ?? '4').split('.').map(Number);
  // Before Yarn 4, `focus` required a plugin.
  const canFocus = major >= 4 || folder.files.some((file) => file.includes('plugin-workspace-tools'));
  return {
    ...(carried === undefined && {
      setup: `npm install --global --force --no-audit --no-fund @yarnpkg/cli-dist@${version ?? '{version:yarn}'}`,
    }),
    env: {
      YARN_ENABLE_TELEMETRY: '0',
      YARN_ENABLE_GLOBAL_CACHE: 'true',
      ...(linker ? {} : { YARN_NODE_LINKER: 'node-modules' }),
    },
    install: `${yarn} install${hasLock ? ' --immutable' : ' --no-immutable'}`,
    prune: canFocus ? `${yarn} workspaces focus --all --production` : '',
    run: (script, member) => ofMember(yarn, script, member),
    caches: ['/root/.yarn/berry/cache'],
    files: ['yarn.lock', '.yarnrc.yml', '.npmrc', '.yarn/releases/', '.yarn/plugins/', '.yarn/patches/'],
  };
}
