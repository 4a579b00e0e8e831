import { shownPath } from '../folder.ts';
import { type JsonFile, readJson } from '../parse/json.ts';
import { firstLine } from '../parse/lines.ts';
import { plain } from '../plain.ts';
import type { Folder, Said } from '../project.ts';

/** The output of a framework's build. */
export type Output =
  /** A server: the arguments for `node`, relative to the project. */
  | { kind: 'server'; args: readonly string[]; copies?: readonly string[] }
  /** Files for a browser, in a folder. `pages`: one file per address; otherwise a single page handles all addresses. */
  | { kind: 'files'; folder: string; pages: boolean }
  /** Unknown: the user has to decide. */
  | { kind: 'open'; why: string };

/** What a framework's rules can examine. */
export interface Look {
  folder: Folder;
  json: JsonFile;
  depends(name: string): Said | undefined;
  /** The text of a configuration file with this name and any extension. */
  config(name: string): string;
}

interface Framework {
  name: string;
  dependency: string;
  port?: number;
  /** Undefined if the start script is sufficient. */
  output?(look: Look): Output | undefined;
}

const SERVER: readonly Framework[] = [
  { name: 'Next.js', dependency: 'next', port: 3000, output: next },
  { name: 'Nuxt', dependency: 'nuxt', port: 3000, output: nuxt },
  { name: 'SvelteKit', dependency: '@sveltejs/kit', port: 3000, output: svelteKit },
  { name: 'Astro', dependency: 'astro', port: 4321, output: astro },
  { name: 'Remix', dependency: '@remix-run/serve', port: 3000 },
  { name: 'React Router', dependency: '@react-router/serve', port: 3000 },
  { name: 'TanStack Start', dependency: '@tanstack/react-start', port: 3000, output: tanstack },
  { name: 'TanStack Start', dependency: '@tanstack/solid-start', port: 3000, output: tanstack },
  { name: 'NestJS', dependency: '@nestjs/core', port: 3000, output: nest },
  { name: 'AdonisJS', dependency: '@adonisjs/core', port: 3333 },
  { name: 'Fastify', dependency: 'fastify', port: 3000 },
  { name: 'Express', dependency: 'express', port: 3000 },
  { name: 'Koa', dependency: 'koa', port: 3000 },
  { name: 'Hapi', dependency: '@hapi/hapi', port: 3000 },
  { name: 'Hono', dependency: '@hono/node-server', port: 3000 },
];

/** Tools that build files for a browser. A server framework beside one of these is the program. */
const SITE: readonly Framework[] = [
  { name: 'Angular', dependency: '@angular/cli', output: angular },
  {
    name: 'Create React App',
    dependency: 'react-scripts',
    output: () => ({ kind: 'files', folder: 'build', pages: false }),
  },
  {
    name: 'Vue CLI',
    dependency: '@vue/cli-service',
    output: (look) => spa(outOf(look.config('vue.config'), 'outputDir') ?? 'dist'),
  },
  { name: 'Gatsby', dependency: 'gatsby', output: () => ({ kind: 'files', folder: 'public', pages: true }) },
  {
    name: 'Docusaurus',
    dependency: '@docusaurus/core',
    output: () => ({ kind: 'files', folder: 'build', pages: true }),
  },
  { name: 'VitePress', dependency: 'vitepress', output: vitepress },
  { name: 'Eleventy', dependency: '@11ty/eleventy', output: () => ({ kind: 'files', folder: '_site', pages: true }) },
  { name: 'Vite', dependency: 'vite', output: (look) => spa(outOf(look.config('vite.config'), 'outDir') ?? 'dist') },
  { name: 'Parcel', dependency: 'parcel', output: () => spa('dist') },
  { name: 'webpack', dependency: 'webpack', output: () => spa('dist') },
];

/** The framework in a project's manifest. `site`: whether it generates files for a browser. */
export function frameworkOf(
  look: Look,
): { name: string; said: Said; port?: number; output?: Output; site: boolean } | undefined {
  for (const [known, site] of [
    [SERVER, false],
    [SITE, true],
  ] as const) {
    for (const { name, dependency, port, output } of known) {
      const said = look.depends(dependency);
      // A development server, such as one with mock responses, is not deployed.
      const isAside = !site && output === undefined && look.json.said('dependencies', dependency) === undefined;
      if (isAside && SITE.some((other) => look.depends(other.dependency))) continue;
      const made = said && output?.(look);
      if (said)
        return {
          name,
          said: { ...said, value: name },
          ...(port !== undefined && { port }),
          ...(made && { output: made }),
          site,
        };
    }
  }
  return undefined;
}

const spa = (folder: string): Output => ({ kind: 'files', folder, pages: false });

/** The output folder in a configuration, if it is a plain path inside the project. */
function outOf(config: string, key: string): string | undefined {
  const value = firstLine(config, new RegExp(`\\b${key}\\s*:\\s*["'\`]([\\w./-]+)["'\`]`))?.value;
  const path = value?.replace(/^\.?\//, '').replace(/\/+$/, '');
  return path === undefined || path === '' || path.startsWith('..') ? undefined : path;
}

function next(look: Look): Output {
  const config = look.config('next.config');
  if (/\boutput\s*:\s*["']export["']/.test(config))
    return { kind: 'files', folder: outOf(config, 'distDir') ?? 'out', pages: true };
  return { kind: 'server', args: ['server.js'] };
}

function nuxt(look: Look): Output {
  const build = look.json.said('scripts', 'build')?.value ?? '';
  if (/\bnux[ti] generate\b/.test(build)) return { kind: 'files', folder: '.output/public', pages: true };
  return { kind: 'server', args: ['.output/server/index.mjs'], copies: ['.output'] };
}

function svelteKit(look: Look): Output {
  const config = look.config('svelte.config');
  if (/adapter-static/.test(config)) return { kind: 'files', folder: outOf(config, 'pages') ?? 'build', pages: true };
  if (/adapter-node/.test(config)) return { kind: 'server', args: [outOf(config, 'out') ?? 'build'] };
  const adapter = /@sveltejs\/(adapter-[\w-]+)/.exec(config)?.[1] ?? 'no adapter';
  return {
    kind: 'open',
    why: `svelte.config has ${adapter}, which does not build a server: add @sveltejs/adapter-node, or @sveltejs/adapter-static for static files`,
  };
}

function astro(look: Look): Output {
  const config = look.config('astro.config');
  if (/@astrojs\/node/.test(config)) return { kind: 'server', args: ['dist/server/entry.mjs'] };
  if (/\boutput\s*:\s*["']server["']/.test(config)) {
    return { kind: 'open', why: 'astro.config uses a server adapter for another platform: add @astrojs/node' };
  }
  return { kind: 'files', folder: outOf(config, 'outDir') ?? 'dist', pages: true };
}

/** Without Nitro there is a request handler, but no server. */
function tanstack(look: Look): Output {
  if (/\bnitro/.test(look.config('vite.config')))
    return { kind: 'server', args: ['.output/server/index.mjs'], copies: ['.output'] };
  return { kind: 'open', why: 'vite.config does not use nitro(), which builds the server: add it' };
}

/** The path of Nest's main file depends on whether files outside `src` are compiled. */
function nest(look: Look): Output | undefined {
  if (look.json.said('scripts', 'start:prod')) return undefined;
  return { kind: 'server', args: ['dist/main.js'] };
}

function vitepress(look: Look): Output {
  const where = /\bvitepress build\s+([\w./-]+)/.exec(look.json.said('scripts', 'build')?.value ?? '')?.[1];
  return {
    kind: 'files',
    folder: `${where === undefined ? '' : `${where.replace(/\/+$/, '')}/`}.vitepress/dist`,
    pages: true,
  };
}

/** The builder in angular.json determines whether there is a folder for the browser. */
function angular(look: Look): Output {
  const text = look.folder.text('angular.json');
  if (text === undefined) return spa('dist');
  const json = readJson('angular.json', shownPath(look.folder, 'angular.json'), text);
  const names = json.keys('projects');
  const name = json.said('defaultProject')?.value ?? names[0] ?? 'app';
  const at = ['projects', name, 'architect', 'build'];
  const options = [...at, 'options'];
  const path =
    json.said(...options, 'outputPath')?.value ?? json.said(...options, 'outputPath', 'base')?.value ?? `dist/${name}`;
  const builder = json.said(...at, 'builder')?.value ?? '';
  const own = json.said(...options, 'outputPath', 'browser')?.value;
  const browser = own ?? (/:application$/.test(builder) ? 'browser' : '');
  plain(path, 'output path', shownPath(look.folder, 'angular.json'));
  return spa([path.replace(/\/+$/, ''), browser].filter((part) => part !== '').join('/'));
}
