#!/usr/bin/env node
// The only plain JavaScript file: it must start on a Node that cannot read the others, to say so.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

// A checkout runs its TypeScript as it is, the package what was compiled from it.
const isCheckout = existsSync(new URL('./start.ts', import.meta.url));
const REQUIRED = isCheckout ? [22, 18] : [22, 12];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > REQUIRED[0] || (major === REQUIRED[0] && minor >= REQUIRED[1])) {
  const { start } = await import(isCheckout ? './start.ts' : '../lib/generators/start.js');
  await start(process);
} else {
  restartWithShippedNode();
}

/** The devDependency `node` brings a binary of its own; without it, say what is missing. */
function restartWithShippedNode() {
  try {
    const node = createRequire(import.meta.url).resolve('node/bin/node');
    const { status } = spawnSync(node, [fileURLToPath(import.meta.url), ...process.argv.slice(2)], {
      stdio: 'inherit',
    });
    process.exitCode = status ?? 1;
  } catch {
    process.stderr.write(
      `cribsmith needs Node ${REQUIRED.join('.')} or newer, and this is ${process.versions.node}.\n` +
        'Install a newer Node: https://nodejs.org\n',
    );
    process.exitCode = 2;
  }
}
