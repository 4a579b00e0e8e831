import type { ShellCommand } from '../shell/index.ts';
import { addFlag, cacheTargets, commandRule, finalStages, hasFlag, operands, type Run, runsOf } from './parts.ts';
import type { DockerRule } from './rule.ts';

/** How a package manager installs packages, and how it pins versions. */
interface Manager {
  id: string;
  name: string;
  also: readonly string[];
  programs: readonly string[];
  verbs: readonly string[];
  /** Flags whose next word is their value, not a package. */
  values: readonly string[];
  /** Words that are pinned packages, or not packages: paths, addresses, variables. */
  pinned: RegExp;
  example: string;
  /** Flags that pin by other means. */
  settled?: readonly string[];
}

const MANAGERS: readonly Manager[] = [
  {
    id: 'docker/pip-pinned',
    name: 'pip',
    also: ['DL3013'],
    programs: ['pip', 'pip3', 'python', 'python3', 'uv'],
    verbs: ['install'],
    values: (
      '-r --requirement -c --constraint -t --target -i --index-url --extra-index-url -f --find-links ' +
      '--prefix --root --src --trusted-host --python-version --platform --progress-bar --cache-dir ' +
      '--timeout --retries --python -p --python-preference --index --default-index --index-strategy ' +
      '--link-mode --resolution --prerelease --extra --only-binary --no-binary --log --proxy --requirements ' +
      '--constraints --overrides --group -e --editable'
    ).split(' '),
    // Upgrading pip and its helpers needs no version.
    pinned: /[=<>~!]=|[<>$@]|^[./]|\.(?:whl|zip|tar\.gz)(?:\[[^[\]]*\])?$|:\/\/|^git\+|^(?:pip|setuptools|wheel)$/,
    example: '==<version>',
    settled: ['-c', '--constraint', '--require-hashes'],
  },
  {
    id: 'docker/npm-pinned',
    name: 'npm',
    also: ['DL3016'],
    programs: ['npm', 'pnpm'],
    verbs: ['install', 'i', 'add'],
    values: '--prefix -C --dir --registry --loglevel --omit --include --filter -w --workspace --cache'.split(' '),
    pinned: /.@.|\$|^[./]|\.tgz$|:\/\/|^git[+@]|^file:/,
    example: '@<version>',
  },
  {
    id: 'docker/gem-pinned',
    name: 'Ruby',
    also: ['DL3028'],
    programs: ['gem'],
    verbs: ['install', 'i'],
    values: '-v --version -i --install-dir -n --bindir -s --source -P'.split(' '),
    pinned: /:\d|\$|\.gem$/,
    example: ':<version>',
    settled: ['-v', '--version'],
  },
  {
    id: 'docker/go-install-pinned',
    name: 'Go',
    also: ['DL3062'],
    programs: ['go'],
    verbs: ['install', 'get', 'run'],
    values: '-ldflags -tags -o -gcflags -mod -modfile -C -p'.split(' '),
    // A package of the module itself has no version.
    pinned: /@(?!latest$|upgrade$)|\$|^\.|^(?![^./]*\.[^/]*\/)/,
    example: '@<version>',
  },
  {
    id: 'docker/cargo-install-pinned',
    name: 'Cargo',
    also: [],
    programs: ['cargo'],
    verbs: ['install'],
    values: '--version --vers --path --git --root --features -F --target --profile --bin -j'.split(' '),
    pinned: /@\d|\$/,
    example: '@<version>',
    settled: ['--version', '--vers', '--path', '--git'],
  },
];

const pinRules = MANAGERS.map((manager) =>
  commandRule(
    {
      id: manager.id,
      title: `${manager.name} packages are pinned to a version`,
      severity: 'warning',
      also: manager.also,
      practice: 'pin-every-dependency',
    },
    (command) => {
      const loose = packagesOf(command, manager).filter((name) => !manager.pinned.test(name));
      const [first] = loose;
      if (first === undefined || hasFlag(command, ...(manager.settled ?? []))) return undefined;
      const plain = first.replace(/@(?:latest|upgrade)$/, '');
      return `Unexpected ${loose.join(', ')} without a version, expected ${plain}${manager.example}`;
    },
  ),
);

/** The packages in a command, after `python -m pip`, `uv pip` and flags. */
function packagesOf(command: ShellCommand, { programs, verbs, values }: Manager): string[] {
  if (!programs.includes(command.program)) return [];
  const words = operands(command.args, values).map(({ value }) => value);
  const viaModule = command.program.startsWith('python');
  if (viaModule && !command.args.some(({ value }, index) => value === '-m' && command.args[index + 1]?.value === 'pip'))
    return [];
  const start = words[0] === 'pip' ? 1 : 0;
  if (command.program === 'uv' && start === 0) return [];
  return verbs.includes(words[start] ?? '') ? words.slice(start + 1) : [];
}

const pipCache: DockerRule = {
  id: 'docker/pip-no-cache',
  title: 'pip leaves no cache in the image',
  severity: 'info',
  also: ['DL3042'],
  practice: 'keep-caches-out-of-the-image',
  *check(file) {
    for (const stage of file.stages) {
      const off = stage.instructions.some(
        ({ keyword, body }) => keyword === 'ENV' && /PIP_NO_CACHE_DIR/.test(body.text),
      );
      for (const run of off ? [] : runsOf(stage.instructions)) {
        const found = run.commands.find((command) => isPipInstall(command) && !hasFlag(command, '--no-cache-dir'));
        if (!found || hasCache(run) || removesCache(run) || found.assigns.includes('PIP_NO_CACHE_DIR')) continue;
        yield {
          at: found.start,
          message: 'Unexpected pip cache in the layer, expected --no-cache-dir or a cache mount',
          fixes: addFlag(
            run,
            found.args.find(({ value }) => value === 'install'),
            '--no-cache-dir',
          ),
        };
      }
    }
  },
};

const yarnCache: DockerRule = {
  id: 'docker/yarn-clean',
  title: 'yarn leaves no cache in the image',
  severity: 'info',
  also: ['DL3060'],
  practice: 'keep-caches-out-of-the-image',
  *check(file) {
    for (const stage of finalStages(file)) {
      for (const run of runsOf(stage.instructions)) {
        const install = run.commands.find(({ program, args }) => program === 'yarn' && verb(args) === 'install');
        const cleans = run.commands.some(({ program, args }) => program === 'yarn' && verb(args) === 'cache');
        if (!install || cleans || hasCache(run)) continue;
        yield {
          at: install.start,
          message: 'Unexpected yarn cache in the layer, expected yarn cache clean or a cache mount',
        };
      }
    }
  },
};

/** `yarn` without a verb installs; `yarn --version` does not. */
function verb(args: ShellCommand['args']): string {
  const [first] = operands(args);
  if (first) return first.value;
  return args.some(({ value }) => /^(?:-v|--version|-h|--help)$/.test(value)) ? 'version' : 'install';
}

/** Whether the cache, or its parent folder, is removed in the RUN that created it. */
function removesCache({ commands }: Run): boolean {
  return commands.some(
    ({ program, args }) =>
      (program === 'rm' && args.some(({ value }) => /(?:^|\/)\.cache(?:\/pip)?(?:\/?\*?)?$/.test(value))) ||
      (/^pip3?$/.test(program) && args[0]?.value === 'cache' && args[1]?.value === 'purge'),
  );
}

function isPipInstall({ program, args }: ShellCommand): boolean {
  const words = operands(args).map(({ value }) => value);
  if (program === 'pip' || program === 'pip3') return words[0] === 'install';
  return program.startsWith('python') && words[0] === 'pip' && words[1] === 'install';
}

function hasCache({ run }: Run): boolean {
  return cacheTargets(run).length > 0;
}

export const languagePackageRules: readonly DockerRule[] = [...pinRules, pipCache, yarnCache];
