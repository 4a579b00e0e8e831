const { builtinModules } = require('node:module');
const { options } = require('./.dependency-cruiser.cjs');

/** What is loaded once types are gone: by the browser entry point, and by the command that has to start at once. */
module.exports = {
  forbidden: [
    {
      name: 'browser-entry-point-is-pure',
      severity: 'error',
      from: { path: '^generators/browser\\.ts$' },
      to: { path: `^(node:)?(${builtinModules.join('|')})$`, reachable: true },
    },
    {
      name: 'notes-are-understood-without-files',
      comment:
        'From bytes or text to document, graph, findings and cards, so that a browser can do it; `files/` alone walks through folders.',
      severity: 'error',
      from: { path: '^generators/(report|read|lint|graph|cards|check)/index\\.ts$' },
      to: { path: `^(node:)?(${builtinModules.join('|')})$`, reachable: true },
    },
    {
      name: 'lint-command-loads-its-own-parts',
      comment: '`docker --lint` reads one file: neither notes nor templates, nor the schema of the graph.',
      severity: 'error',
      from: { path: '^generators/commands/docker-lint\\.ts$' },
      to: {
        path: '^generators/|node_modules/zod/',
        pathNot: '^generators/(report|lint)/|^generators/(package-root|commands/(command|practices|docker-lint))\\.ts$',
        reachable: true,
      },
    },
  ],
  options: { ...options, tsPreCompilationDeps: false },
};
