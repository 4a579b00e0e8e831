import { firstPresent, shownPath } from '../folder.ts';
import { readJson } from '../parse/json.ts';
import type { Detector } from '../project.ts';
import { pinnedVersion } from '../tool-versions.ts';

export const deno: Detector = {
  name: 'deno',
  detect(folder) {
    const manifest = ['deno.json', 'deno.jsonc'].find((file) => folder.files.includes(file));
    const text = manifest && folder.text(manifest);
    if (manifest === undefined || text === undefined) return undefined;
    const json = readJson(manifest, shownPath(folder, manifest), text);
    const task = ['start', 'serve'].map((name) => json.said('tasks', name)).find((found) => found !== undefined);
    const script = task && /\b((?:\.\/)?[\w./-]+\.[cm]?[jt]sx?)\b/.exec(task.value)?.[1];
    const entry =
      task && script
        ? { ...task, value: script.replace(/^\.\//, '') }
        : firstPresent(folder, ['main.ts', 'server.ts', 'src/main.ts', 'mod.ts', 'main.js']);
    return {
      language: 'deno',
      manifest,
      name: json.said('name'),
      version: pinnedVersion(folder, ['deno'], ['.dvmrc', '.deno-version']),
      entry,
      usualPort: 8000,
      sources: entry ? [entry.value] : [],
    };
  },
};
