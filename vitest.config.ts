import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './tests/setup/total-reporter.ts'],
    projects: [
      {
        resolve: { alias: { 'virtual:cribsmith': fileURLToPath(new URL('tests/site/site-data.ts', import.meta.url)) } },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/images/**'],
          globalSetup: 'tests/setup/tools.ts',
          setupFiles: 'tests/setup/fast-check.ts',
          testTimeout: 60_000,
          env: { CRIBSMITH_CACHE: 'off' },
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/setup/tools.ts', 'tests/setup/built-site.ts'],
          testTimeout: 60_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
