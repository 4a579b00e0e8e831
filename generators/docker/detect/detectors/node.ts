import { readDockerfile } from '../dockerfile.ts';
import { lostDatabase } from '../files-read.ts';
import { firstPresent, shownPath } from '../folder.ts';
import { aliasDecisions } from '../node/aliases.ts';
import { bunRecipe } from '../node/bun.ts';
import { compiledEntry } from '../node/compiled-entry.ts';
import { developmentImport } from '../node/development-imports.ts';
import { fontDecisions } from '../node/fonts.ts';
import { frameworkOf, type Look, type Output } from '../node/frameworks.ts';
import { otherCase } from '../node/letter-case.ts';
import { lockDecisions } from '../node/lock-file.ts';
import { lookAt, sourcesOf } from '../node/look.ts';
import { type Manager, managerOf } from '../node/manager.ts';
import { nativeDecisions, tooOldForNode } from '../node/old-native.ts';
import { registryDecisions } from '../node/other-registry.ts';
import { peerConflict } from '../node/peer-conflict.ts';
import { runtimeDecisions } from '../node/pnpm.ts';
import { packageOf, programOf, servedFolder } from '../node/programs.ts';
import { type NodeProject, nodeRecipe } from '../node/recipe.ts';
import { developmentStart, type Start, startOf } from '../node/scripts.ts';
import { type SqliteFile, sqliteFile } from '../node/sqlite.ts';
import { type JsonFile, readJson } from '../parse/json.ts';
import type { Assumption, Clue, Detector, Folder, Said } from '../project.ts';
import { pinnedVersion } from '../tool-versions.ts';
import { membersOf } from '../workspace.ts';
import { writingPlace } from '../writes.ts';

const USUAL_ENTRIES = ['server', 'index', 'app', 'main'].flatMap((name) =>
  ['', 'src/', 'dist/'].flatMap((folder) => ['js', 'mjs', 'cjs'].map((ending) => `${folder}${name}.${ending}`)),
);
/** Runtime files of programs that run TypeScript as it is. */
const TYPESCRIPT = /\.[cm]?tsx?$/;

export const node: Detector = {
  name: 'node',
  detect(folder, { workspace, start: asked }) {
    const manifest = 'package.json';
    const text = folder.text(manifest);
    if (text === undefined) return undefined;
    const json = readJson(manifest, shownPath(folder, manifest), text);
    const look = lookAt(folder, json);
    const framework = frameworkOf(look);
    const given = startOf(folder, json);
    const developed = given === undefined ? developedStart(look, framework?.output) : undefined;
    const start = given ?? developed;
    const planned = asked ? askedPlan(asked) : planOf(look, framework?.output, start);
    const compiled = asked ? undefined : compiledEntry(folder, json, planned.args);
    const plan = compiled ? { ...planned, args: planned.args.with(compiled.at, compiled.path) } : planned;
    // The root of a workspace or of several projects is a program only where something in it says how it starts.
    if (
      (membersOf(folder).length > 0 || holdsOthers(folder, json)) &&
      plan.output === undefined &&
      plan.args.length === 0 &&
      plan.script === undefined
    )
      return undefined;
    const root = workspace?.root ?? folder;
    const rootJson = workspace === undefined ? json : (readRoot(root) ?? json);
    const manager = managerOf(root, rootJson);
    const locked = lockDecisions(root, manager, rootJson);
    const conflict =
      manager.name === 'npm' && manager.lock !== undefined ? peerConflict(root, manager.lock) : undefined;
    const ofRoot = workspace && nodeVersion(root, rootJson);
    const version = nodeVersion(folder, json) ?? (ofRoot && { ...ofRoot, inRoot: true });
    const isTyped = folder.files.includes('tsconfig.json') && look.depends('typescript') !== undefined;
    const isFiles = plan.output?.kind === 'files';
    const sqlite = isFiles ? undefined : sqliteFile(folder, json);
    const writes = isFiles ? undefined : (writingPlace(folder, 'node') ?? beside(sqlite));
    const needed =
      plan.args.length > 0 && !plan.keepsDevelopment ? developmentImport(folder, json, root, manager) : undefined;
    const usual = isFiles ? 8080 : (framework?.port ?? 3000);
    const common = {
      manifest,
      name: json.said('name'),
      version: manager.name === 'bun' && !framework ? bunVersion(folder, json) : version,
      ...tooOldForNode(root, manager, json),
      framework: framework?.said,
      usualPort: usual,
      ...(isFiles && { ownPort: 8080 }),
      sources: sourcesOf(folder, plan.entry?.value),
      assumed: [
        ...assumptionsOf(folder, manager, plan, needed),
        ...(developed ? [developedBy(folder, developed)] : []),
        ...(conflict === undefined
          ? []
          : [{ what: 'package manager' as const, value: 'npm ci --legacy-peer-deps', why: conflict }]),
        ...(compiled ? [{ what: 'start' as const, value: compiled.path, why: compiled.why }] : []),
      ],
      decisions: [
        ...plan.decisions,
        ...locked,
        ...nativeDecisions(root, manager, folder, json, version),
        ...registryDecisions(root, manager),
        ...(manager.name === 'pnpm' ? runtimeDecisions(root, rootJson) : []),
        ...(sqlite ? [lostDatabase(folder, sqlite.said)] : []),
        ...(plan.args.length > 0 ? aliasDecisions(folder, json, plan.args) : []),
        ...(framework?.name === 'Next.js' ? fontDecisions(folder) : []),
        ...otherCase(folder),
      ],
      says: [
        ...(manager.said
          ? [
              {
                what: 'package manager' as const,
                said: { ...manager.said, value: shownManager(manager), inRoot: true },
              },
            ]
          : []),
        ...(plan.entry ? [{ what: 'start' as const, said: plan.entry }] : []),
        ...(writes ? [{ what: 'file' as const, said: writes }] : []),
      ],
    };
    const runsOnBun =
      asked === undefined && start?.kind === 'node' && start.isBun === true && plan.output === undefined;
    if (manager.name === 'bun' && (!framework || runsOnBun) && plan.script === undefined) {
      const main = plan.entry ?? firstPresent(folder, ['src/index.ts', 'index.ts', 'src/main.ts', 'main.ts']);
      const file = plan.args.find((arg) => /\.[cm]?[jt]sx?$/.test(arg)) ?? main?.file;
      return {
        ...common,
        language: 'bun',
        decisions: locked,
        sources: file === undefined ? [] : [file],
        ...(file !== undefined && { recipe: bunRecipe(folder, manager, file) }),
      };
    }
    const output =
      plan.output ??
      (plan.args.length > 0 || plan.script !== undefined ? ({ kind: 'server', args: [] } as const) : undefined);
    const project: NodeProject | undefined = output && {
      folder,
      workspace,
      json,
      manager,
      output,
      args: plan.args,
      ...(plan.script !== undefined && { script: plan.script }),
      env: plan.env,
      ...(start && { start }),
      isNext: framework?.name === 'Next.js',
      keepsDevelopment: plan.keepsDevelopment || needed !== undefined,
      writes: writes !== undefined,
      ...(sqlite?.missing !== undefined && { makes: sqlite.missing }),
    };
    return {
      ...common,
      language: isFiles ? 'static' : isTyped ? 'typescript' : 'node',
      ...(project && { recipe: nodeRecipe(project) }),
    } satisfies Clue;
  },
};

/** What a database file means for the folder of the program. */
function beside(sqlite: SqliteFile | undefined): Said | undefined {
  return sqlite && { ...sqlite.said, value: 'it writes to the folder of the program' };
}

/** Whether a package.json without scripts and sources of its own stands above other projects. */
function holdsOthers({ files }: Folder, json: JsonFile): boolean {
  const others = files.flatMap(
    (file) => /^(.+\/)(?:package\.json|requirements\.txt|pyproject\.toml|go\.mod|pom\.xml)$/.exec(file)?.[1] ?? [],
  );
  const isOwn = (file: string) => /\.[cm]?[jt]sx?$/.test(file) && !others.some((other) => file.startsWith(other));
  return (
    others.length > 0 && json.keys('scripts').length === 0 && json.said('main') === undefined && !files.some(isOwn)
  );
}

/** What a project starts, put together from its framework and its scripts. */
interface Plan {
  output?: Output & { kind: 'server' | 'files' };
  args: string[];
  script?: string;
  env: Record<string, string>;
  entry?: Said;
  keepsDevelopment: boolean;
  decisions: string[];
}

/** A command that somebody gave: a file of Node.js starts in any image, all else needs the programs of a system. */
function askedPlan([program = '', ...args]: readonly string[]): Plan {
  const plain: Plan = { args: [], env: {}, keepsDevelopment: program !== 'node', decisions: [] };
  return program === 'node' ? { ...plain, args } : { ...plain, script: 'start' };
}

function planOf(look: Look, output: Output | undefined, start: Start | undefined): Plan {
  const nothing: Plan = { args: [], env: {}, keepsDevelopment: false, decisions: [] };
  const { folder, json } = look;
  if (output?.kind === 'open')
    return { ...nothing, decisions: [`${shownPath(folder, 'package.json')}: ${output.why}`] };
  const program = start?.kind === 'program' ? programOf(start.program, (name) => look.depends(name)?.value) : undefined;
  const isOwn = program?.kind === 'file' && start?.kind === 'program' && start.program === 'next';
  const serves =
    start?.kind === 'node' ||
    program?.kind === 'launcher' ||
    (program?.kind === 'file' && !isOwn) ||
    program?.kind === 'unknown';
  // A framework knows best how it is started, unless the project starts a program of its own.
  if (output?.kind === 'files' && !(start?.kind === 'node' && look.depends('express') !== undefined))
    return { ...nothing, output };
  if (output && !(serves && !isFrameworkFile(start, output)))
    return { ...nothing, output, ...(start && start.kind !== 'script' && { entry: start.said }) };
  if (start?.kind === 'node')
    return {
      ...nothing,
      args: start.args.filter((arg, index) => !isEnvFile(arg) && start.args[index - 1] !== '--env-file'),
      env: ownEnv(start.env),
      entry: start.said,
      keepsDevelopment: needsDevelopment(look, start.args),
      decisions: missingEntry(look, start),
    };
  if (start?.kind === 'program' && program?.kind === 'file') {
    const brings = packageOf(program.path);
    const isDevelopment =
      json.said('dependencies', brings) === undefined && json.said('devDependencies', brings) !== undefined;
    return {
      ...nothing,
      args: [program.path, ...start.args],
      env: ownEnv(start.env),
      entry: start.said,
      keepsDevelopment: isDevelopment,
    };
  }
  if (start?.kind === 'program' && program?.kind === 'files') {
    const served = servedFolder(start.args)?.replace(/^\.\//, '').replace(/\/+$/, '') ?? 'build';
    return {
      ...nothing,
      output: { kind: 'files', folder: served, pages: !start.args.includes('-s') && !start.args.includes('--single') },
    };
  }
  if (start?.kind === 'program' && program?.kind === 'launcher') {
    const launched = launchedFile(folder, json, start.args);
    const loaders = start.program === 'nodemon' || start.program === 'node-dev' ? loadersIn(start.args) : [];
    if (launched)
      return {
        ...nothing,
        args: [...loaders, launched],
        env: ownEnv(start.env),
        entry: start.said,
        keepsDevelopment: loaders.length > 0 && needsDevelopment(look, loaders),
      };
  }
  const main = mainOf(folder, json);
  if (start === undefined || program?.kind === 'development') {
    if (main) return { ...nothing, args: [main.value], entry: main };
    const { command } = readDockerfile(folder);
    const [word, ...args] = command?.value.split(' ') ?? [];
    if (command && word === 'node' && args.length > 0) return { ...nothing, args, entry: command };
    return {
      ...nothing,
      decisions: [`${shownPath(folder, 'package.json')}: no script starts the program in production: use --start`],
    };
  }
  return {
    ...nothing,
    script: start.kind === 'script' ? start.name : scriptNamed(json, start.said),
    env: {},
    entry: start.said,
    keepsDevelopment: true,
  };
}

/** The options that load a module before the program, such as `-r esm`. */
const loadersIn = (args: readonly string[]): string[] =>
  args.flatMap((arg, at) =>
    /^(?:-r|--(?:require|import|loader))$/.test(arg) && /^[\w@./-]+$/.test(args[at + 1] ?? '')
      ? [arg, args[at + 1] ?? '']
      : [],
  );

/** The command of a development script, in a project that says nowhere else how it starts. */
function developedStart({ folder, json }: Look, output: Output | undefined): Start | undefined {
  const { command } = readDockerfile(folder);
  if (output !== undefined || mainOf(folder, json) !== undefined || command?.value.startsWith('node '))
    return undefined;
  return developmentStart(json);
}

function developedBy(folder: Folder, { said, ...start }: Start): Assumption {
  const file =
    start.kind === 'script'
      ? said.value
      : (start.args.find((arg) => TYPESCRIPT.test(arg) || /\.[cm]?js$/.test(arg)) ?? said.value);
  const place = `${shownPath(folder, said.file)}:${said.line}`;
  return {
    what: 'start',
    value: file,
    why: `no script starts the program in production, and ${place} runs this file in development`,
  };
}

/** A start script may name a file that only a compiler makes, and in another folder. */
function missingEntry({ folder }: Look, { args, builds, said }: Start & { kind: 'node' }): string[] {
  const file = args.find((arg) => /\.[cm]?js$/.test(arg))?.replace(/^\.\//, '') ?? '';
  const source = file.replace(/js$/, 'ts');
  if (folder.files.includes(file) || !folder.files.includes(source) || builds.length > 0) return [];
  const out = /^[ \t]*"outDir"\s*:\s*"(?:\.\/)?([\w./-]*?)\/?"/m.exec(folder.text('tsconfig.json') ?? '')?.[1] ?? '';
  if (out === '' || out === '.') return [];
  return [
    `${shownPath(folder, said.file)}:${said.line}: it starts ${file}, but ${source} is compiled into ${out}: use --start "node ${out}/${file}"`,
  ];
}

function scriptNamed(json: JsonFile, said: Said): string {
  return json.keys('scripts').find((name) => json.said('scripts', name)?.line === said.line) ?? 'start';
}

/** Whether a start script names the very file that the framework makes. */
function isFrameworkFile(start: Start | undefined, output: Output): boolean {
  return (
    start?.kind === 'node' &&
    output.kind === 'server' &&
    output.args.length > 0 &&
    start.args.some((arg) => arg.replace(/^\.\//, '').replace(/\.m?js$/, '') === output.args[0]?.replace(/\.m?js$/, ''))
  );
}

/** Variables that a start script sets; the port and the environment are set by the pack. */
function ownEnv(env: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter(
      ([name, value]) =>
        /^[A-Z_][A-Z0-9_]*$/.test(name) && !['PORT', 'NODE_ENV', 'HOST'].includes(name) && value !== '',
    ),
  );
}

/** A file of variables is no part of an image, and Node.js does not start without one that it is told to read. */
const isEnvFile = (arg: string): boolean => /^--env-file(?:-if-exists)?(?:=|$)/.test(arg);

/** TypeScript that runs through a loader needs that loader, which is mostly a development package. */
function needsDevelopment({ json }: Look, args: readonly string[]): boolean {
  const loader = args.find((arg) => /^(?:tsx|ts-node|tsconfig-paths|@swc-node)\b/.test(arg) || /ts-node|tsx/.test(arg));
  return loader !== undefined && json.keys('devDependencies').some((name) => loader.includes(name));
}

function launchedFile(folder: Folder, json: JsonFile, args: readonly string[]): string | undefined {
  const file = args.find((arg) => /\.(?:[cm]?js|json|config\.[cm]?js)$/.test(arg));
  const settings = args.find((arg) => /^(?:\.\/)?(?:ecosystem|pm2|process)[\w.-]*\.(?:json|[cm]?js)$/.test(arg));
  if (settings === undefined) return file;
  const text = folder.text(settings.replace(/^\.\//, '')) ?? '';
  const script = /["']?\bscript["']?\s*:\s*["']([\w./-]+)["']/.exec(text)?.[1];
  return script?.replace(/^\.\//, '') ?? mainOf(folder, json)?.value;
}

function mainOf(folder: Folder, json: JsonFile): Said | undefined {
  const main = json.said('main');
  const path = main?.value.replace(/^\.\//, '') ?? '';
  // A build makes files in a folder of their own.
  const isThere = folder.files.includes(path) || path.includes('/');
  if (main && /\.[cm]?js$/.test(path) && isThere) return { ...main, value: path };
  if (main && TYPESCRIPT.test(main.value)) return undefined;
  return firstPresent(folder, USUAL_ENTRIES);
}

function assumptionsOf(folder: Folder, manager: Manager, plan: Plan, needed: Said | undefined): Assumption[] {
  return [
    ...(needed === undefined
      ? []
      : [
          {
            what: 'package' as const,
            value: needed.value,
            why: `${shownPath(folder, needed.file)}:${needed.line} imports it, but package.json lists it for development only, so the image contains the development packages: move it to dependencies`,
          },
        ]),
    ...(manager.lock === undefined
      ? [
          {
            what: 'package manager' as const,
            value: manager.name,
            why: 'no lock file: each build may install different versions',
          },
        ]
      : []),
    ...(manager.why === undefined
      ? []
      : [{ what: 'package manager' as const, value: `pnpm ${manager.version}`, why: manager.why }]),
    ...(plan.script === undefined
      ? []
      : [{ what: 'start' as const, value: `npm run ${plan.script}`, why: 'the script needs a shell' }]),
  ];
}

function shownManager({ name, version, lock }: Manager): string {
  const called = name === 'yarn-berry' ? 'yarn' : name;
  return [`${called}${version === undefined ? '' : ` ${version}`}`, ...(lock === undefined ? [] : [`(${lock})`])].join(
    ' ',
  );
}

function readRoot(root: Folder): JsonFile | undefined {
  const text = root.text('package.json');
  return text === undefined ? undefined : readJson('package.json', shownPath(root, 'package.json'), text);
}

function nodeVersion(folder: Folder, json: JsonFile): Said | undefined {
  return (
    pinnedVersion(folder, ['nodejs', 'node'], ['.nvmrc', '.node-version']) ??
    json.said('volta', 'node') ??
    json.said('engines', 'node')
  );
}

function bunVersion(folder: Folder, json: JsonFile): Said | undefined {
  const field = json.said('packageManager');
  const named = field && { ...field, value: field.value.replace(/^.*@/, '').replace(/\+.*$/, '') };
  return named ?? pinnedVersion(folder, ['bun'], ['.bun-version']) ?? json.said('engines', 'bun');
}
