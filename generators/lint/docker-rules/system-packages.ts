import { replace } from '../fixes.ts';
import type { ShellCommand } from '../shell/index.ts';
import {
  addFlag,
  cacheTargets,
  commandRule,
  finalStages,
  hasFlag,
  operands,
  type Run,
  runsOf,
  withoutSlash,
} from './parts.ts';
import type { DockerRule } from './rule.ts';

const APT = new Set(['apt-get', 'apt']);
const APT_VALUES = ['-o', '--option', '-c', '--config-file', '-t', '--target-release', '--default-release', '-a'];
const LISTS = '/var/lib/apt/lists';

const aptPinned = commandRule(
  {
    id: 'docker/apt-pinned',
    title: 'apt packages are pinned to a version',
    severity: 'info',
    also: ['DL3008'],
    practice: 'pin-every-dependency',
  },
  (command) => {
    const loose = aptInstalls(command).filter((name) => !/[=$/]|\.deb$/.test(name));
    return loose.length > 0
      ? `Unexpected ${loose.join(', ')} without a version, expected ${loose[0]}=<version>`
      : undefined;
  },
);

const aptYes: DockerRule = {
  id: 'docker/apt-yes',
  title: 'apt-get runs without prompting',
  severity: 'error',
  also: ['DL3014', 'DS-0021'],
  practice: 'clean-up-after-apt-in-the-same-run',
  *check(file) {
    // The file may have set the option in apt's configuration.
    if (/assume-yes/i.test(file.source.text)) return;
    for (const run of runsOf(file.instructions)) {
      const { commands } = run;
      if (commands.some(({ program, piped }) => program === 'yes' && piped)) continue;
      for (const command of commands) {
        const verb = verbOf(command);
        if (verb === undefined || verb === 'update' || saysYes(command) || installsNothing(command)) continue;
        yield {
          at: command.start,
          message: `Unexpected ${command.program} ${verb} without -y, expected it: prompts cannot be answered during a build`,
          fixes: addFlag(
            run,
            command.args.find(({ value }) => value === verb),
            '-y',
          ),
        };
      }
    }
  },
};

const aptRecommends = commandRule(
  {
    id: 'docker/apt-no-recommends',
    title: 'apt-get skips recommended packages',
    severity: 'info',
    also: ['DL3015', 'DS-0029'],
    practice: 'clean-up-after-apt-in-the-same-run',
  },
  (command, { run }) =>
    verbOf(command) === 'install' &&
    !installsNothing(command) &&
    !hasFlag(command, '--no-install-recommends') &&
    !/install-recommends[\s=]*"?(?:false|0|no)/i.test(run.body.text)
      ? `Unexpected ${command.program} install with recommended packages, expected --no-install-recommends`
      : undefined,
);

const aptNotForPeople = commandRule(
  {
    id: 'docker/apt-get-not-apt',
    title: 'Scripts use apt-get, not apt',
    severity: 'info',
    also: ['DL3027', 'CKV_DOCKER_9'],
    practice: 'clean-up-after-apt-in-the-same-run',
  },
  (command, { run }) => {
    if (command.program !== 'apt') return undefined;
    const word = command.words.find(({ text }) => text === 'apt');
    const isSame = word !== undefined && verbOf(command) !== undefined && run.exec === undefined;
    return {
      message: 'Unexpected apt, expected apt-get: the interface of apt is not stable',
      fixes: isSame ? [replace(word, 'apt-get')] : [],
    };
  },
);

const aptUpdateAlone: DockerRule = {
  id: 'docker/apt-update-with-install',
  title: 'apt-get update and install share a RUN',
  severity: 'warning',
  also: ['DS-0017', 'CKV_DOCKER_5'],
  practice: 'clean-up-after-apt-in-the-same-run',
  *check(file) {
    for (const { commands } of runsOf(file.instructions)) {
      const update = commands.find((command) => verbOf(command) === 'update');
      // Any other program may be the one that installs.
      if (!update || !commands.every((command) => verbOf(command) === 'update' || PREPARES.has(command.program)))
        continue;
      yield { at: update.start, message: 'Unexpected apt-get update alone, expected the install in the same RUN' };
    }
  },
};

/** Programs that prepare an installation, and install nothing themselves. */
const PREPARES = new Set(['echo', 'printf', 'set', 'export', 'mkdir', 'rm', 'sed', 'cat', 'tee', 'true', '']);

const aptLists: DockerRule = {
  id: 'docker/apt-lists',
  title: 'apt package lists are removed',
  severity: 'info',
  also: ['DL3009'],
  practice: 'clean-up-after-apt-in-the-same-run',
  *check(file) {
    for (const stage of finalStages(file)) {
      for (const { run, commands } of runsOf(stage.instructions)) {
        const update = commands.find((command) => verbOf(command) === 'update');
        if (!update || cacheTargets(run).some((target) => LISTS.startsWith(withoutSlash(target)))) continue;
        if (commands.some(removesLists)) continue;
        yield {
          at: update.start,
          message: `Unexpected apt-get update that leaves its package lists, expected rm -rf ${LISTS}/*`,
        };
      }
    }
  },
};

const apkPinned = commandRule(
  {
    id: 'docker/apk-pinned',
    title: 'apk packages are pinned to a version',
    severity: 'info',
    also: ['DL3018'],
    practice: 'pin-every-dependency',
  },
  (command) => {
    const loose = apkAdds(command).filter((name) => !/[=<>~$/]|\.apk$/.test(name) && !name.startsWith('.'));
    return loose.length > 0
      ? `Unexpected ${loose.join(', ')} without a version, expected ${loose[0]}=<version>`
      : undefined;
  },
);

const apkNoCache = commandRule(
  {
    id: 'docker/apk-no-cache',
    title: 'apk leaves no index in the image',
    severity: 'info',
    also: ['DL3019'],
    practice: 'keep-caches-out-of-the-image',
  },
  (command, run) =>
    isApkAdd(command) &&
    !hasFlag(command, '--no-cache', '--no-network') &&
    !hasCache(run, '/var/cache/apk', '/etc/apk/cache') &&
    !removes(run, '/var/cache')
      ? {
          message: 'Unexpected apk add that leaves its index, expected --no-cache',
          fixes: addFlag(
            run,
            command.args.find(({ value }) => value === 'add'),
            '--no-cache',
          ),
        }
      : undefined,
);

const RPM = new Set(['yum', 'dnf', 'microdnf', 'tdnf', 'zypper']);

const rpmYes = commandRule(
  {
    id: 'docker/rpm-yes',
    title: 'yum, dnf and zypper run without prompting',
    severity: 'error',
    also: ['DL3030', 'DL3034', 'DL3038'],
    practice: 'pin-every-dependency',
  },
  (command, run) =>
    RPM.has(command.program) &&
    operands(command.args)[0]?.value === 'install' &&
    !hasFlag(command, '-y', '--assumeyes', '-n', '--non-interactive', '--no-confirm')
      ? {
          message: `Unexpected ${command.program} install without ${command.program === 'zypper' ? '-n' : '-y'}, expected it: prompts cannot be answered during a build`,
          // zypper takes its flag before the verb.
          fixes:
            command.program === 'zypper'
              ? addFlag(
                  run,
                  command.words.find(({ text }) => text === 'zypper'),
                  '-n',
                )
              : addFlag(
                  run,
                  command.args.find(({ value }) => value === 'install'),
                  '-y',
                ),
        }
      : undefined,
);

const rpmClean: DockerRule = {
  id: 'docker/rpm-clean',
  title: 'yum, dnf and zypper leave no cache in the image',
  severity: 'info',
  also: ['DL3032', 'DL3036', 'DL3040'],
  practice: 'keep-caches-out-of-the-image',
  *check(file) {
    for (const stage of finalStages(file)) {
      for (const run of runsOf(stage.instructions)) {
        const install = run.commands.find(
          ({ program, args }) => RPM.has(program) && operands(args)[0]?.value === 'install',
        );
        const cleans = run.commands.some(
          ({ program, args }) => RPM.has(program) && /^(?:clean|cc$)/.test(operands(args)[0]?.value ?? ''),
        );
        if (!install || cleans || removes(run, '/var/cache') || hasCache(run, '/var/cache')) continue;
        yield {
          at: install.start,
          message: `Unexpected ${install.program} cache in the layer, expected ${install.program} clean all after the install`,
        };
      }
    }
  },
};

function verbOf({ program, args }: ShellCommand): string | undefined {
  if (!APT.has(program)) return undefined;
  const verb = operands(args, APT_VALUES)[0]?.value;
  return verb !== undefined && ['update', 'install', 'upgrade', 'dist-upgrade'].includes(verb) ? verb : undefined;
}

function aptInstalls(command: ShellCommand): string[] {
  if (verbOf(command) !== 'install') return [];
  return operands(command.args, APT_VALUES)
    .slice(1)
    .map(({ value }) => value);
}

/** `apt-get -f install` repairs existing packages. */
function installsNothing(command: ShellCommand): boolean {
  return verbOf(command) === 'install' && aptInstalls(command).length === 0;
}

function saysYes(command: ShellCommand): boolean {
  return (
    hasFlag(command, '-y', '--yes', '--assume-yes', '-qq') ||
    // `-q=2` and two single `-q` equal `-qq`.
    command.args.filter(({ value }) => value === '-q' || value === '-q=2' || value === '--quiet').length > 1 ||
    command.args.some(({ value }) => value === '-q=2')
  );
}

function isApkAdd({ program, args }: ShellCommand): boolean {
  return program === 'apk' && operands(args, APK_VALUES)[0]?.value === 'add';
}

const APK_VALUES = [
  '-t',
  '--virtual',
  '-X',
  '--repository',
  '-p',
  '--root',
  '--arch',
  '--keys-dir',
  '--repositories-file',
];

function apkAdds(command: ShellCommand): string[] {
  if (!isApkAdd(command)) return [];
  return operands(command.args, APK_VALUES)
    .slice(1)
    .map(({ value }) => value);
}

function hasCache({ run }: Run, ...folders: string[]): boolean {
  return cacheTargets(run).some((target) => folders.some((folder) => target.startsWith(folder)));
}

/** `apt-get dist-clean`, and any removal of the lists, also with braces: `/var/lib/{apt,dpkg}`. */
function removesLists({ program, args }: ShellCommand): boolean {
  if (APT.has(program)) return args.some(({ value }) => value === 'dist-clean' || value === 'distclean');
  return (
    (program === 'rm' || program === 'find') &&
    args.some(({ value }) => /^\/var\/(?:lib|\{).*apt|^\/var\/lib\/\*/.test(value))
  );
}

function removes({ commands }: Run, folder: string): boolean {
  return commands.some(({ program, args }) => program === 'rm' && args.some(({ value }) => value.startsWith(folder)));
}

export const systemPackageRules: readonly DockerRule[] = [
  aptPinned,
  aptYes,
  aptRecommends,
  aptNotForPeople,
  aptUpdateAlone,
  aptLists,
  apkPinned,
  apkNoCache,
  rpmYes,
  rpmClean,
];
