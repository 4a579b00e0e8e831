import { type Document, isAlias, isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import { portsOf } from './compose-conflicts.ts';
import { copyOf } from './compose-copy.ts';
import { inherited } from './compose-inherited.ts';
import { isReloader } from './detect/development.ts';

/** Builds a service with the pack's Dockerfile, up to the final stage unless another one is given. */
export function setBuild(document: Document, theirs: YAMLMap, ours: YAMLMap, stage = 'final'): string[] {
  const written: unknown = theirs.get('build', true);
  const named = isAlias(written) ? written.resolve(document) : undefined;
  const build = isMap(named) ? copyOf(named) : (named ?? written);
  if (isMap(named)) theirs.set('build', build);
  if (!isMap(build)) {
    // Otherwise Compose would pull the image instead of building it.
    const published = build === undefined && theirs.delete('image');
    const made = document.createNode({ context: isScalar(build) ? String(build.value) : '.', target: stage });
    if (isScalar(written) && written.anchor !== undefined) made.anchor = written.anchor;
    theirs.set('build', made);
    return [`build.target: ${stage}`, ...(published ? ['image: removed, so that the project is built'] : [])];
  }
  const changes: string[] = [];
  if (build.has('dockerfile')) {
    build.delete('dockerfile');
    changes.push('build.dockerfile: removed, so that the Dockerfile of the pack is used');
  }
  if (build.get('target') !== stage) {
    build.set('target', stage);
    changes.push(`build.target: ${stage}`);
  }
  const secrets = ours.getIn(['build', 'secrets'], true);
  if (secrets !== undefined && !build.has('secrets')) {
    build.set(document.createNode('secrets'), secrets);
    changes.push('build.secrets: added');
  }
  return changes;
}

/** Services that are built from the same Dockerfile as the program. They start something else from the same image. */
export function builtAlike(document: Document, program: YAMLMap, service: string): { name: string; value: YAMLMap }[] {
  const services = document.get('services');
  if (!isMap(services)) return [];
  const own = buildOf(document, program);
  if (own === undefined) return [];
  return services.items.flatMap(({ key, value }) =>
    isMap(value) && String(key) !== service && buildOf(document, value) === own ? [{ name: String(key), value }] : [],
  );
}

/**
 * The services that are started from the image of the program with arguments for its former entry point.
 *
 * @param script - The former entry point.
 * @returns What has to be decided for each.
 */
export function formerArguments(document: Document, program: YAMLMap, service: string, script = ''): string[] {
  const services = document.get('services');
  const image = program.get('image');
  if (!isMap(services) || typeof image !== 'string' || script === '') return [];
  return services.items.flatMap(({ key, value }) =>
    isMap(value) &&
    String(key) !== service &&
    !value.has('build') &&
    value.get('image') === image &&
    value.has('command') &&
    !value.has('entrypoint')
      ? [
          `services.${String(key)} gives arguments to ${script}, which is only in the former image: give it the command in that script`,
        ]
      : [],
  );
}

/** The context and Dockerfile of a service, for comparison. */
function buildOf(document: Document, service: YAMLMap): string | undefined {
  const build = inherited(document, service, 'build');
  if (build === undefined) return undefined;
  const [context, dockerfile] = isMap(build) ? [build.get('context'), build.get('dockerfile')] : [build, undefined];
  const path = String(isScalar(context) ? context.value : (context ?? '.')).replace(/\/+$/, '');
  return `${path}\n${dockerfile === undefined ? 'Dockerfile' : String(dockerfile)}`;
}

/** Disables the health check, because it checks the program, which does not run there. */
export function unchecked(document: Document, theirs: YAMLMap): string[] {
  if (inherited(document, theirs, 'healthcheck') !== undefined) return [];
  // With a disabled health check, `up --wait` fails in older versions of Compose.
  theirs.set('healthcheck', document.createNode({ test: ['CMD', 'true'] }));
  return ['healthcheck: only that the container is running'];
}

/** Removes arguments for the entry point script of the project's own image, which the pack's image cannot run. */
export function dropArguments(theirs: YAMLMap, script: string | undefined): string[] {
  if (script === undefined || theirs.has('entrypoint') || !theirs.delete('command')) return [];
  return [`command: removed, since it was meant for ${script}, the former entry point`];
}

/** The script that a service starts and that only the project's own image has. */
export function formerScript(document: Document, service: YAMLMap, scripts: readonly string[]): string | undefined {
  const command: unknown = inherited(document, service, 'command')?.toJS(document);
  const words = typeof command === 'string' ? command.split(/\s+/) : Array.isArray(command) ? command.map(String) : [];
  const path = words.find((word) => !/^(?:\/bin\/)?(?:ba)?sh$|^-/.test(word));
  const entrypoint: unknown = inherited(document, service, 'entrypoint')?.toJS(document) ?? [];
  const isOpen = Array.isArray(entrypoint) && entrypoint.length === 0;
  return path !== undefined && scripts.includes(path) && isOpen ? path : undefined;
}

/** Tools that start a program with the packages of a project, which the image of the pack has where every program finds them. */
const RUNNER =
  /(^\s*|(?:&&|\|\||;|\bexec)\s*|\bsh -c ["'])(?:uv|poetry|pipenv|pdm|rye|hatch)\s+run\s+(?:--[a-z][\w-]*\s+)*(?=[\w/])/g;

/** Takes such a tool out of the command of a service, because the image of the pack does not have it. */
export function dropRunner(theirs: YAMLMap): string[] {
  const changes: string[] = [];
  for (const key of ['command', 'entrypoint']) {
    const value = theirs.get(key, true);
    if (isScalar(value) && typeof value.value === 'string') {
      const plain = value.value.replace(RUNNER, '$1');
      if (plain === value.value) continue;
      value.value = plain;
    } else if (isSeq(value)) {
      const words = value.items.map((item) => (isScalar(item) ? String(item.value) : undefined));
      const inner = words.findIndex((word) => word !== undefined && /\s/.test(word));
      const script = value.items[inner];
      const plain = (words[inner] ?? '').replace(RUNNER, '$1');
      const leading = words.some((word) => word === undefined) ? '' : (RUNNERS.exec(words.join(' '))?.[0] ?? '');
      if (leading !== '') value.items.splice(0, leading.trim().split(' ').length);
      else if (isScalar(script) && plain !== words[inner]) script.value = plain;
      else continue;
    } else continue;
    changes.push(`${key}: without the tool that ran it, since its packages are in the image`);
  }
  return changes;
}

const RUNNERS = /^(?:uv|poetry|pipenv|pdm|rye|hatch) run (?:--[a-z][\w-]* )*/;

/** What a shell, or the base of an image, has for commands. */
const EVERYWHERE =
  /^(?:\/|\.)|^(?:ba|da)?sh$|^(?:cat|cp|echo|env|exec|exit|false|mkdir|printenv|printf|sleep|tail|test|true)$/;

/**
 * The program that a service starts and that the image does not have, because it contains nothing but one compiled program.
 *
 * @param own - The name of that program.
 */
export function absentProgram(document: Document, service: YAMLMap, own: string): string | undefined {
  const [key = ''] = ['entrypoint', 'command'].filter((each) => {
    const value: unknown = inherited(document, service, each)?.toJS(document) ?? [];
    return Array.isArray(value) ? value.length > 0 : value !== '';
  });
  const command: unknown = inherited(document, service, key)?.toJS(document);
  const [first = ''] = Array.isArray(command)
    ? command.map(String)
    : String(command ?? '')
        .trim()
        .split(/\s+/);
  return first === '' || first === own || EVERYWHERE.test(first) || /[$-]/.test(first[0] ?? '') ? undefined : first;
}

/** Removes the command of the program if it is a tool of development, which the image does not have. */
export function dropReloader(document: Document, theirs: YAMLMap): string[] {
  const entrypoint: unknown = inherited(document, theirs, 'entrypoint')?.toJS(document) ?? [];
  const value: unknown = theirs.get('command', true) && inherited(document, theirs, 'command')?.toJS(document);
  const command = Array.isArray(value) ? value.map(String).join(' ') : String(value ?? '');
  const isOwn = !Array.isArray(entrypoint) || entrypoint.length > 0;
  if (isOwn || !isReloader(command) || !theirs.delete('command')) return [];
  return [
    `command: ${command.trim()} removed, since the image starts what was built, without tools of development; compose.dev.yaml brings edits into it`,
  ];
}

/** Removes the command of the program if it starts such a script: the image starts the program itself. */
export function dropScript(document: Document, theirs: YAMLMap, scripts: readonly string[]): string[] {
  const path = formerScript(document, theirs, scripts);
  if (path === undefined || !theirs.delete('command')) return [];
  return [`command: removed, since ${path} is only in the former image`];
}

/** Turns a command into an entry point, because otherwise it would be passed to the image's program as arguments. */
export function setCommand(document: Document, theirs: YAMLMap): string[] {
  if (inherited(document, theirs, 'command') === undefined || inherited(document, theirs, 'entrypoint') !== undefined)
    return [];
  theirs.set('entrypoint', document.createNode([]));
  return ['entrypoint: cleared, so that its command is started'];
}

/**
 * Replaces a health check that needs a shell or a program that the image of the pack lacks, because it would always
 * fail.
 */
export function setCheck(document: Document, theirs: YAMLMap, ours: YAMLMap): string[] {
  const check = theirs.get('healthcheck', true);
  const own = ours.getIn(['healthcheck', 'test'], true);
  if (!isMap(check) || own === undefined || inherited(document, theirs, 'command') !== undefined) return [];
  const test: unknown = check.toJS(document).test;
  const words = typeof test === 'string' ? ['CMD-SHELL', test] : Array.isArray(test) ? test.map(String) : [];
  if (words[0] !== 'CMD-SHELL' && !/^(?:\/\S*\/)?(?:ba|da)?sh$|^(?:\/\S*\/)?(?:curl|wget|nc)$/.test(words[1] ?? ''))
    return [];
  check.set(document.createNode('test'), own);
  return ['healthcheck.test: replaced, since the image has no shell and no curl'];
}

/** Publishes the port of the pack's web server instead of the one that the web server of the project's own image had. */
export function followPort(
  document: Document,
  theirs: YAMLMap,
  listens: number | undefined,
  values: ReadonlyMap<string, string>,
): string[] {
  const listed = theirs.get('ports', true);
  if (listens === undefined || !isSeq(listed) || listed.items.length !== 1) return [];
  const [entry] = listed.items;
  const [from, to] = portsOf(document, theirs, values)[0] ?? [];
  if (from === undefined || from !== to || from === listens) return [];
  if (isMap(entry)) entry.set('target', listens);
  else if (isScalar(entry) && /\d(?:\/tcp)?$/.test(String(entry.value)))
    entry.value = String(entry.value).replace(/\d{1,5}(?=(?:\/tcp)?$)/, String(listens));
  else return [];
  return [`ports: ${listens} of the container instead of ${from}, since the web server of the pack listens there`];
}

/** Adds the folders that the program of the pack writes to, if the file system of its service is read-only. */
export function keepWritable(document: Document, theirs: YAMLMap, ours: YAMLMap): string[] {
  const isReadOnly =
    isScalar(inherited(document, theirs, 'read_only')) &&
    inherited(document, theirs, 'read_only')?.toJS(document) === true;
  const needed: unknown = ours.get('tmpfs', true) && inherited(document, ours, 'tmpfs')?.toJS(document);
  if (!isReadOnly || !Array.isArray(needed)) return [];
  const written: unknown = inherited(document, theirs, 'tmpfs')?.toJS(document) ?? [];
  const listed = [written].flat().map(String);
  const pathOf = (entry: unknown) => String(entry).replace(/:.*/, '');
  const lacking = needed.filter((entry) => !listed.some((each) => pathOf(each) === pathOf(entry)));
  if (lacking.length === 0) return [];
  theirs.set(document.createNode('tmpfs'), document.createNode([...listed, ...lacking]));
  return lacking.map((entry) => `tmpfs: ${pathOf(entry)} added, since the program of the pack writes there`);
}
