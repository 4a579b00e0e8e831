import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** `npm run test:images`: minutes long and as root, so it is no project of the usual tests. */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  test: {
    include: ['tests/images/**/*.test.ts'],
    globalSetup: 'tests/images/daemon.ts',
    reporters: ['default', './tests/images/summary-reporter.ts', './tests/setup/total-reporter.ts'],
    testTimeout: 300_000,
    hookTimeout: 900_000,
    fileParallelism: false,
  },
});
