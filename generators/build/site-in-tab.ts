import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, defaultClientConditions, type Plugin } from 'vite';
import { OWN_NOTES } from './site.ts';
import { SHIKI_KEY, SITE_IN_TAB, type SiteInTab, type SiteProgram } from './site-program.ts';

/**
 * The parts of Shiki that the pages use. The renderer provides them, because a browser has only some of the languages.
 */
const NAMES = [
  'bundledLanguages',
  'bundledLanguagesAlias',
  'bundledThemes',
  'createHighlighterCoreSync',
  'createOnigurumaEngine',
];

const providedShiki: Plugin = {
  name: 'cribsmith:provided-shiki',
  enforce: 'pre',
  resolveId: (id) => (/^shiki(?:\/wasm)?$/u.test(id) ? '\0shiki' : undefined),
  load: (id) =>
    id === '\0shiki'
      ? `export const { ${NAMES.join(', ')} } = globalThis[Symbol.for(${JSON.stringify(SHIKI_KEY)})];`
      : undefined,
};

const ENTRIES = /(?<=\bentryModules["']?\s*:\s*\{)[^{}]*(?=\})/gu;
const ENTRY = /"(?:[^"\\]|\\.)*"\s*:\s*"(?:[^"\\]|\\.)*"/gu;

/** A key for server islands. The site has none, and Astro generates a different key in each run. */
const KEY = /(?<="key"\s*:\s*")[\w+/]{43}=(?=")/u;

/** Removes what differs between runs and is not used: the names of parts of the compiled program, and a key. */
const sameEachTime: Plugin = {
  name: 'cribsmith:same-each-time',
  transform: (code) =>
    code.includes('entryModules')
      ? code
          .replaceAll(ENTRIES, (entries) => {
            const own = [...entries.matchAll(ENTRY)].map(([entry]) => entry.replace(/[._-][\w-]{8}\.mjs"$/u, '.mjs"'));
            return own.sort().join(',');
          })
          .replace(KEY, `${'A'.repeat(43)}=`)
      : undefined,
};

/**
 * Bundles compiled pages into one module that renders the site of a visitor's own notes in a browser, and lists the
 * other files of such a site.
 *
 * @param target - The folder of the compiled pages.
 */
export async function buildSiteInTab(target: string): Promise<void> {
  const { entry, styles }: SiteProgram = JSON.parse(readFileSync(join(target, 'program.json'), 'utf8'));
  const client = join(target, 'client');
  const files = globSync('**', { cwd: client, withFileTypes: true })
    .filter((found) => found.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(client.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => !OWN_NOTES.test(path))
    .sort();
  await build({
    root: target,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    resolve: { conditions: ['worker', ...defaultClientConditions] },
    plugins: [providedShiki, sameEachTime],
    build: {
      outDir: client,
      emptyOutDir: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: {
        input: join(target, entry),
        preserveEntrySignatures: 'strict',
        output: { format: 'es', entryFileNames: SITE_IN_TAB.program, codeSplitting: false },
      },
    },
  });
  writeFileSync(join(client, SITE_IN_TAB.about), JSON.stringify({ styles, files } satisfies SiteInTab));
}
