import type { ComposeVariable, Detection, Folder } from './detect/project.ts';
import { exampleOf, isInside, isIssued, isPlaceHolder, readVariables, withValues } from './detect/variables.ts';
import type { Variable } from './recipe.ts';
import type { PackFile } from './render.ts';

/** Environment files for a compose file, and what the user has to do. */
interface MadeFiles {
  files: PackFile[];
  open: string[];
}

/**
 * Creates the environment files that a compose file needs and that the project does not have: copies of its example files, with what
 * those lack, and with the values that hold in a container. Without an example, a file contains what the program reads.
 *
 * @param folder - The folder of the compose file.
 * @param missing - The files that services refer to.
 * @param compose - The compose file.
 * @param port - The port on which the program listens.
 */
export function madeFiles(
  folder: Folder,
  missing: readonly string[],
  compose: Detection['compose'],
  port: number,
): MadeFiles {
  const { variables = [], wanted = [], needed = [], defaults = [], envFiles = [], set = {} } = compose ?? {};
  // What the user has in another file stays there.
  const shared = wanted.map((each) => (each.isPrivate === true ? { ...each, value: '' } : each));
  const inContainer = new Map([
    ...shared.flatMap(({ name, value }): [string, string][] => (value === '' ? [] : [[name, value]])),
    // The port in a value of the image is an option of the pack.
    ...Object.entries(set).filter(([, value]) => !value.includes('{')),
    // The health check and the published port are those of the pack.
    ['PORT', String(port)],
  ]);
  const published = new Set(variables.flatMap(({ name, isPublished }) => (isPublished ? [name] : [])));
  // A file that only Compose reads keeps the ports of this machine.
  const onMachine = new Map([...inContainer].filter(([name]) => !published.has(name)));
  const hasEnv = folder.files.includes('.env');
  const isUsed = !hasEnv && variables.some(({ value, isRequired }) => value !== undefined || isRequired);
  const paths = [...new Set([...missing, ...(isUsed ? ['.env'] : [])])];
  const ofProgram = new Set(envFiles.map((file) => file.replace(/^(?:\.\/)+/, '')));
  const made = paths.map((path) =>
    madeFile(
      folder,
      path,
      path === '.env' ? variables : [],
      missing.includes(path) ? shared : [],
      missing.includes(path) ? inContainer : onMachine,
      ofProgram.has(path) ? needed : [],
      ofProgram.has(path) ? defaults : [],
    ),
  );
  // A file of the user stays as it is.
  const unknown = variables.filter(({ value }) => value === undefined || hasEnv);
  return {
    files: made.flatMap(({ path, text }) => (text === '' ? [] : [{ path, text, language: 'ini', notes: [] }])),
    open: [
      ...made.flatMap((each) => each.open),
      ...unknown.map(({ name, place }) => `${name} has no value (${place}): put one into .env`),
    ],
  };
}

function madeFile(
  folder: Folder,
  path: string,
  variables: readonly ComposeVariable[],
  wanted: readonly Variable[],
  inContainer: ReadonlyMap<string, string>,
  needed: readonly string[],
  defaults: readonly string[],
): { path: string; text: string; open: string[] } {
  if (!isInside(path)) return { path, text: '', open: saidOf(path, undefined, [], [], []) };
  const example = exampleOf(folder, path);
  const { text: given, changed } = withValues(
    example === undefined ? '' : (folder.text(example) ?? ''),
    inContainer,
    new Set(defaults),
  );
  const examples = example === undefined ? [] : readVariables(folder, example);
  const known = new Set([...examples.flatMap(({ name, value }) => (value === '' ? [] : [name])), ...changed]);
  const isListed = (name: string) => examples.some((each) => each.name === name);
  const added = variables.filter(({ name, value }) =>
    value === '' ? !isListed(name) : value !== undefined && !known.has(name),
  );
  const names = new Set(variables.map(({ name }) => name));
  const read = wanted.filter(
    ({ name }) => !names.has(name) && (example === undefined || (needed.includes(name) && !isListed(name))),
  );
  const isOpen = (each: (typeof examples)[number]) =>
    isPlaceHolder(each) || (each.value === '' && needed.includes(each.name));
  const standing = examples
    .filter((each) => isIssued(each.name) || (isOpen(each) && !changed.includes(each.name)))
    .map(({ name }) => name);
  const lines = [
    ...added.map(({ name, value, place }) => `# ${place}\n${name}=${value}\n`),
    // An empty value is not the same as none.
    ...read.map(({ name, value, place }) => `# ${place}\n${value === '' ? '# ' : ''}${name}=${value}\n`),
  ];
  const text = `${given}${given === '' || given.endsWith('\n') ? '' : '\n'}${lines.join('')}`;
  return {
    path,
    text,
    open: saidOf(
      path,
      example,
      [...added.filter(({ value }) => value !== ''), ...read].map(({ name }) => name),
      changed,
      [...new Set([...standing, ...[...added, ...read].map(({ name }) => name).filter(isIssued)])],
    ),
  };
}

function saidOf(
  path: string,
  example: string | undefined,
  names: readonly string[],
  changed: readonly string[],
  standing: readonly string[],
): string[] {
  const first = standing.length === 0 ? '' : `, first of all for ${standing.join(', ')}`;
  const other = changed.length === 0 ? '' : `, except for ${changed.join(', ')}`;
  if (example !== undefined)
    return [
      `it reads ${path}, which did not exist and is now a copy of ${example}${other}: put your own values into it${first}`,
      ...(names.length === 0
        ? []
        : [`it does not start without ${names.join(', ')}: put your own values into ${path}`]),
    ];
  return [
    names.length === 0
      ? `it reads ${path}, which does not exist: create it before you start`
      : `it reads ${path}, which did not exist and now has values for development: put your own values into it (${names.join(', ')})${first}`,
  ];
}
