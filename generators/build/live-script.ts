import { build, type Plugin } from 'vite';
import { assetsModule } from '../docker/index.ts';
import { packageRoot } from '../package-root.ts';

const MODULE = 'virtual:cribsmith/pack-assets';

/**
 * Serves the templates of packs, compiled, as a module.
 * @param root The folder with the sources, with a slash at its end.
 */
export const packAssets = (root: string): Plugin => ({
  name: 'cribsmith:pack-assets',
  resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
  load: (id) => (id === `\0${MODULE}` ? assetsModule(`${root}generators/docker/helpers.ts`) : undefined),
});

/**
 * Bundles the script that makes packs in the browser, into one classic script: a module could not be loaded from a disk.
 * In: the folder of the site and the path of the script in it.
 */
export async function buildLiveScript(outDir: string, path: string): Promise<void> {
  await build({
    root: packageRoot,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [packAssets(packageRoot)],
    build: {
      outDir,
      emptyOutDir: false,
      lib: { entry: 'site/scripts/pack/pack.ts', formats: ['iife'], name: 'cribsmithPack', fileName: () => path },
    },
  });
}
