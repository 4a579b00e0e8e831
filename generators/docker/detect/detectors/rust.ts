import { shownPath } from '../folder.ts';
import { type Framework, frameworkIn } from '../frameworks.ts';
import { readToml, type TomlFile } from '../parse/toml.ts';
import type { Assumption, Detector, Folder, Said } from '../project.ts';
import { pinnedVersion } from '../tool-versions.ts';

const FRAMEWORKS: readonly Framework[] = [
  { name: 'Rocket', dependency: 'rocket', port: 8000 },
  { name: 'Actix Web', dependency: 'actix-web', port: 8080 },
  { name: 'axum', dependency: 'axum', port: 3000 },
];

export const rust: Detector = {
  name: 'rust',
  detect(folder) {
    const manifest = 'Cargo.toml';
    const text = folder.text(manifest);
    if (text === undefined) return undefined;
    const toml = readToml(manifest, shownPath(folder, manifest), text);
    const name = toml.said('package', 'name');
    // A workspace without a package of its own has nothing to build.
    if (name === undefined) return undefined;
    const place = (key: string) =>
      toml.value('dependencies', key) === undefined ? undefined : { file: manifest, line: lineOf(text, key) };
    const framework = frameworkIn(FRAMEWORKS, (key) => (typeof key === 'string' ? place(key) : undefined));
    return {
      language: 'rust',
      manifest,
      name,
      version: versionOf(folder, toml),
      framework: framework?.said,
      usualPort: framework?.port,
      ...binaryOf(folder, toml, name),
      sources: folder.files.filter((file) => /^src\/(?:main|bin\/[\w-]+)\.rs$/.test(file)),
    };
  },
};

function lineOf(text: string, key: string): number {
  return text.split('\n').findIndex((row) => row.trimStart().startsWith(key)) + 1;
}

function versionOf(folder: Folder, toml: TomlFile): Said | undefined {
  const channel = folder.text('rust-toolchain.toml');
  const pinned =
    (channel &&
      readToml('rust-toolchain.toml', shownPath(folder, 'rust-toolchain.toml'), channel).said(
        'toolchain',
        'channel',
      )) ||
    pinnedVersion(folder, ['rust'], ['rust-toolchain']);
  const lowest = toml.said('package', 'rust-version');
  return pinned ?? (lowest && { ...lowest, value: `>=${lowest.value}` });
}

function binaryOf(folder: Folder, toml: TomlFile, name: Said): { entry?: Said; assumed?: Assumption[] } {
  const listed = toml.value('bin');
  const inFile = Array.isArray(listed)
    ? listed.flatMap((bin: { name?: unknown }) => (typeof bin?.name === 'string' ? [bin.name] : []))
    : [];
  const inFolder = folder.files.flatMap((file) => /^src\/bin\/([\w-]+)(?:\.rs|\/main\.rs)$/.exec(file)?.[1] ?? []);
  const main = folder.files.includes('src/main.rs') && !inFile.length ? [name.value] : [];
  const binaries = [...new Set([...main, ...inFile, ...inFolder])];
  const preferred = toml.said('package', 'default-run');
  const [first = name.value, ...others] = binaries;
  if (preferred) return { entry: preferred };
  return {
    entry: { ...name, value: first },
    ...(others.length > 0 && {
      assumed: [{ what: 'entry', value: first, why: `there are also the binaries ${others.join(', ')}` }],
    }),
  };
}
