/** Renders the site in a process of its own, see site.ts. Arguments: data file, output folder, base path. */
import { type AstroInlineConfig, build } from 'astro';
import { buildLiveScript } from './live-script.ts';
import { packageRoot } from './package-root.ts';
import { relinkFolder } from './relative-links.ts';

const MODULE = 'virtual:cribsmith';

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

const [dataFile = '', outDir = '', base = '/'] = process.argv.slice(2);
await build({ root: packageRoot, outDir, base, logLevel: 'warn', vite: { plugins: [dataModule(dataFile)] } });
relinkFolder(outDir, base);
await buildLiveScript(outDir, 'templates/pack.js');
