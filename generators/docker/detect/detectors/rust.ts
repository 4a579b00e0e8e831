import type { Recipe } from '../../recipe.ts';
import { cargoLockDecisions, lockedPackages } from '../cargo-lock.ts';
import { besideProgram, HOME } from '../compiled.ts';
import { readDockerfile } from '../dockerfile.ts';
import { shownPath } from '../folder.ts';
import { type Framework, frameworkIn } from '../frameworks.ts';
import { oldCrateDecisions } from '../old-crates.ts';
import { lineAt } from '../parse/lines.ts';
import { readToml, type TomlFile } from '../parse/toml.ts';
import { plain } from '../plain.ts';
import type { Assumption, Detector, Folder, Said, Workspace } from '../project.ts';
import { type Crate, cratesBeside, librarySources, nightlyDecisions } from '../rust-crates.ts';
import { pinnedVersion } from '../tool-versions.ts';

const FRAMEWORKS: readonly Framework[] = [
  { name: 'Rocket', dependency: 'rocket', port: 8000 },
  { name: 'Actix Web', dependency: 'actix-web', port: 8080 },
  { name: 'axum', dependency: 'axum', port: 3000 },
  { name: 'warp', dependency: 'warp', port: 3030 },
  { name: 'Poem', dependency: 'poem', port: 3000 },
  { name: 'Salvo', dependency: 'salvo', port: 5800 },
];

/**
 * Crates that are bound to a C library, with the Debian packages for building and running them. `without` is a crate
 * that bundles the library.
 */
const C_CRATES: readonly { crate: string; build: readonly string[]; run?: readonly string[]; without?: string }[] = [
  { crate: 'openssl-sys', build: ['libssl-dev', 'pkg-config'] },
  { crate: 'pq-sys', build: ['libpq-dev'], run: ['libpq5'] },
  { crate: 'mysqlclient-sys', build: ['default-libmysqlclient-dev'], run: ['libmariadb3'] },
  { crate: 'rdkafka-sys', build: ['cmake', 'g++', 'make'] },
  { crate: 'librocksdb-sys', build: ['clang', 'g++', 'make'] },
  { crate: 'prost-build', build: ['protobuf-compiler'] },
  { crate: 'utoipa-swagger-ui', build: ['ca-certificates', 'curl'], without: 'reqwest' },
  { crate: 'libz-ng-sys', build: ['cmake', 'make'] },
  { crate: 'libsqlite3-sys', build: ['libsqlite3-dev', 'pkg-config'], run: ['libsqlite3-0'], without: 'cc' },
];
const SOURCE = /\.rs$/;

/** Crates whose build scripts download something, and the feature that brings it. */
const FETCHING: readonly { crate: string; fetches: string; feature: string }[] = [
  { crate: 'utoipa-swagger-ui', fetches: 'Swagger UI from github.com', feature: 'vendored' },
];

/** Names what the build downloads besides the crates of the lock file. */
function fetchedDecisions(root: Folder, manifest: string): string[] {
  const lock = root.text('Cargo.lock') ?? '';
  return FETCHING.flatMap(({ crate, fetches, feature }) => {
    const at = lock.indexOf(`name = "${crate}"`);
    if (at < 0 || new RegExp(`"${feature}"`).test(manifest)) return [];
    return [
      `${shownPath(root, 'Cargo.lock')}:${lineAt(lock, at)}: the build script of ${crate} downloads ${fetches}: give the build a network, or enable the feature "${feature}"`,
    ];
  });
}

export const rust: Detector = {
  name: 'rust',
  detect(folder, { workspace, entry }) {
    const manifest = 'Cargo.toml';
    const text = folder.text(manifest);
    if (text === undefined) return undefined;
    const toml = readToml(manifest, shownPath(folder, manifest), text);
    const name = toml.said('package', 'name');
    // A virtual workspace has no package to build.
    if (name === undefined) return undefined;
    const binary = entry === undefined ? binaryOf(folder, toml, name) : { said: { ...name, value: entry }, others: [] };
    // A library is built with the package that uses it.
    if (!binary) return undefined;
    const place = (key: string) =>
      toml.value('dependencies', key) === undefined ? undefined : { file: manifest, line: lineOf(text, key) };
    const root = workspace?.root ?? folder;
    const crates = cratesBeside(folder, workspace);
    const own = frameworkIn(FRAMEWORKS, (key) => (typeof key === 'string' ? place(key) : undefined));
    const serving = own === undefined ? crates.find((crate) => frameworkOf(crate) !== undefined) : undefined;
    const framework = own ?? (serving && frameworkOf(serving));
    const version = versionOf(folder, toml) ?? (workspace && pinnedVersion(root, ['rust'], ['rust-toolchain']));
    const beside = besideProgram(folder, workspace === undefined ? '/src' : `/src/${workspace.member}`, SOURCE);
    return {
      language: 'rust',
      manifest,
      name,
      version,
      framework: framework?.said,
      usualPort: framework?.port ?? 8080,
      says: [{ what: 'entry', said: binary.said }, ...beside.says],
      assumed: assumptionsOf(root, binary),
      decisions: [
        ...beside.decisions,
        ...cargoLockDecisions(folder, root, toml),
        ...fetchedDecisions(root, text),
        ...oldCrateDecisions(root, version),
        ...nightlyDecisions([folder, ...crates.map((crate) => crate.folder)]),
      ],
      sources: folder.files.filter((file) =>
        /^src\/(?:main|lib|server|app|config|startup|bin\/[\w-]+)\.rs$/.test(file),
      ),
      ...(serving && { serving: { ...serving, sources: librarySources(serving.folder) } }),
      recipe: recipeOf({
        folder,
        root,
        workspace,
        packageName: name.value,
        binary: binary.said.value,
        framework: framework?.said.value,
        beside,
      }),
    };
  },
};

/** The framework of a crate, with its line in the workspace. */
function frameworkOf({ folder, path }: Crate): ReturnType<typeof frameworkIn> {
  const text = folder.text('Cargo.toml') ?? '';
  const needed = readToml('Cargo.toml', shownPath(folder, 'Cargo.toml'), text);
  const found = frameworkIn(FRAMEWORKS, (key) =>
    typeof key === 'string' && needed.value('dependencies', key) !== undefined
      ? { file: `${path}/Cargo.toml`, line: lineOf(text, key) }
      : undefined,
  );
  return found && { ...found, said: { ...found.said, inRoot: true } };
}

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

/** The binary of a package: the one in `default-run`, otherwise the only one. */
function binaryOf(folder: Folder, toml: TomlFile, name: Said): { said: Said; others: string[] } | undefined {
  const listed = toml.value('bin');
  const inFile = Array.isArray(listed)
    ? listed.flatMap((bin: { name?: unknown }) => (typeof bin?.name === 'string' ? [bin.name] : []))
    : [];
  const inFolder = folder.files.flatMap((file) => /^src\/bin\/([\w-]+)(?:\.rs|\/main\.rs)$/.exec(file)?.[1] ?? []);
  const main = folder.files.includes('src/main.rs') && !inFile.length ? [name.value] : [];
  const binaries = [...new Set([...main, ...inFile, ...inFolder])];
  const preferred = toml.said('package', 'default-run');
  const [first, ...others] = binaries;
  if (preferred) return { said: preferred, others: [] };
  return first === undefined ? undefined : { said: { ...name, value: first }, others };
}

function assumptionsOf(root: Folder, { said, others }: { said: Said; others: string[] }): Assumption[] {
  return [
    ...(others.length > 0
      ? [{ what: 'entry' as const, value: said.value, why: `there are also the binaries ${others.join(', ')}` }]
      : []),
    ...(root.files.includes('Cargo.lock')
      ? []
      : [
          {
            what: 'package manager' as const,
            value: 'cargo',
            why: 'no Cargo.lock: each build may use different versions',
          },
        ]),
  ];
}

interface RustProject {
  folder: Folder;
  root: Folder;
  workspace: Workspace | undefined;
  packageName: string;
  binary: string;
  framework: string | undefined;
  beside: ReturnType<typeof besideProgram>;
}

/** Cargo fetches only what it can also build, so that one step does both; its caches outlive the step. */
function recipeOf(project: RustProject): Recipe {
  const { folder, root, workspace, framework, beside } = project;
  const manifest = shownPath(folder, 'Cargo.toml');
  const packageName = plain(project.packageName, 'name of a package', manifest);
  const binary = plain(project.binary, 'name of a binary', manifest);
  const crates = cratesOf(root.text('Cargo.lock') ?? '', packageName);
  const inC = C_CRATES.filter(
    ({ crate, without }) => crates.has(crate) && !(without !== undefined && crates.get(crate)?.includes(without)),
  );
  const run = inC.flatMap(({ run: packages = [] }) => packages);
  const own = readDockerfile(folder);
  const target = [...(workspace === undefined ? [] : ['--package', packageName]), '--bin', binary].join(' ');
  const locked = root.files.includes('Cargo.lock') ? ' --locked' : '';
  return {
    runtime: 'busybox',
    bases: run.length > 0 ? ['slim'] : ['distroless', 'slim'],
    buildPackages: [...inC.flatMap(({ build }) => build), ...own.buildPackages],
    runPackages: run,
    buildEnv: {
      ...(folder.files.some((file) => file.startsWith('.sqlx/')) && { SQLX_OFFLINE: 'true' }),
      ...own.buildEnv,
    },
    manifests: [],
    compile: [
      ...beside.commands,
      `cargo build --release${locked} ${target}`,
      `cp target/release/${binary} /out/srv/${beside.program}`,
    ].join(' && '),
    caches: ['/usr/local/cargo/registry', '/usr/local/cargo/git', '/src/target'],
    sources: [],
    start: [`${HOME}/${beside.program}`],
    dev: { command: ['cargo', 'run', ...target.split(' ')], keep: [] },
    health: { kind: 'tcp' },
    ...beside.recipe,
    env: { ...(framework === 'Rocket' && { ROCKET_ADDRESS: '0.0.0.0', ROCKET_PORT: '{port}' }), ...beside.recipe.env },
  };
}

/** The crates that a package is built of, each with those that it needs itself, by its workspace's lock file. */
function cratesOf(lock: string, packageName: string): Map<string, readonly string[]> {
  const locked = lockedPackages(lock);
  const found = new Map<string, readonly string[]>();
  const open = [packageName];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (found.has(name)) continue;
    const needs = (locked.get(name) ?? []).flatMap((each) => each.needs.map((other) => other.name));
    found.set(name, needs);
    for (const other of needs) open.push(other);
  }
  return found;
}
