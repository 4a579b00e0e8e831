import type { Folder, Said } from './project.ts';

/** What the project's own Dockerfile says about its program. */
export interface OwnDockerfile {
  /** Variables of the build stages. */
  buildEnv: Readonly<Record<string, string>>;
  /** Variables of the final stage. */
  env: Readonly<Record<string, string>>;
  buildPackages: readonly string[];
  runPackages: readonly string[];
  /** The words of the commands that build a Go program. */
  goBuild: readonly string[];
  /** The working directory of the final stage. */
  workdir?: string;
  /** A script of the project that is the entry point of the final stage. It handles the commands in a compose file. */
  script?: string;
  /** The absolute paths of scripts that are copied to the final stage. */
  scripts: readonly string[];
  /** The start command of the final stage, as words. Undefined if it needs a shell. */
  command?: Said;
}

/** Variables of an image, a tool or the pack rather than the program. */
const NOT_OWN =
  /^(?:PATH|PORT|HOME|USER|LANG|LC_\w+|TZ|DEBIAN_FRONTEND|PYTHON\w*|PIP_\w+|POETRY_\w+|UV_\w+|NODE_ENV|NODE_VERSION|NPM_\w+|PNPM_\w+|YARN_\w+|GO\w*|CGO_ENABLED|CARGO_\w+|RUSTUP_\w+|JAVA_HOME|MAVEN_\w+|GRADLE_\w+|BUNDLE_\w+|GEM_\w+|RAILS_ENV|MIX_ENV|COMPOSER_\w+|DOTNET_\w+|ASPNETCORE_\w+|HOSTNAME|HOST)$/;
/** Variables that every image sets, or that do not concern the program. */
const COMMON =
  /^(?:ca-certificates|openssl|curl|wget|git|bash|vim|nano|gnupg2?|lsb-release|apt-transport-https|software-properties-common|apt-utils|tini|dumb-init|gosu|procps|netcat\S*|net-tools|iputils-ping|less|sudo|locales|tzdata|unzip|zip)$/;
const LONGEST = 100_000;

/**
 * Reads the project's own Dockerfile for what the program needs and no other file specifies. Complex values, such as
 * those with variables, are skipped.
 *
 * @param folder - The project.
 * @param file - The Dockerfile. The usual one by default.
 */
export function readDockerfile(folder: Folder, file = fileOf(folder)): OwnDockerfile {
  const stages = stagesOf(folder, file);
  const text = stages.join('');
  const last = stages.at(-1) ?? '';
  const before = stages.slice(0, -1);
  const command = commandOf(folder, file, last);
  const script = scriptOf(folder, last);
  const workdir = [...last.matchAll(/^[ \t]*WORKDIR\s+(\/[\w./-]+?)\/*[ \t]*$/gim)].at(-1)?.[1];
  return {
    goBuild: [...text.matchAll(/\bgo (?:build|install)\s+([^&|;\n]*)/g)].flatMap(([, words = '']) =>
      words.split(/\s+/),
    ),
    ...(command && { command }),
    scripts: [...last.matchAll(/^[ \t]*COPY\s+(?:--\S+\s+)*\S+\s+(\/[\w./-]+)[ \t]*$/gim)].map(([, to = '']) => to),
    ...(workdir !== undefined && { workdir }),
    ...(script !== undefined && { script }),
    buildEnv: Object.assign({}, ...before.map(variablesOf)),
    env: variablesOf(last),
    buildPackages: stages.flatMap(packagesOf),
    runPackages: before.length === 0 ? [] : packagesOf(last).filter((name) => !name.endsWith('-dev')),
  };
}

/** The stages of a Dockerfile, without comments and with continued lines joined. */
function stagesOf(folder: Folder, file: string): string[] {
  const text = (folder.text(file) ?? '')
    .slice(0, LONGEST)
    .replace(/^[ \t]*#.*$/gm, '')
    .replace(/\\\r?\n\s*/g, ' ');
  return text.split(/^(?=\s*FROM\s)/im).filter((stage) => /^[ \t]*FROM\s/i.test(stage));
}

/** Images of servers that stand in front of a program, or behind it. */
const SERVER =
  /^[ \t]*FROM\s+(?:--\S+\s+)*(?:\S+\/)?(?:caddy|certbot|elasticsearch|envoy|grafana|haproxy|httpd|mariadb|memcached|mongo|mysql|nginx|nginx-unprivileged|openresty|postgis|postgres|prometheus|rabbitmq|redis|traefik|varnish)(?:[:@\s]|$)/i;

/** Whether a Dockerfile ends in the image of a server, such as nginx, rather than in that of a program. */
export function endsInServer(folder: Folder, file: string): boolean {
  return SERVER.test(stagesOf(folder, file).at(-1) ?? '');
}

/**
 * The image that the final stage of a Dockerfile starts from, with the line.
 *
 * @param path - The Dockerfile, as a compose file writes it, relative to the project.
 */
export function baseOf(folder: Folder, path: string): Said | undefined {
  const file = path.replaceAll(/(?:^|\/)\.(?=\/)|\/(?=\/)/g, '').replace(/^\/+/, '');
  const lines = (folder.text(file) ?? '').slice(0, LONGEST).split('\n');
  const stages = lines.flatMap((line, index) => {
    const [, image, name] = /^[ \t]*FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/i.exec(line) ?? [];
    return image === undefined ? [] : [{ image, name: name?.toLowerCase(), line: index + 1 }];
  });
  let at = stages.length - 1;
  // A stage starts from an image or from a stage before it.
  for (let before = at; before >= 0; before = earlier(stages, at)) at = before;
  const stage = stages[at];
  // A variable may stand for any image.
  return stage === undefined || stage.image.includes('$') ? undefined : { value: stage.image, file, line: stage.line };
}

/** The stage before another one that it starts from; -1 if it starts from an image. */
function earlier(stages: readonly { image: string; name: string | undefined }[], at: number): number {
  const image = stages[at]?.image.toLowerCase();
  return stages.slice(0, at).findLastIndex(({ name }) => name !== undefined && name === image);
}

/** Images of tools that change a database once. */
const MIGRATES =
  /^[ \t]*FROM\s+(?:--\S+\s+)*(?:\S+\/)?(?:atlas|dbmate|flyway|goose|liquibase|migrate|pgroll|skeema)(?:[:@\s]|$)/i;
/** Commands that only keep a container open to work in. */
const WAITS = /^(?:(?:\/usr)?(?:\/bin\/)?(?:ba|z)?sh|sleep (?:inf(?:inity)?|\d+)|tail -[fF] \/dev\/null)$/;

/**
 * Whether a service is a tool rather than a program: one that migrates a database, or a place to work in.
 *
 * @param file - Its Dockerfile.
 * @param command - Its command. Empty if it has none.
 */
export function isTool(folder: Folder, file: string, command: string): boolean {
  const last = stagesOf(folder, file).at(-1) ?? '';
  return MIGRATES.test(last) || WAITS.test(command === '' ? (commandOf(folder, file, last)?.value ?? '') : command);
}

/** Programs in the image of a database that call a server. */
const CLIENT =
  /^(?:(?:\/usr)?(?:\/bin\/)?(?:ba)?sh -\w*c )?["']?(?:\/\S*\/)?(?:psql|pg_(?:dump|dumpall|restore)|mysql(?:dump)?|mariadb(?:-dump)?|mongo(?:sh|dump|restore)?|(?:redis|valkey)-cli)(?=[\s"']|$)/;

/**
 * Whether a service in the image of a database calls another one, for example to save or to change its data.
 *
 * @param file - Its Dockerfile, if it has one.
 * @param command - Its command. Empty if it has none.
 */
export function isClient(folder: Folder, file: string | undefined, command: string): boolean {
  if (command !== '' || file === undefined) return CLIENT.test(command);
  return CLIENT.test(commandOf(folder, file, stagesOf(folder, file).at(-1) ?? '')?.value ?? '');
}

/** The Dockerfile for production. */
function fileOf({ files }: Folder): string {
  const usual = ['Dockerfile', 'Containerfile'].find((name) => files.includes(name));
  return (
    usual ??
    files.find((name) => /^(?:docker\/)?(?:Dockerfile[._-]prod(?:uction)?|prod(?:uction)?\.Dockerfile)$/i.test(name)) ??
    'Dockerfile'
  );
}

/** The last CMD, or the ENTRYPOINT before it, in either form. */
function commandOf(folder: Folder, file: string, stage: string): Said | undefined {
  const text = folder.text(file) ?? '';
  const wordsOf = (name: string): string[] => {
    const value = [...stage.matchAll(new RegExp(`^[ \\t]*${name}\\s+(.+)$`, 'gim'))].at(-1)?.[1]?.trim() ?? '';
    if (!value.startsWith('[')) return value.split(/\s+/).filter((word) => word !== '');
    return [...value.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, word = '']) => word);
  };
  const [entrypoint, cmd] = [wordsOf('ENTRYPOINT'), wordsOf('CMD')];
  const words = handsOn(folder, entrypoint) ? cmd : [...entrypoint, ...cmd];
  if (words.length === 0 || words.some((word) => !/^[\w@.,:=/+%${}()-]+$/.test(word))) return undefined;
  const line = text.split('\n').findLastIndex((row) => /^[ \t]*(?:CMD|ENTRYPOINT)\s/i.test(row)) + 1;
  return { value: words.join(' '), file, line };
}

/** The project's script that is the entry point of a stage. */
function scriptOf(folder: Folder, stage: string): string | undefined {
  const word = /^[ \t]*ENTRYPOINT\s+\[\s*(?:"(?:\/bin\/)?(?:ba)?sh"\s*,\s*)?"([^"\s]+)"\s*\]/gim;
  const name = [...stage.matchAll(word)].at(-1)?.[1]?.split('/').at(-1);
  return name === undefined ? undefined : folder.files.find((file) => file === name || file.endsWith(`/${name}`));
}

/** Whether the entry point is a script of the project that finally executes the command. */
function handsOn({ files, text }: Folder, [script, ...rest]: readonly string[]): boolean {
  if (script === undefined || rest.length > 0) return false;
  const ends = script.split('/').filter((part) => part !== '' && part !== '.');
  const found = files.filter((file) => ends.some((_part, index) => file === ends.slice(index).join('/')));
  return found.some((file) => /^[ \t]*exec[ \t]+(?:\S+[ \t]+)*"\$@"[ \t]*$/m.test(text(file) ?? ''));
}

function variablesOf(stage: string): Record<string, string> {
  const pairs = [...stage.matchAll(/^[ \t]*ENV\s+(.+)$/gim)].flatMap(([, rest = '']) => {
    const old = /^([A-Z_][A-Z0-9_]*)\s+(\S+)\s*$/.exec(rest);
    if (old) return [[old[1] ?? '', old[2] ?? ''] as const];
    return [...rest.matchAll(/([A-Z_][A-Z0-9_]*)=("?)([^\s"'$\\`]+)\2(?=\s|$)/g)].map(
      ([, name = '', , value = '']) => [name, value] as const,
    );
  });
  return Object.fromEntries(
    pairs.filter(
      ([name, value]) => !NOT_OWN.test(name) && !/["'`$\\]/.test(value) && !/SECRET|PASSWORD|TOKEN|API_?KEY/.test(name),
    ),
  );
}

function packagesOf(stage: string): string[] {
  return [...stage.matchAll(/apt(?:-get)?\s+(?:-\S+\s+)*install\s+([^&|;\n]*)/g)].flatMap(([, words = '']) =>
    words
      .split(/\s+/)
      .map((word) => word.replace(/=.*$/, ''))
      .filter((word) => /^[a-z0-9][a-z0-9.+-]+$/.test(word) && !COMMON.test(word)),
  );
}
