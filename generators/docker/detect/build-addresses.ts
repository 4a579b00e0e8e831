import type { Recipe, Variable } from '../recipe.ts';
import type { Assumption } from './project.ts';
import { serviceOf } from './services.ts';

/** Characters that a shell takes as they are. */
const PLAIN = /^[\w@.,:/+%?&=~-]{1,500}$/;
const QUOTED = /[?&~]/;

/**
 * Gives the build of Next.js the addresses of services, because it runs modules that open a connection when they are loaded. They are
 * the ones for development, for one step: neither the image nor its history needs them at run time.
 *
 * @param recipe - How to build the program.
 * @param framework - Its framework.
 * @param variables - The variables of the program.
 */
export function withBuildAddresses(
  recipe: Recipe,
  framework: string | undefined,
  variables: readonly Variable[],
): { recipe: Recipe; assumed: Assumption[] } {
  const given = variables.filter(
    ({ name, value, isPrivate }) =>
      isPrivate !== true &&
      serviceOf(value) !== undefined &&
      PLAIN.test(value) &&
      recipe.buildEnv?.[name] === undefined,
  );
  if (framework !== 'Next.js' || recipe.compile === undefined || given.length === 0) return { recipe, assumed: [] };
  const set = given.map(({ name, value }) => `${name}=${QUOTED.test(value) ? `'${value}'` : value}`).join(' ');
  return {
    recipe: { ...recipe, compile: `export ${set} && ${recipe.compile}` },
    assumed: given.map(({ name, place }) => ({
      what: 'variable',
      value: name,
      why: `${place} may read it while Next.js collects pages, so this step of the build has the address for development`,
    })),
  };
}
