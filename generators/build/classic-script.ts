import { build, type Plugin } from 'vite';
import { assetsModule } from '../docker/index.ts';
import { packageRoot } from '../package-root.ts';

const MODULE = 'virtual:cribsmith/pack-assets';

/**
 * A Vite plugin that provides the compiled pack templates as a module.
 *
 * @param root - The folder with the sources, with a trailing slash.
 */
export const packAssets = (root: string): Plugin => ({
  name: 'cribsmith:pack-assets',
  resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
  load: (id) => (id === `\0${MODULE}` ? assetsModule(`${root}generators/docker/helpers.ts`) : undefined),
});

/**
 * Bundles a script of the pages into a classic script, because browsers do not load modules from a disk.
 *
 * @param outDir - The folder of the site.
 * @param entry - The source of the script, relative to the root of the package.
 * @param path - The path of the result in the site.
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
