import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { cacheFolder } from './cache-folder.ts';

/** Starts the program in a process and sets its exit code. */
export async function start(process: NodeJS.Process): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // `cribsmith graph | head` closes the pipe early, which is not an error.
    if (error.code === 'EPIPE') process.exit(0);
    process.stderr.write(`cribsmith: The output could not be written: ${error.message}\n  Choose another location.\n`);
    process.exit(1);
  });
  const cache = cacheFolder(process.env, process.platform);
  if (cache !== undefined) enableCompileCache(join(cache, 'compiled'));
  // Only modules that are loaded after this point are cached.
  const { run } = await import('./cli.ts');
  process.exitCode = await run(process.argv.slice(2), process);
}
