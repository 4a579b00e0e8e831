/** The boundaries between the layers that docs/architecture.md describes. */
/**
 * Entry points beside `index.ts`, for commands and threads that have to start at once: they load neither reader nor graph, and
 * the library no more than those.
 */
const LIGHT =
  '^generators/(build/(library|render-threads)|docker/packs|files/(owned-folder|path-below|prebuilt|read-named|write-whole)|graph/schema/index|print/typeset-pool)\\.ts$';
const EMITTERS = ['docker', 'print', 'decks', 'export', 'import', 'check'];

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'folder-entry-point',
      comment: "One folder of generators/ imports another only through that folder's index.ts.",
      severity: 'error',
      from: { path: '^generators/([^/]+)/' },
      to: { path: '^generators/[^/]+/', pathNot: ['^generators/$1/', '^generators/[^/]+/index\\.ts$', LIGHT] },
    },
    {
      name: 'folder-entry-point-from-root',
      severity: 'error',
      from: { path: '^generators/[^/]+\\.ts$', pathNot: '^generators/browser\\.ts$' },
      to: { path: '^generators/[^/]+/', pathNot: '^generators/[^/]+/index\\.ts$' },
    },
    {
      name: 'read-imports-report-only',
      severity: 'error',
      from: { path: '^generators/(report|read)/' },
      to: { path: '^generators/', pathNot: '^generators/(report|read)/' },
    },
    {
      name: 'files-import-read-only',
      severity: 'error',
      from: { path: '^generators/files/' },
      to: { path: '^generators/', pathNot: '^generators/(report|read|files)/' },
    },
    {
      name: 'lint-imports-report-only',
      severity: 'error',
      from: { path: '^generators/lint/' },
      to: { path: '^generators/', pathNot: '^generators/(report|lint)/' },
    },
    {
      name: 'graph-imports-no-emitter',
      severity: 'error',
      from: { path: '^generators/graph/' },
      to: { path: '^generators/', pathNot: '^generators/(report|lint|read|graph)/' },
    },
    {
      name: 'cards-import-graph-only',
      severity: 'error',
      from: { path: '^generators/cards/' },
      to: { path: '^generators/', pathNot: '^generators/(report|lint|read|graph|cards)/' },
    },
    {
      name: 'emitters-are-independent',
      severity: 'error',
      from: { path: `^generators/(${EMITTERS.join('|')})/` },
      to: {
        path: '^generators/',
        pathNot: [
          '^generators/$1/',
          '^generators/(report|lint|read|files|graph|cards)/',
          '^generators/(icons|package-root)\\.ts$',
        ],
      },
    },
    {
      name: 'site-imports-entry-points-only',
      severity: 'error',
      from: { path: '^site/' },
      to: { path: '^generators/', pathNot: '^generators/(index|browser)\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.mjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  },
};
