import type { Service } from '../options.ts';
import type { Variable } from '../recipe.ts';
import type { ComposeFile } from './compose-file.ts';
import { composeVariables } from './compose-variables.ts';
import { credentialsOf } from './credentials.ts';
import type { ComposeVariable, Folder } from './project.ts';
import type { Read } from './reads.ts';
import type { Credentials } from './services.ts';
import { type Example, isOwn, unknownVariable } from './variables.ts';

/** What a compose file says about the variables of the program and the services beside it. */
export interface Composed {
  variables: readonly ComposeVariable[];
  /** The values of those that have one. */
  values: ReadonlyMap<string, string>;
  credentials: ReadonlyMap<Service, Credentials>;
}

/** Reads the variables of a compose file. Undefined without one. `port` is that of the program. */
export function composedOf(
  folder: Folder,
  { file, neighbours }: ComposeFile,
  examples: readonly Example[],
  reads: readonly Read[],
  port: number | undefined,
): Composed | undefined {
  if (file === undefined) return undefined;
  const variables = composeVariables(folder, file, examples, reads, neighbours, port);
  const values = new Map(variables.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]])));
  return { variables, values, credentials: credentialsOf(neighbours, values) };
}

/** The variables that the program and the compose file both use, so that they get one value. Those of the example file have one. */
export function sharedVariables(
  required: readonly Variable[],
  reads: readonly Read[],
  examples: readonly Example[],
  composed: Composed | undefined,
): Variable[] {
  const given = new Set(examples.map(({ name }) => name));
  return (composed?.variables ?? []).flatMap(({ name, value }) => {
    if (given.has(name)) return [];
    const read = reads.find((each) => each.name === name && each.value === undefined);
    const place = required.find((each) => each.name === name)?.place ?? (read && `${read.path}:${read.line}`);
    return value === undefined || place === undefined ? [] : [{ name, value, place }];
  });
}

/** The variables that a program reads without a default, besides known ones. */
export function openReads(reads: readonly Read[], known: readonly { name: string }[]): Variable[] {
  const found = new Map<string, Variable>();
  const withDefault = new Set([
    ...reads.filter(({ value }) => value !== undefined).map(({ name }) => name),
    ...known.map(({ name }) => name),
  ]);
  for (const { name, path, line } of reads)
    if (/^[A-Z][A-Z0-9_]*$/.test(name) && !withDefault.has(name) && !isOwn(name) && !found.has(name))
      found.set(name, unknownVariable(name, `${path}:${line}`));
  return [...found.values()];
}
