import { firstPresent, shownPath } from '../folder.ts';
import { type Framework, frameworkIn } from '../frameworks.ts';
import { type JsonFile, readJson } from '../parse/json.ts';
import type { Clue, Detector, Folder, Said } from '../project.ts';
import { pinnedVersion } from '../tool-versions.ts';

const FRAMEWORKS: readonly Framework[] = [
  { name: 'Next.js', dependency: 'next', port: 3000 },
  { name: 'Nuxt', dependency: 'nuxt', port: 3000 },
  { name: 'NestJS', dependency: '@nestjs/core', port: 3000 },
  { name: 'Remix', dependency: '@remix-run/serve', port: 3000 },
  { name: 'SvelteKit', dependency: '@sveltejs/adapter-node', port: 3000 },
  { name: 'Fastify', dependency: 'fastify', port: 3000 },
  { name: 'Express', dependency: 'express', port: 3000 },
  { name: 'Koa', dependency: 'koa', port: 3000 },
  { name: 'Hono', dependency: '@hono/node-server', port: 3000 },
];

/** What builds files for a browser and leaves no server behind. */
const SITE_BUILDERS = ['astro', 'vite', 'react-scripts', '@11ty/eleventy', '@angular/cli', 'parcel', 'vitepress'];

const LOCK_FILES: readonly (readonly [file: string, manager: string])[] = [
  ['pnpm-lock.yaml', 'pnpm'],
  ['yarn.lock', 'yarn'],
  ['bun.lock', 'bun'],
  ['bun.lockb', 'bun'],
  ['package-lock.json', 'npm'],
  ['npm-shrinkwrap.json', 'npm'],
];

const USUAL_ENTRIES = ['server', 'index', 'app', 'main'].flatMap((name) =>
  ['', 'src/'].flatMap((folder) => ['js', 'mjs', 'cjs'].map((ending) => `${folder}${name}.${ending}`)),
);

export const node: Detector = {
  name: 'node',
  detect(folder) {
    const manifest = 'package.json';
    const text = folder.text(manifest);
    if (text === undefined) return undefined;
    const json = readJson(manifest, shownPath(folder, manifest), text);
    const packageManager = managerOf(folder, json);
    const depends = (name: string | RegExp) =>
      typeof name === 'string' ? (json.said('dependencies', name) ?? json.said('devDependencies', name)) : undefined;
    const framework = frameworkIn(FRAMEWORKS, depends);
    const started = json.said('scripts', 'start');
    const entry = entryOf(folder, json);
    if (isRootOfWorkspaces(json) && entry === undefined && started === undefined) return undefined;

    const common = { manifest, name: json.said('name'), framework: framework?.said, usualPort: framework?.port };
    if (packageManager?.value === 'bun') {
      const main = entry ?? firstPresent(folder, ['src/index.ts', 'index.ts', 'src/main.ts', 'main.ts']);
      return {
        ...common,
        language: 'bun',
        version: bunVersion(folder, json),
        entry: main,
        sources: main ? [main.value] : [],
      };
    }
    const builder = SITE_BUILDERS.map((name) => depends(name)).find((found) => found !== undefined);
    if (builder && !framework && entry === undefined)
      return { ...common, language: 'static', version: nodeVersion(folder, json), packageManager };
    const isTyped = folder.files.includes('tsconfig.json') && depends('typescript') !== undefined;
    const sources = [
      entry?.value ?? '',
      ...folder.files.filter((file) => /^(?:src\/)?(?:server|index|app|main)\.[cm]?[jt]s$/.test(file)),
    ];
    return {
      ...common,
      language: isTyped ? 'typescript' : 'node',
      version: nodeVersion(folder, json),
      packageManager,
      entry,
      sources,
    } satisfies Clue;
  },
};

function isRootOfWorkspaces(json: JsonFile): boolean {
  return json.value('workspaces') !== undefined;
}

function managerOf(folder: Folder, json: JsonFile): Said | undefined {
  const field = json.said('packageManager');
  if (field) return { ...field, value: field.value.replace(/@.*$/, '') };
  for (const [file, manager] of LOCK_FILES) if (folder.files.includes(file)) return { value: manager, file, line: 1 };
  return undefined;
}

function nodeVersion(folder: Folder, json: JsonFile): Said | undefined {
  return pinnedVersion(folder, ['nodejs', 'node'], ['.nvmrc', '.node-version']) ?? json.said('engines', 'node');
}

function bunVersion(folder: Folder, json: JsonFile): Said | undefined {
  const field = json.said('packageManager');
  const named = field && { ...field, value: field.value.replace(/^.*@/, '').replace(/\+.*$/, '') };
  return named ?? pinnedVersion(folder, ['bun'], ['.bun-version']) ?? json.said('engines', 'bun');
}

/** The file that `npm start` gives to node, else `main`, else one of the usual names that is there. */
function entryOf(folder: Folder, json: JsonFile): Said | undefined {
  const start = json.said('scripts', 'start');
  const script = start && /\b(?:node|bun)\s+(?:run\s+)?(?:--?\S+\s+)*([\w@./-]+\.[cm]?[jt]s)\b/.exec(start.value)?.[1];
  if (start && script) return { ...start, value: script.replace(/^\.\//, '') };
  const main = json.said('main');
  if (main && /\.[cm]?[jt]s$/.test(main.value)) return { ...main, value: main.value.replace(/^\.\//, '') };
  return firstPresent(folder, USUAL_ENTRIES);
}
