import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';

/** Starts the program in a process, which gets its exit code. */
export async function start(process: NodeJS.Process): Promise<void> {
  // `cribsmith graph | head` closes the pipe early: that is no failure of anybody.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  const cache = cacheFolder(process.env, process.platform);
  if (cache !== undefined) enableCompileCache(join(cache, 'compiled'));
  // Only what is loaded from here on is cached.
  const { run } = await import('./cli.ts');
  process.exitCode = await run(process.argv.slice(2), process);
}
