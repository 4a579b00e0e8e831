import { besideProgram, HOME } from '../compiled.ts';
import { firstPresent, shownPath } from '../folder.ts';
import { readJson } from '../parse/json.ts';
import { plain } from '../plain.ts';
import type { Detector } from '../project.ts';
import { pinnedVersion } from '../tool-versions.ts';

/** Permissions, and files with settings, that a task gives to the program. */
const PASSED = /^--(?:allow-[\w-]+(?:=[\w.,:/*-]+)?|unstable[\w-]*|env-file(?:=[\w./-]+)?)$|^-A$/;

export const deno: Detector = {
  name: 'deno',
  detect(folder, { entry: asked }) {
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
    const permissions = flags.length > 0 ? flags : ['--allow-net', '--allow-env', '--allow-read'];
    const beside = besideProgram(folder, '/src', /\.[cm]?[jt]sx?$/);
    const lock = folder.files.includes('deno.lock') ? ' --frozen' : '';
    return {
      language: 'deno',
      manifest,
      name: json.said('name'),
      version: pinnedVersion(folder, ['deno'], ['.dvmrc', '.deno-version']),
      usualPort: 8000,
      sources: entry ? [entry.value] : [],
      says: entry ? [{ what: 'entry', said: entry }] : [],
      decisions: entry
        ? []
        : [`${shownPath(folder, manifest)}: nothing says which file starts: say it with --entry FILE`],
      ...(entry && {
        recipe: {
          runtime: 'busybox',
          bases: ['distroless', 'slim'],
          manifests: [],
          compile: [
            ...beside.commands,
            `deno compile${lock} ${permissions.join(' ')} --output /out/srv/app ${plain(entry.value, 'entry', shownPath(folder, manifest))}`,
          ].join(' && '),
          caches: ['/deno-dir'],
          sources: [],
          start: [`${HOME}/app`],
          dev: { command: ['deno', 'run', '--watch', ...permissions, entry.value], reloads: true, keep: [] },
          health: { kind: 'tcp' },
          ...beside.recipe,
        },
      }),
    };
  },
};
