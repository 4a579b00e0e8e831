import { cpSync } from 'node:fs';
import { inject } from 'vitest';

/** Puts the compiled pages, which no note changes, into a cache folder. Out: its path. */
export function withCompiledPages(cache: string): string {
  cpSync(inject('compiledPages'), cache, { recursive: true, verbatimSymlinks: true });
  return cache;
}
