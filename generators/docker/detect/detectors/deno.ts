import type { Recipe } from '../../recipe.ts';
import { firstPresent, shownPath } from '../folder.ts';
import { readJson } from '../parse/json.ts';
import { plain } from '../plain.ts';
import type { Detector, Folder, Workspace } from '../project.ts';
import { pinnedVersion } from '../tool-versions.ts';

/** Permissions and environment files that a task passes to the program. */
const PASSED = /^--(?:allow-[\w-]+(?:=[\w.,:/*-]+)?|unstable[\w-]*|env-file(?:=[\w./-]+)?)$|^-A$/;

const USUAL_PERMISSIONS = ['--allow-net', '--allow-env', '--allow-read'];
/** Files that Deno reads to resolve dependencies. */
const MANIFESTS = ['deno.json', 'deno.jsonc', 'deno.lock', 'package.json', 'import_map.json'];

export const deno: Detector = {
  name: 'deno',
  detect(folder, { workspace, entry: asked }) {
    const manifest = ['deno.json', 'deno.jsonc'].find((file) => folder.files.includes(file));
    const text = manifest && folder.text(manifest);
    if (manifest === undefined || text === undefined) return undefined;
    const json = readJson(manifest, shownPath(folder, manifest), text);
    const task = ['start', 'serve'].map((name) => json.said('tasks', name)).find((found) => found !== undefined);
    const words = (task?.value ?? '').slice(0, 2000).split(/\s+/);
    const script = words.find((word) => /^[\w@./-]+\.[cm]?[jt]sx?$/.test(word))?.replace(/^\.\//, '');
    const entry =
      asked === undefined
        ? task && script
          ? { ...task, value: script }
          : firstPresent(folder, ['main.ts', 'server.ts', 'src/main.ts', 'mod.ts', 'main.js'])
        : { value: asked, file: manifest, line: 1 };
    const flags = words.filter((word) => PASSED.test(word));
    return {
      language: 'deno',
      manifest,
      name: json.said('name'),
      version: pinnedVersion(folder, ['deno'], ['.dvmrc', '.deno-version']),
      usualPort: 8000,
      sources: entry ? [entry.value] : [],
      says: entry ? [{ what: 'entry', said: entry }] : [],
      decisions: entry ? [] : [`${shownPath(folder, manifest)}: no file specifies the entry point: use --entry FILE`],
      ...(entry && {
        recipe: denoRecipe(
          folder,
          workspace,
          plain(entry.value, 'entry', shownPath(folder, manifest)),
          flags.length > 0 ? flags : USUAL_PERMISSIONS,
        ),
      }),
    };
  },
};

/**
 * Runs the program from its sources with cached dependencies, so that it can read the files beside it, with the
 * permissions of its task.
 */
function denoRecipe(
  folder: Folder,
  workspace: Workspace | undefined,
  entry: string,
  permissions: readonly string[],
): Recipe {
  const root = workspace?.root ?? folder;
  const lock = root.files.includes('deno.lock') ? ' --frozen' : '';
  const path = workspace === undefined ? entry : `${workspace.member}/${entry}`;
  return {
    runtime: 'busybox',
    bases: ['distroless', 'slim'],
    finalImages: { distroless: 'deno-distroless', slim: 'deno' },
    crosses: true,
    buildEnv: { DENO_DIR: '/deno-dir' },
    manifests: workspace === undefined ? MANIFESTS.filter((file) => folder.files.includes(file)) : [],
    ...(workspace === undefined && { install: `deno install${lock}` }),
    compile: `deno install${lock} --entrypoint ${path}`,
    why: 'build-in-stages',
    caches: [],
    artifacts: [
      { from: '/deno-dir', to: '/deno-dir' },
      { from: '/src', to: '/app' },
    ],
    sources: [],
    workdir: workspace === undefined ? '/app' : `/app/${workspace.member}`,
    env: { DENO_DIR: '/deno-dir', DENO_NO_UPDATE_CHECK: '1', HOME: '/tmp' },
    start: ['deno', 'run', '--cached-only', '--no-prompt', ...permissions, entry],
    dev: { command: ['deno', 'run', '--watch', ...permissions, entry], reloads: true, keep: [] },
    health: { kind: 'tcp' },
  };
}
