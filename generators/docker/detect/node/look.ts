import type { JsonFile } from '../parse/json.ts';
import type { Folder } from '../project.ts';
import type { Look } from './frameworks.ts';

/** What frameworks are recognised by. */
export function lookAt(folder: Folder, json: JsonFile): Look {
  return {
    folder,
    json,
    depends: (name) => json.said('dependencies', name) ?? json.said('devDependencies', name),
    config(name) {
      const file = ['js', 'mjs', 'cjs', 'ts', 'mts']
        .map((ending) => `${name}.${ending}`)
        .find((each) => folder.files.includes(each));
      return (file === undefined ? undefined : folder.text(file)) ?? '';
    },
  };
}

/** Files in which a server of Node.js says where it listens, the entry first. */
export function sourcesOf(folder: Folder, entry = ''): string[] {
  const usual =
    /^(?:src\/)?(?:server|index|app|main|bin\/www|config|env)(?:\.[cm]?[jt]s)?$|^(?:src\/)?(?:config|bin)\/[\w.-]+$/;
  const sources = folder.files.filter((file) => usual.test(file) && /(?:\.[cm]?[jt]s|\/www)$/.test(file));
  const source = entry.replace(/^dist\//, 'src/').replace(/\.js$/, '.ts');
  return [...new Set([entry, source, ...sources])].filter((file) => folder.files.includes(file));
}
