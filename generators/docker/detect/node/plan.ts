import { readDockerfile } from '../dockerfile.ts';
import { firstPresent, shownPath } from '../folder.ts';
import type { JsonFile } from '../parse/json.ts';
import type { Assumption, Folder, Said } from '../project.ts';
import type { Look, Output } from './frameworks.ts';
import { packageOf, programOf, servedFolder } from './programs.ts';
import { developmentStart, type Start } from './scripts.ts';

const USUAL_ENTRIES = ['server', 'index', 'app', 'main'].flatMap((name) =>
  ['', 'src/', 'dist/'].flatMap((folder) => ['js', 'mjs', 'cjs'].map((ending) => `${folder}${name}.${ending}`)),
);
/** Runtime files of programs that run TypeScript as it is. */
const TYPESCRIPT = /\.[cm]?tsx?$/;

/** What a project starts, put together from its framework and its scripts. */
export interface Plan {
  output?: Output & { kind: 'server' | 'files' };
  args: string[];
  script?: string;
  env: Record<string, string>;
  entry?: Said;
  keepsDevelopment: boolean;
  decisions: string[];
}

/** A command that somebody gave: a file of Node.js starts in any image, all else needs the programs of a system. */
export function askedPlan([program = '', ...args]: readonly string[]): Plan {
  const plain: Plan = { args: [], env: {}, keepsDevelopment: program !== 'node', decisions: [] };
  return program === 'node' ? { ...plain, args } : { ...plain, script: 'start' };
}

/** What starts the program: the server that its framework makes, or what its scripts and its manifest name. */
export function planOf(look: Look, output: Output | undefined, start: Start | undefined): Plan {
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
export function developedStart({ folder, json }: Look, output: Output | undefined): Start | undefined {
  const { command } = readDockerfile(folder);
  if (output !== undefined || mainOf(folder, json) !== undefined || command?.value.startsWith('node '))
    return undefined;
  return developmentStart(json);
}

/** What is assumed about a program that only a development script starts. */
export function developedBy(folder: Folder, { said, ...start }: Start): Assumption {
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
