import { type Document, isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { expanded } from './detect/expanded.ts';

/** A writable mount of a folder of the host. */
interface Mount {
  /** As written in the file: `.`, `./uploads`. */
  source: string;
  target: string;
}

/** The ids of the first user of a machine, used unless the environment sets others. */
const OWNER = `\${UID:-1000}:\${GID:-1000}`;

/**
 * Runs a service as the owner of the files mounted into it, because the user of the image may not write to them.
 *
 * @param theirs - The service, which is changed unless it sets a user.
 * @param files - The files of the project.
 * @returns The changes, what needs a decision, and mounted folders that do not exist yet.
 */
export function ownMounts(
  document: Document,
  theirs: YAMLMap,
  files: readonly string[],
): { changes: string[]; conflicts: string[]; folders: string[] } {
  const mounts = writtenMounts(theirs);
  if (mounts.length === 0 || theirs.has('user')) return { changes: [], conflicts: [], folders: [] };
  theirs.set(document.createNode('user'), OWNER);
  return {
    changes: ['user: the owner of the mounted files'],
    folders: mounts.flatMap(({ source }) => (isThere(source, files) ? [] : (folderOf(source) ?? []))),
    conflicts: mounts.map(({ source, target }) =>
      isThere(source, files) || folderOf(source) !== undefined
        ? `the files mounted at ${target} keep their owner: if your user id is not 1000, set UID and GID in .env (id -u, id -g)`
        : lacking(source, target, files),
    ),
  };
}

const FILE = /\.(?:cfg|conf|crt|env|ini|json|key|pem|properties|sh|sql|toml|xml|ya?ml)$/i;
const EXAMPLE = /(?:^|[._-])(?:dist|example|sample|template)(?:[._-]|$)/i;

/** What has to exist before a mount: a file, which the engine would create as a folder, or what looks like a folder. */
function lacking(source: string, target: string, files: readonly string[]): string {
  const [ending] = FILE.exec(source) ?? [];
  if (ending === undefined)
    return `the mount at ${target} needs the folder ${source}: create it before you start, or the engine creates it owned by root`;
  const folder = source.replace(/^\.\//, '').replace(/[^/]*$/, '');
  const example = files.find((file) => {
    const name = file.slice(folder.length);
    return file.startsWith(folder) && !name.includes('/') && EXAMPLE.test(name) && name.includes(ending);
  });
  const from = example === undefined ? 'create it' : `make it from ${example}`;
  return `the mount at ${target} needs the file ${source}: ${from} before you start, or the engine creates a folder of that name`;
}

/**
 * Removes development mounts that would hide the program of the image: the project mounted over the build output, and the
 * volumes inside that folder. A service with a command of its own starts what is mounted, so its mounts stay.
 *
 * @param workdir - The folder of the program in the image.
 * @param before - The folder of the program in the project's own image.
 * @param files - The files of the project.
 * @returns The changes.
 */
export function uncoverProgram(theirs: YAMLMap, workdir: string, before: string, files: readonly string[]): string[] {
  const volumes = theirs.get('volumes', true);
  if (!isSeq(volumes) || theirs.has('command') || theirs.has('entrypoint')) return [];
  const covering = volumes.items
    .flatMap((volume) => mountOf(volume) ?? [])
    .filter(({ source, target }) =>
      /^\.\/?$/.test(source)
        ? isWithin(workdir, target) || isWithin(before, target)
        : isPart(source, target, before, files) || isPart(source, target, workdir, files),
    );
  if (covering.length === 0) return [];
  const isCovering = (volume: unknown) => covering.some((each) => each.target === mountOf(volume)?.target);
  const kept = volumes.items.filter(
    (volume) =>
      !isCovering(volume) && !(covering.some(({ target }) => isWithin(targetOf(volume), target)) && holdsParts(volume)),
  );
  if (kept.length === 0) theirs.delete('volumes');
  else volumes.items = kept;
  return covering.map(
    ({ target }) =>
      `volumes: what is mounted at ${target} removed, since it hides the program in the image; compose.dev.yaml brings edits into it`,
  );
}

/** Whether a folder of sources is mounted over the same folder of the image. */
function isPart(source: string, target: string, workdir: string, files: readonly string[]): boolean {
  const path = source.replace(/^\.\//, '').replace(/\/+$/, '');
  return (
    target.replace(/\/+$/, '') === `${workdir}/${path}` &&
    files.some(
      (file) => file.startsWith(`${path}/`) && /\.(?:[cm]?[jt]sx?|py|go|rs|rb|php|java|kt|cs|exs?)$/.test(file),
    )
  );
}

/** Whether a volume inside a mounted folder preserves content of the image: an anonymous volume, or one of packages. */
function holdsParts(volume: unknown): boolean {
  const name = isScalar(volume) ? partsOf(String(volume.value))[0] : isMap(volume) ? volume.get('source') : undefined;
  return (
    !/^[\w-]/.test(String(name ?? '')) ||
    /\/(?:node_modules|vendor|\.venv|venv|target|dist|build|\.next)\/?$/.test(targetOf(volume))
  );
}

/** Where a service mounts the whole project; undefined if it does not. */
export function mountedProject(theirs: YAMLMap): string | undefined {
  return writtenMounts(theirs)
    .find(({ source }) => /^\.\/?$/.test(source))
    ?.target.replace(/\/+$/, '');
}

/**
 * Moves paths below the program folder of the project's own image to the program folder of the pack's image.
 *
 * @param isMoved - Whether a mount of that folder itself is moved, too.
 * @returns The changes.
 */
export function followProgram(theirs: YAMLMap, from: string, to: string, isMoved = false): string[] {
  const changes: string[] = [];
  const move = (node: unknown, what: string): void => {
    if (!isScalar(node) || typeof node.value !== 'string') return;
    const [, before = '', path = ''] = BELOW_ROOT.exec(node.value) ?? [];
    if (path === from ? !isMoved : !isWithin(path, from)) return;
    const moved = `${to}${path.slice(from.length)}`;
    node.value = `${before}${moved}${node.value.slice(before.length + path.length)}`;
    changes.push(`${what}: ${path} is ${moved} in the image of the pack`);
  };
  for (const volume of listOf(theirs.get('volumes', true)))
    move(isMap(volume) ? volume.get('target', true) : volume, 'volumes');
  const environment = theirs.get('environment', true);
  for (const value of listOf(environment)) move(value, 'environment');
  for (const { value } of isMap(environment) ? environment.items : []) move(value, 'environment');
  return changes;
}

/** A path at the end of a mount or in the value of a variable, with what precedes it. */
const BELOW_ROOT = /^((?:[^/].*?[:=])?)(\/[\w./-]+)(?::[a-z,]+)?$/;

const listOf = (node: unknown): readonly unknown[] => (isSeq(node) ? node.items : []);

const isWithin = (path: string, folder: string): boolean => `${path}/`.startsWith(`${folder.replace(/\/+$/, '')}/`);

/** Where a volume is mounted; empty if unknown. */
function targetOf(volume: unknown): string {
  if (isScalar(volume)) return BELOW_ROOT.exec(String(volume.value))?.[2] ?? '';
  return isMap(volume) ? String(volume.get('target') ?? '') : '';
}

/** Writable mounts of folders of the project. Mounts of other folders of the host are left alone. */
function writtenMounts(theirs: YAMLMap): Mount[] {
  return listOf(theirs.get('volumes', true)).flatMap((volume) => mountOf(volume) ?? []);
}

/** A variable without a default, whose value only the user knows. */
const UNKNOWN = /\$(?:\w|\{\w+\})/;

/** The parts of a mount in the short form. The colon of `${DATA:-./data}` belongs to the variable. */
const partsOf = (mount: string): string[] =>
  UNKNOWN.test(mount) ? mount.split(':') : expanded(mount, new Map()).split(':');

function mountOf(volume: unknown): Mount | undefined {
  if (isScalar(volume) && typeof volume.value === 'string') {
    const [source = '', target, mode = ''] = partsOf(volume.value);
    const isRead = mode.split(',').includes('ro');
    return target === undefined || isRead || !isOwn(source) ? undefined : { source, target };
  }
  if (!isMap(volume) || volume.get('type') !== 'bind' || volume.get('read_only') === true) return undefined;
  const [source, target] = [String(volume.get('source') ?? ''), String(volume.get('target') ?? '')];
  return isOwn(source) ? { source, target } : undefined;
}

const isOwn = (source: string): boolean => /^\.{1,2}(?:\/|$)/.test(source);

/** The folder of the project that is mounted; undefined for other folders, and for names that look like files. */
function folderOf(source: string): string | undefined {
  return /^\.\/((?:[\w-][\w.-]*\/)*[\w-]+)\/?$/.exec(source)?.[1];
}

function isThere(source: string, files: readonly string[]): boolean {
  const path = source.replace(/^\.\/?/, '').replace(/\/+$/, '');
  // What lies above the project is not known.
  if (path === '' || path.startsWith('.')) return true;
  return files.some((file) => file === path || file.startsWith(`${path}/`));
}
