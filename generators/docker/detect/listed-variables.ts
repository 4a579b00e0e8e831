import type { Variable } from '../recipe.ts';
import type { ComposeVariable } from './project.ts';

/** Empties the variables that the compose file needs to be empty. */
export function unsetIn(composed: readonly ComposeVariable[]): (variable: Variable) => Variable {
  const empty = new Set(composed.flatMap(({ name, value }) => (value === '' ? [name] : [])));
  return ({ unknown, ...variable }) =>
    empty.has(variable.name) ? { ...variable, value: '' } : { ...variable, ...(unknown === true && { unknown }) };
}

/** The variables of the example file. Those that point to a service of the pack replace those that point to this machine. */
export function withConnections(listed: readonly Variable[], leading: readonly Variable[]): Variable[] {
  const led = new Set(leading.map(({ name }) => name));
  return [...listed.filter(({ name }) => !led.has(name)), ...leading];
}

/** The variables of the example file and those without which the program does not start, except those set elsewhere. */
export function allVariables(
  needed: readonly Variable[],
  listed: readonly Variable[],
  set: ReadonlySet<string>,
): Variable[] {
  const given = new Set(listed.filter(({ value }) => value !== '').map(({ name }) => name));
  const open = new Map(needed.filter(({ name }) => !given.has(name)).map((each) => [each.name, each]));
  return [...listed.filter(({ name }) => !open.has(name)), ...open.values()].filter(({ name }) => !set.has(name));
}
