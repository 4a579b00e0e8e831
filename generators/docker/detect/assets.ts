import type { Recipe } from '../recipe.ts';
import { shownPath } from './folder.ts';
import { commandsOf } from './node/commands.ts';
import { managerOf } from './node/manager.ts';
import { readJson } from './parse/json.ts';
import type { Folder } from './project.ts';

/** How to build the front-end assets of a project in another language with Node.js. */
export interface AssetBuild {
  tools: NonNullable<Recipe['tools']>;
  setup: string;
  /** Installs the packages, and builds unless the language's own tools do that. */
  install: string;
  build: string;
}

/**
 * Finds out how to build the assets of a project that has a package.json beside its manifest.
 *
 * @param folder - The project.
 * @returns Undefined if there is nothing to install.
 */
export function assetBuild(folder: Folder): AssetBuild | undefined {
  const text = folder.text('package.json');
  if (text === undefined) return undefined;
  const json = readJson('package.json', shownPath(folder, 'package.json'), text);
  if (json.keys('dependencies').length + json.keys('devDependencies').length === 0) return undefined;
  const commands = commandsOf(managerOf(folder, json), folder);
  const npm = 'ln -s /usr/local/lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm';
  return {
    tools: [
      { image: 'node', from: '/usr/local/bin/node', to: '/usr/local/bin/node' },
      { image: 'node', from: '/usr/local/lib/node_modules', to: '/usr/local/lib/node_modules' },
    ],
    setup: [npm, ...(commands.setup === undefined ? [] : [commands.setup])].join(' && '),
    install: commands.install,
    build: json.said('scripts', 'build') ? commands.run('build') : '',
  };
}
