const { builtinModules } = require('node:module');
const { options } = require('./.dependency-cruiser.cjs');

/** What the browser entry point loads once types are gone. */
module.exports = {
  forbidden: [
    {
      name: 'browser-entry-point-is-pure',
      severity: 'error',
      from: { path: '^generators/browser\\.ts$' },
      to: { path: `^(node:)?(${builtinModules.join('|')})$`, reachable: true },
    },
  ],
  options: { ...options, tsPreCompilationDeps: false },
};
