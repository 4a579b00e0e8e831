import { build, type Plugin } from 'vite';
import { assetsModule } from '../docker/index.ts';
import { packageRoot } from '../package-root.ts';

const MODULE = 'virtual:cribsmith/pack-assets';

/**
 * Serves the templates of packs, compiled, as a module.
 * @param root - The folder with the sources, with a slash at its end.
 */
export const packAssets = (root: string): Plugin => ({
  name: 'cribsmith:pack-assets',
  resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
  load: (id) => (id === `\0${MODULE}` ? assetsModule(`${root}generators/docker/helpers.ts`) : undefined),
});

/**
 * Bundles a script of the pages into one classic script: a module could not be loaded from a disk.
 *
 * @param outDir - Folder of the site.
 * @param entry - The script's source, from the root of the package.
 * @param path - Where the result goes in the site.
 */
export async function buildClassicScript(outDir: string, entry: string, path: string): Promise<void> {
  await build({
    root: packageRoot,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    plugins: [packAssets(packageRoot)],
    build: {
      outDir,
      emptyOutDir: false,
      lib: { entry, formats: ['iife'], name: 'cribsmith', fileName: () => path },
    },
  });
}
