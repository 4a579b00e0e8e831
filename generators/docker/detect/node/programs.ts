/** The file behind an executable of a package. An image without a shell can only start that. */
const FILES: Readonly<Record<string, string>> = {
  next: 'next/dist/bin/next',
  tsx: 'tsx/dist/cli.mjs',
  'ts-node': 'ts-node/dist/bin.js',
  fastify: 'fastify-cli/cli.js',
  'remix-serve': '@remix-run/serve/dist/cli.js',
  'react-router-serve': '@react-router/serve/bin.cjs',
  'json-server': 'json-server/lib/bin.js',
  moleculer: 'moleculer/bin/moleculer-runner.js',
  'moleculer-runner': 'moleculer/bin/moleculer-runner.js',
  sails: 'sails/bin/sails.js',
  strapi: '@strapi/strapi/bin/strapi.js',
};

/** Files that had a different path before a major version of their package. */
const EARLIER: Readonly<Record<string, { below: number; path: string }>> = {
  'react-router-serve': { below: 8, path: '@react-router/serve/bin.js' },
};

/** Static file servers. */
const FILE_SERVERS: ReadonlySet<string> = new Set(['serve', 'http-server', 'live-server', 'sirv']);

/** Tools that watch, build or serve during development. Their arguments are not meant for production. */
const DEVELOPMENT =
  /^(?:vite|react-scripts|react-app-rewired|craco|vue-cli-service|ng|astro|webpack(?:-dev-server)?|parcel|gatsby|docusaurus|vitepress|eleventy|nuxt|nuxi|svelte-kit|concurrently|turbo|nx|run-[ps]|npm-run-all|electron|expo)$/;

/** Programs that run a file of the project. The file is their first argument. */
const LAUNCHERS = /^(?:nodemon|node-dev|ts-node-dev|pm2|pm2-runtime|pm2-docker|forever|babel-node|supervisor)$/;

/** The purpose of an executable in `node_modules/.bin`. */
export type Program =
  | { kind: 'file'; path: string }
  | { kind: 'files' }
  | { kind: 'development' }
  | { kind: 'launcher' }
  | { kind: 'unknown' };

/**
 * Classifies a program that a script calls.
 *
 * @param name - The program.
 * @param versionOf - Returns the version range of a dependency.
 */
export function programOf(name: string, versionOf: (dependency: string) => string | undefined): Program {
  const path = Object.hasOwn(FILES, name) ? FILES[name] : undefined;
  if (path !== undefined) {
    const earlier = Object.hasOwn(EARLIER, name) ? EARLIER[name] : undefined;
    const major = Number(/\d+/.exec(versionOf(packageOf(path)) ?? '')?.[0]);
    return { kind: 'file', path: `node_modules/${earlier && major < earlier.below ? earlier.path : path}` };
  }
  if (FILE_SERVERS.has(name)) return { kind: 'files' };
  if (DEVELOPMENT.test(name)) return { kind: 'development' };
  return { kind: LAUNCHERS.test(name) ? 'launcher' : 'unknown' };
}

/** The package that contains a file in `node_modules`. */
export function packageOf(path: string): string {
  return /^(?:node_modules\/)?((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? path;
}

/** The folder that a static file server is given. */
export function servedFolder(args: readonly string[]): string | undefined {
  return args.find((word) => !word.startsWith('-') && !/^\d+$/.test(word));
}
