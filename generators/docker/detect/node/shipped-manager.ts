import type { Recipe } from '../../recipe.ts';
import type { JsonFile } from '../parse/json.ts';
import type { Manager } from './manager.ts';

/** The package managers that images of Node.js lack, as their commands are called, and where npm installs them. */
const INSTALLED: Readonly<Partial<Record<Manager['name'], { name: string; folder: string }>>> = {
  pnpm: { name: 'pnpm', folder: '/usr/local/lib/node_modules/pnpm' },
  'yarn-berry': { name: 'yarn', folder: '/usr/local/lib/node_modules/@yarnpkg' },
};
/**
 * How an image gets the package manager of a project, for scripts and commands that call it.
 *
 * @param manager - The package manager.
 * @param carried - Whether the project contains the program itself.
 * @returns Undefined if images have it, or if the project does.
 */
export function shippedManager({ name }: Manager, carried: boolean): Recipe['manager'] {
  const installed = INSTALLED[name];
  if (installed === undefined || carried) return undefined;
  // A link in the build would lead nowhere once it is copied.
  const launcher = `#!/bin/sh\\nexec node %s "$@"\\n`;
  return {
    name: installed.name,
    compile: `mkdir -p /out/bin && printf '${launcher}' "$(readlink -f /usr/local/bin/${installed.name})" > /out/bin/${installed.name} && chmod 755 /out/bin/${installed.name}`,
    artifacts: [
      { from: installed.folder, to: installed.folder },
      { from: `/out/bin/${installed.name}`, to: `/usr/local/bin/${installed.name}` },
    ],
  };
}

/** A recipe whose image has the package manager too. */
export function withManager(recipe: Recipe): Recipe {
  const { manager, ...rest } = recipe;
  if (manager === undefined) return recipe;
  return {
    ...rest,
    compile: [
      ...(recipe.compile === undefined || recipe.compile === 'true' ? [] : [recipe.compile]),
      manager.compile,
    ].join(' && '),
    artifacts: [...recipe.artifacts, ...manager.artifacts],
    env: { ...recipe.env, XDG_CACHE_HOME: '/tmp', XDG_DATA_HOME: '/tmp', XDG_STATE_HOME: '/tmp' },
  };
}

/** Whether a script, or one that it calls, calls a program. */
export function scriptCalls(json: JsonFile, script: string, program: string): boolean {
  const isCalled = new RegExp(`(?:^|[\\s;&|("'])${program}\\s`);
  const scripts = new Set([script]);
  // A set iterates over what is added meanwhile, and over each script once however often it is called.
  for (const each of scripts)
    for (const name of [`pre${each}`, each, `post${each}`]) {
      const text = json.said('scripts', name)?.value ?? '';
      if (isCalled.test(text)) return true;
      for (const [, called = ''] of text.matchAll(/\bnpm(?: run)?\s+([\w:.-]+)/g)) scripts.add(called);
    }
  return false;
}
