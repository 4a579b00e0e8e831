import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sirv from 'sirv';
import type { TestProject } from 'vitest/node';
import { build } from '../../generators/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The built site of the project's own notes: where it is served, and its folder. */
    site: { url: string; dir: string };
  }
}

/** Builds the project's own notes once, and serves the result as any static host would. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const parent = mkdtempSync(join(tmpdir(), 'cribsmith-e2e-'));
  const dir = join(parent, 'dist');
  await build({ notes: 'notes', out: dir });
  const server = createServer(sirv(dir, { dotfiles: true }));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  project.provide('site', { url: `http://127.0.0.1:${port}`, dir });
  return async () => {
    await new Promise((closed) => server.close(closed));
    rmSync(parent, { recursive: true, force: true });
  };
}
