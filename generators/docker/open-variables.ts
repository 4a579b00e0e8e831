import type { Detection } from './detect/project.ts';
import type { Variable } from './recipe.ts';

/** The variables in the environment file of a pack that the user has to set: what the program accepts, and where it reads it. */
export function openVariables({ variables }: Detection): string[] {
  return variables.filter(({ unknown }) => unknown === true).map(asked);
}

function asked({ name, asks, place }: Variable): string {
  return `${name} (${asks === undefined ? place : `${asks}; ${place}`})`;
}
