/** Renders the site in a process of its own, see site.ts. Arguments: data file, output folder, base path, work folder. */
import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type AstroInlineConfig, build } from 'astro';
import siteConfig from '../../astro.config.mjs';
import { buildLiveScript } from './live-script.ts';
import { packageRoot } from './package-root.ts';
import { relinkFolder } from './relative-links.ts';

const MODULE = 'virtual:cribsmith';

/** What the pages are made from. */
const SOURCES = ['site', 'generators', 'templates', 'package.json', 'tsconfig.json'];

type VitePlugin = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>[number];

/** Serves the data as a module. It is read from a file, since a module of that size would be slow to parse. */
function dataModule(file: string): VitePlugin {
  return {
    name: 'cribsmith:data',
    resolveId: (id) => (id === MODULE ? `\0${MODULE}` : undefined),
    load: (id) =>
      id === `\0${MODULE}`
        ? `import { readFileSync } from 'node:fs';\nexport default JSON.parse(readFileSync(${JSON.stringify(file)}, 'utf8'));`
        : undefined,
  };
}

// Nobody waits for the pages when the build that asked for them is gone.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();

const [dataFile = '', outDir = '', base = '/', work = ''] = process.argv.slice(2);

// Astro writes beside the sources, and moves its files by renaming them: both go wrong where the package may not be written
// to, or the output lies on another file system. So it gets a copy of the sources, and the result is copied out of it.
for (const name of SOURCES) cpSync(join(packageRoot, name), join(work, name), { recursive: true });
symlinkSync(join(packageRoot, 'node_modules'), join(work, 'node_modules'), 'junction');
process.chdir(work);
const rendered = join(work, 'out');
await build({
  ...siteConfig,
  configFile: false,
  root: work,
  cacheDir: join(work, 'cache'),
  outDir: rendered,
  base,
  logLevel: 'warn',
  vite: { ...siteConfig.vite, cacheDir: join(work, 'vite'), plugins: [dataModule(dataFile)] },
});
cpSync(rendered, outDir, { recursive: true });
relinkFolder(outDir, base);
await buildLiveScript(outDir, 'templates/pack.js');
