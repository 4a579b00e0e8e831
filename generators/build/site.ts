import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { packageRoot } from './library.ts';
import type { SiteData } from './site-data.ts';

const MODULE = 'virtual:cribsmith';

/**
 * Renders the pages with Astro. In: the data, the folder to write into, and the path under which the
 * site will be served (`/` or `/name/`). Throws what Astro throws; nothing of it is the user's fault.
 */
export async function buildSite(data: SiteData, outDir: string, base: string): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const dataFile = join(tmpdir(), `cribsmith-${process.pid}.json`);
  writeFileSync(dataFile, JSON.stringify(data));
  try {
    const { build } = await import('astro');
    await build({ root: packageRoot, outDir, base, logLevel: 'warn', vite: { plugins: [dataModule(dataFile)] } });
  } finally {
    rmSync(dataFile, { force: true });
  }
}

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
