/** The walls of the house: docs/architecture.md draws them, this file holds them. */
const EMITTERS = ['docker', 'print', 'cards', 'export', 'import', 'check'];

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'through-the-door',
      comment: "A folder of generators/ is entered through its neighbour's index.ts only.",
      severity: 'error',
      from: { path: '^generators/([^/]+)/' },
      to: { path: '^generators/[^/]+/', pathNot: ['^generators/$1/', '^generators/[^/]+/index\\.ts$'] },
    },
    {
      name: 'through-the-door-from-above',
      severity: 'error',
      from: { path: '^generators/[^/]+\\.ts$', pathNot: '^generators/browser\\.ts$' },
      to: { path: '^generators/[^/]+/', pathNot: '^generators/[^/]+/index\\.ts$' },
    },
    {
      name: 'read-stands-on-the-ground',
      severity: 'error',
      from: { path: '^generators/(report|read)/' },
      to: { path: '^generators/', pathNot: '^generators/(report|read)/' },
    },
    {
      name: 'lint-stands-on-the-ground',
      severity: 'error',
      from: { path: '^generators/lint/' },
      to: { path: '^generators/', pathNot: '^generators/(report|lint)/' },
    },
    {
      name: 'graph-knows-no-emitter',
      severity: 'error',
      from: { path: '^generators/graph/' },
      to: { path: '^generators/', pathNot: '^generators/(report|lint|read|graph)/' },
    },
    {
      name: 'emitters-stand-side-by-side',
      severity: 'error',
      from: { path: `^generators/(${EMITTERS.join('|')})/` },
      to: { path: '^generators/', pathNot: ['^generators/$1/', '^generators/(report|lint|read|graph)/'] },
    },
    {
      name: 'site-uses-two-doors',
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
