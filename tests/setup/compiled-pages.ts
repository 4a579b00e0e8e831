import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findProgram } from '../../generators/build/find-program.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A cache folder that holds the compiled pages and nothing else. */
    compiledPages: string;
  }
}

/** Compiles the pages once for all tests of builds that are not about that: it takes longer than the rest of a small build. */
export default async function setup(project: TestProject): Promise<() => void> {
  const cache = mkdtempSync(join(tmpdir(), 'cribsmith-pages-'));
  const before = process.env['CRIBSMITH_CACHE'];
  process.env['CRIBSMITH_CACHE'] = cache;
  try {
    (await findProgram()).release();
  } finally {
    if (before === undefined) delete process.env['CRIBSMITH_CACHE'];
    else process.env['CRIBSMITH_CACHE'] = before;
  }
  project.provide('compiledPages', cache);
  return () => rmSync(cache, { recursive: true, force: true });
}
