import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests of PDFs, which need the tools that read them. */
const PRINT = 'tests/print/**/*.test.ts';
/** Tests that take the longest, so that the others can be run between two edits. */
const SLOW = [
  'tests/build/anywhere.test.ts',
  'tests/build/edits.test.ts',
  'tests/docker/combinations.test.ts',
  'tests/docker/lint.test.ts',
  'tests/graph/bad-input.test.ts',
  'tests/build/names.test.ts',
  'tests/build/stopping.test.ts',
  'tests/build/traced.test.ts',
  'tests/hostile/machine.test.ts',
  'tests/commands/init-dev.test.ts',
  'tests/package/package.test.ts',
];

/** Tests that put something else in the place of a module, which no other test of the same process may see. */
const REPLACING = ['tests/site/question-work.test.ts', 'tests/docs/one-question.test.ts', 'tests/import/whole.test.ts'];

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const alias = {
  'virtual:cribsmith/print-look': fileOf('tests/site/print-look.ts'),
  'virtual:cribsmith': fileOf('tests/site/site-data.ts'),
};
/** How long something is waited for that a test asks for again and again. The default of a second is less than a busy machine takes. */
const POLL = { timeout: 30_000 };

const common = {
  setupFiles: 'tests/setup/fast-check.ts',
  testTimeout: 60_000,
  hookTimeout: 60_000,
  expect: { poll: POLL },
  env: { CRIBSMITH_CACHE: 'off' },
};

export default defineConfig({
  test: {
    reporters: ['default', './tests/setup/total-reporter.ts'],
    // By default one core is left free, which on a machine of two is half of it.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: ['generators/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      reportOnFailure: true,
      thresholds: { lines: 90 },
    },
    projects: [
      {
        resolve: { alias },
        test: {
          ...common,
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/images/**', PRINT, ...SLOW, ...REPLACING],
          // Modules are loaded once for each worker instead of for each file, which is a third of the time.
          isolate: false,
        },
      },
      { resolve: { alias }, test: { ...common, name: 'replacing', include: REPLACING } },
      {
        resolve: { alias },
        test: { ...common, name: 'slow', include: SLOW, globalSetup: 'tests/setup/compiled-pages.ts' },
      },
      {
        resolve: { alias },
        test: {
          ...common,
          name: 'print',
          include: [PRINT],
          globalSetup: 'tests/setup/pdf-tools.ts',
          isolate: false,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: ['tests/setup/pdf-tools.ts', 'tests/setup/chromium.ts', 'tests/setup/built-site.ts'],
          testTimeout: 180_000,
          hookTimeout: 240_000,
          expect: { poll: POLL },
          // Where a file lets its cases run side by side: they wait more than they work.
          maxConcurrency: 2,
        },
      },
    ],
  },
});
