#!/usr/bin/env node
// The only plain JavaScript file: it must start on a Node that cannot read the others, to say so.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const REQUIRED = [22, 18];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > REQUIRED[0] || (major === REQUIRED[0] && minor >= REQUIRED[1])) {
  const { run } = await import('./cli.ts');
  // `cribsmith graph | head` closes the pipe early: that is no failure of anybody.
  process.stdout.on('error', (error) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  process.exitCode = await run(process.argv.slice(2), process);
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
        'Run it through npx in its own checkout after npm ci, or install a newer Node: https://nodejs.org\n',
    );
    process.exitCode = 2;
  }
}
