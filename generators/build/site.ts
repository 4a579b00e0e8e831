import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { abandonedFolders, makeOwnedFolder, removeQuietly } from './owned-folder.ts';
import type { SiteData } from './site-data.ts';

/** Beginning of the name of a work folder. */
const WORK = 'cribsmith-';

const RENDERER = fileURLToPath(new URL('./render-site.ts', import.meta.url));

/**
 * Renders the pages with Astro. In: the data, the folder to write into, and the path under which the site
 * will be served (`/` or `/name/`). Astro runs in a process of its own: Node keeps the modules that Astro
 * generates, so that a second site rendered in the same process would show the first one's data.
 * Throws an Error with what Astro said; nothing of it is the user's fault.
 */
export async function buildSite(data: SiteData, outDir: string, base: string): Promise<void> {
  for (const left of abandonedFolders(tmpdir(), WORK)) removeQuietly(left);
  // What it holds is as private as the notes.
  const folder = makeOwnedFolder(tmpdir(), WORK, 0o700);
  try {
    const dataFile = join(folder, 'site.json');
    writeFileSync(dataFile, JSON.stringify(data));
    const { code, output } = await runNode([RENDERER, dataFile, outDir, base, folder]);
    if (code !== 0) throw new Error(`Astro could not render the site:\n${output}`);
  } finally {
    removeQuietly(folder);
  }
}

function runNode(argv: readonly string[]): Promise<{ code: number | null; output: string }> {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' };
  const child = spawn(process.execPath, argv, { env, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
