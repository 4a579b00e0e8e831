import type { ShellCommand } from '../shell/index.ts';
import { cacheTargets, commandRule, finalStages, hasFlag, operands, type Run, runsOf } from './parts.ts';
import type { DockerRule } from './rule.ts';

const APT = new Set(['apt-get', 'apt']);
const APT_VALUES = ['-o', '--option', '-c', '--config-file', '-t', '--target-release', '--default-release', '-a'];
const LISTS = '/var/lib/apt/lists';

const aptPinned = commandRule(
  {
    id: 'docker/apt-pinned',
    title: 'What apt installs has a version',
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

const aptYes = commandRule(
  {
    id: 'docker/apt-yes',
    title: 'apt does not wait for an answer',
    severity: 'error',
    also: ['DL3014', 'DS-0021'],
    practice: 'clean-up-after-apt-in-the-same-line',
  },
  (command) =>
    verbOf(command) !== undefined && verbOf(command) !== 'update' && !saysYes(command)
      ? `Unexpected ${command.program} ${verbOf(command)} without -y, expected it: nobody can answer during a build`
      : undefined,
);

const aptRecommends = commandRule(
  {
    id: 'docker/apt-no-recommends',
    title: 'apt installs no more than is asked for',
    severity: 'info',
    also: ['DL3015', 'DS-0029'],
    practice: 'clean-up-after-apt-in-the-same-line',
  },
  (command, { run }) =>
    verbOf(command) === 'install' &&
    !hasFlag(command, '--no-install-recommends') &&
    !/install-recommends\s*=?\s*"?(?:false|0|no)/i.test(run.body.text)
      ? `Unexpected ${command.program} install with what is recommended, expected --no-install-recommends`
      : undefined,
);

const aptNotForPeople = commandRule(
  {
    id: 'docker/apt-get-not-apt',
    title: 'Scripts call apt-get, not apt',
    severity: 'warning',
    also: ['DL3027', 'CKV_DOCKER_9'],
    practice: 'clean-up-after-apt-in-the-same-line',
  },
  ({ program }) =>
    program === 'apt' ? 'Unexpected apt, expected apt-get: apt is made for people and may change' : undefined,
);

const aptUpdateAlone: DockerRule = {
  id: 'docker/apt-update-with-install',
  title: 'apt-get update stands in the RUN of its install',
  severity: 'warning',
  also: ['DS-0017', 'CKV_DOCKER_5'],
  practice: 'clean-up-after-apt-in-the-same-line',
  *check(file) {
    for (const { commands } of runsOf(file.instructions)) {
      const verbs = commands.map(verbOf);
      const update = commands[verbs.indexOf('update')];
      if (!update || verbs.some((verb) => verb !== undefined && verb !== 'update')) continue;
      yield { at: update.start, message: 'Unexpected apt-get update alone, expected the install in the same RUN' };
    }
  },
};

const aptLists: DockerRule = {
  id: 'docker/apt-lists',
  title: 'The package lists of apt do not stay in the image',
  severity: 'info',
  also: ['DL3009'],
  practice: 'clean-up-after-apt-in-the-same-line',
  *check(file) {
    for (const stage of finalStages(file)) {
      for (const { run, commands } of runsOf(stage.instructions)) {
        const update = commands.find((command) => verbOf(command) === 'update');
        if (!update || cacheTargets(run).some((target) => LISTS.startsWith(target.replace(/\/+$/, '')))) continue;
        if (commands.some((command) => command.program === 'rm' && command.args.some(isLists))) continue;
        yield {
          at: update.start,
          message: `Unexpected apt-get update that leaves its lists, expected rm -rf ${LISTS}/*`,
        };
      }
    }
  },
};

const apkPinned = commandRule(
  {
    id: 'docker/apk-pinned',
    title: 'What apk installs has a version',
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
    title: 'apk keeps no index in the image',
    severity: 'info',
    also: ['DL3019'],
    practice: 'keep-caches-out-of-the-image',
  },
  (command, run) =>
    isApkAdd(command) && !hasFlag(command, '--no-cache') && !hasCache(run, '/var/cache/apk', '/etc/apk/cache')
      ? 'Unexpected apk add that keeps its index, expected --no-cache'
      : undefined,
);

const RPM = new Set(['yum', 'dnf', 'microdnf', 'tdnf', 'zypper']);

const rpmYes = commandRule(
  {
    id: 'docker/rpm-yes',
    title: 'yum, dnf and zypper do not wait for an answer',
    severity: 'error',
    also: ['DL3030', 'DL3034', 'DL3038'],
    practice: 'pin-every-dependency',
  },
  (command) =>
    RPM.has(command.program) &&
    operands(command.args)[0]?.value === 'install' &&
    !hasFlag(command, '-y', '--assumeyes', '-n', '--non-interactive', '--no-confirm')
      ? `Unexpected ${command.program} install without ${command.program === 'zypper' ? '-n' : '-y'}, expected it`
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
          ({ program, args }) =>
            (RPM.has(program) && /^clean/.test(operands(args)[0]?.value ?? '')) ||
            (program === 'rm' && args.some(({ value }) => value.startsWith('/var/cache'))),
        );
        if (!install || cleans || hasCache(run, '/var/cache')) continue;
        yield {
          at: install.start,
          message: `Unexpected cache of ${install.program} in the layer, expected clean all after it`,
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

function saysYes(command: ShellCommand): boolean {
  return (
    hasFlag(command, '-y', '--yes', '--assume-yes', '-qq') ||
    // `-q=2` and two single ones are the same as `-qq`.
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

function isLists({ value }: { value: string }): boolean {
  return value.startsWith(LISTS) || value === '/var/lib/apt' || value === '/var/lib/apt/*';
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
