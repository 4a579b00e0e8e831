/**
 * Compiles the pages to a program that renders them; see find-program.ts. It runs in a separate process, because Astro
 * requires its project to be the working directory. Arguments: the output folder, and a temporary folder.
 */
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AstroInlineConfig, type AstroIntegration, build } from 'astro';
import siteConfig from '../../astro.config.mjs';
import packageJson from '../../package.json' with { type: 'json' };
import { packageRoot } from '../package-root.ts';
import { buildClassicScript, packAssets } from './classic-script.ts';
import { type CompiledModule, earlyModules } from './early-modules.ts';
import { lateParts } from './late-parts.ts';
import { printAssets } from './print-assets.ts';
import { buildSiteInTab } from './site-in-tab.ts';
import { ANY_BASE, CODE_KEY, DATA_KEY, type PageStyles, type SiteProgram } from './site-program.ts';
import { usedIcons } from './used-icons.ts';

/** The module with the content of each page, as an import path for Vite. */
const VIEWS = '/site/view/pages.ts';

/** The sources of the pages. */
const SOURCES = ['site', 'generators', 'templates', 'package.json', 'tsconfig.json'];

const DATA_MODULE = 'virtual:cribsmith';
const ASTRO_ENTRY = /\/astro\/dist\/entrypoints\/prerender\.js$/u;

type VitePlugin = NonNullable<NonNullable<AstroInlineConfig['vite']>['plugins']>[number];

/** Makes the pages read their data from where the renderer puts it. */
const dataModule: VitePlugin = {
  name: 'cribsmith:data',
  resolveId: (id) => (id === DATA_MODULE ? `\0${DATA_MODULE}` : undefined),
  load: (id) =>
    id === `\0${DATA_MODULE}`
      ? `export default ${globalOf(DATA_KEY)};\nexport const keepCode = ${globalOf(CODE_KEY)};`
      : undefined,
};

function globalOf(key: string): string {
  return `globalThis[Symbol.for(${JSON.stringify(key)})]`;
}

/**
 * Exports the functions that the renderer needs besides rendering: the page addresses, which Astro computes outside of
 * the compiled code, and the content of each page, which is available only once the data is.
 */
const askedFor: VitePlugin = {
  name: 'cribsmith:asked-for',
  transform: (code, id) =>
    ASTRO_ENTRY.test(id)
      ? [
          code,
          `export { StaticPaths } from '../runtime/prerender/static-paths.js';`,
          `export const views = () => import(${JSON.stringify(VIEWS)});`,
        ].join('\n')
      : undefined,
};

/** The modules that render pages, by path. */
const renderers = new Map<string, CompiledModule>();

const noteRenderers: VitePlugin = {
  name: 'cribsmith:note-renderers',
  generateBundle(_, bundle) {
    if (this.environment.name !== 'prerender') return;
    for (const output of Object.values(bundle)) if (output.type === 'chunk') renderers.set(output.fileName, output);
  },
};

const PRELOAD_HELPER = '\0vite/preload-helper.js';

/**
 * Replaces Vite's helper for dynamic imports, which also supports styles and older browsers and is larger than most of the scripts
 * that it loads. This one loads a script and everything it imports at the same time.
 */
const plainImports: VitePlugin = {
  name: 'cribsmith:plain-imports',
  enforce: 'pre',
  resolveId: (id) => (id === PRELOAD_HELPER ? id : undefined),
  load: (id) =>
    id === PRELOAD_HELPER
      ? `export const __vitePreload = (load, files = [], base) => {
          for (const file of files) {
            const href = new URL(file, base).href;
            document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href }));
          }
          return load();
        };`
      : undefined,
};

/** Modules that the scripts of all pages share, bundled into one file. They have no side effects. */
const SHARED = /\/site\/scripts\/(?:fill|root|practice\/marks-if-any|search\/query-parameter)\.ts$|preload-helper/u;

/** Saves the compiled pages instead of rendering them. */
function keepProgram(rendered: string, target: string): AstroIntegration {
  const compiled = join(rendered, '.prerender');
  return {
    name: 'cribsmith:keep-program',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((usual) => ({
          name: 'cribsmith:keep-program',
          async setup() {
            const [entry = ''] = globSync('prerender-entry.*.mjs', { cwd: compiled });
            const { app }: { app: BuildApp } = await import(pathToFileURL(join(compiled, entry)).href);
            let styles: PageStyles = [];
            app.setInternals = ({ pagesByKeys }) => {
              styles = [...pagesByKeys].map(([key, page]) => [key, page.styles]);
            };
            await usual.setup?.();
            keepModules(compiled, join(target, 'server'), work);
            const modules = earlyModules(renderers, `\0${DATA_MODULE}`).map((name) =>
              name.replace(/^\.\//u, './server/'),
            );
            // Astro removes modules that contain nothing but scripts and styles.
            const early = modules.filter((name) => !name.startsWith('.') || existsSync(join(target, name)));
            const program: SiteProgram = { entry: `server/${entry}`, styles, early };
            writeFileSync(join(target, 'program.json'), JSON.stringify(program));
          },
          getStaticPaths: async () => [],
          render: () => {
            throw new Error('Nothing is rendered while the pages are compiled.');
          },
        })),
    },
  };
}

/** Comments in compiled modules with the path of the source. */
const ORIGIN = /^\/\/(?:#(?:end)?region\b| \.{1,2}\/).*\n/gmu;

/** Copies modules without the paths of this machine, which have no effect. */
function keepModules(from: string, to: string, work: string): void {
  for (const path of globSync('**/*.mjs', { cwd: from })) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    const code = readFileSync(join(from, path), 'utf8');
    writeFileSync(join(to, path), code.replace(ORIGIN, '').replaceAll(work.replaceAll('\\', '/'), ''));
  }
}

interface BuildApp {
  setInternals(internals: { pagesByKeys: ReadonlyMap<string, { styles: PageStyles[number][1] }> }): void;
}

// If the parent process is gone, nobody needs the result.
process.on('disconnect', () => process.exit(1));
process.channel?.unref();

const [target = '', work = ''] = process.argv.slice(2);
// Astro writes files next to the sources, and the package may be read-only, so it gets a copy.
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
  base: ANY_BASE,
  logLevel: 'warn',
  integrations: [keepProgram(rendered, target)],
  // Astro's runtime is compiled in, so that the package does not depend on Astro.
  vite: {
    ...siteConfig.vite,
    environments: {
      ...siteConfig.vite?.environments,
      client: {
        ...siteConfig.vite?.environments?.['client'],
        build: {
          rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'shared', test: SHARED }] } } },
        },
      },
      prerender: { resolve: { noExternal: true, external: Object.keys(packageJson.dependencies) } },
    },
    worker: { ...siteConfig.vite?.worker, plugins: () => [lateParts(work), packAssets(`${work}/`), printAssets()] },
    cacheDir: join(work, 'vite'),
    // Scripts import other scripts by relative path, because the base path may be unknown.
    experimental: { renderBuiltUrl: (_, { hostType }) => (hostType === 'js' ? { relative: true } : undefined) },
    plugins: [dataModule, askedFor, noteRenderers, plainImports, usedIcons(work)],
  },
});
cpSync(rendered, join(target, 'client'), { recursive: true });
const client = join(target, 'client');
await buildClassicScript(client, 'site/scripts/pack/pack.ts', 'templates/pack.js');
await buildClassicScript(client, 'site/scripts/disk.ts', 'scripts/disk.js');
await buildSiteInTab(target);
