import type { JsonFile } from '../parse/json.ts';
import type { Folder, Said } from '../project.ts';

/** How a project is started. `builds` are preceding steps that build the program. `isBun`: whether Bun runs it. */
export type Start =
  /** `node` with these arguments. */
  | { kind: 'node'; args: string[]; env: Record<string, string>; said: Said; builds: string[]; isBun?: true }
  /** An executable of a package, with its arguments. */
  | { kind: 'program'; program: string; args: string[]; env: Record<string, string>; said: Said; builds: string[] }
  /** A script that needs a shell. */
  | { kind: 'script'; name: string; said: Said };

/** Scripts that start the built program, most specific first. */
const START_SCRIPTS = ['start:prod', 'start:production', 'start', 'prod', 'serve:prod', 'production'];
const RUNNERS = new Set(['npm', 'yarn', 'pnpm', 'bun']);
/** Build commands. */
const BUILDS =
  /^(?:tsc|tsup|rimraf|esbuild|swc|webpack|rollup|babel|ncc|sass|node-sass|lessc|postcss|tailwindcss|copyfiles|cpx|cpy|prisma generate|nest build|next build|vite build|parcel build|gulp build|grunt build)\b/;
/** A call of another script. */
const CALL = /^(?:npm run|yarn(?: run)?|pnpm(?: run)?|bun run)\s+([\w:.-]+)$/;
const LONGEST = 2000;
const DEEPEST = 5;
/** A file that Node.js, Bun or tsx runs. */
const FILE = /\.[cm]?[jt]sx?$/;
const WORD = /^[\w@.,:=/+%~^-]+$/;

/** The command behind `npm start` or the Procfile. Undefined if there is none. */
export function startOf(folder: Folder, json: JsonFile): Start | undefined {
  const proc = /^web:[ \t]*(\S[^\n\r]*)$/m.exec(folder.text('Procfile') ?? '');
  if (proc?.[1] !== undefined) {
    const line = (folder.text('Procfile') ?? '').slice(0, proc.index).split('\n').length;
    const start = resolve(json, proc[1], { value: proc[1], file: 'Procfile', line }, 'start', 0);
    if (start.kind !== 'script' || json.said('scripts', 'start') !== undefined) return start;
  }
  let watching: Start | undefined;
  for (const name of START_SCRIPTS) {
    const said = json.said('scripts', name);
    if (!said) continue;
    const before = json.said('scripts', `pre${name}`)?.value.slice(0, LONGEST).split('&&') ?? [];
    const builds = before.map((step) => step.trim()).filter((step) => isBuild(json, step));
    const start = within(resolve(json, said.value, said, name, 0), {}, builds);
    if (!isWatching(start)) return start;
    watching ??= start;
  }
  return watching;
}

/** Whether a program restarts itself when its sources change, which production has another script for, if any. */
const isWatching = (start: Start): boolean =>
  start.kind !== 'script' &&
  ((start.kind === 'program' && WATCHERS.has(start.program)) || start.args.some((arg) => WATCHES.test(arg)));

/** Scripts that start the program and watch its sources. */
const DEVELOPMENT_SCRIPTS = ['dev', 'start:dev', 'develop', 'watch', 'serve'];
const WATCHERS: ReadonlySet<string> = new Set(['nodemon', 'ts-node-dev', 'tsnd']);
/** Options that only watch or debug. */
const WATCHES = /^--(?:watch(?:-path)?(?:=.*)?|watch-preserve-output|inspect(?:-brk)?(?:=.*)?|hot|no-clear-screen)$/;

/** Options of ts-node-dev that ts-node has too, without which some programs do not start. */
const FASTER: ReadonlySet<string> = new Set(['--transpile-only', '-T', '--files']);

/** The command of a development script without what watches. Undefined if it does more than run one file. */
export function developmentStart(json: JsonFile): Start | undefined {
  for (const name of DEVELOPMENT_SCRIPTS) {
    const said = json.said('scripts', name);
    const start = said && resolve(json, said.value, said, name, 0);
    if (start?.kind === 'node') {
      const args = start.args.filter((arg) => !WATCHES.test(arg));
      if (args.some((arg) => FILE.test(arg))) return { ...start, args };
    }
    if (start?.kind !== 'program') continue;
    const args = start.args.filter((arg) => arg !== 'watch' && !WATCHES.test(arg));
    if (start.program === 'tsx' && args.some((arg) => FILE.test(arg))) return { ...start, args };
    const file = args.find((arg) => FILE.test(arg));
    // What restarts a program keeps its loader to itself, unless the project lists it as well.
    const loader = json.said('dependencies', 'ts-node') ?? json.said('devDependencies', 'ts-node');
    if (start.program === 'ts-node-dev' && file !== undefined && loader !== undefined)
      return { ...start, program: 'ts-node', args: [...args.filter((arg) => FASTER.has(arg)), file] };
    if (start.program === 'nodemon' && args.length === 1 && /\.[cm]?js$/.test(args[0] ?? ''))
      return { kind: 'node', args, env: start.env, said: start.said, builds: start.builds };
  }
  return undefined;
}

/** Follows a script to the program that it starts. Linear in its length. */
function resolve(json: JsonFile, text: string, said: Said, name: string, depth: number): Start {
  const asScript: Start = { kind: 'script', name, said };
  if (text.length > LONGEST || depth > DEEPEST) return asScript;
  const steps = text.split('&&').map((step) => step.trim());
  const last = steps.at(-1) ?? '';
  const builds = steps.slice(0, -1);
  if (builds.some((step) => !isBuild(json, step))) return asScript;
  const words = last.split(/\s+/).filter((word) => word !== '');
  if (words.length === 0 || words.some((word) => !WORD.test(word))) return asScript;
  const env: Record<string, string> = {};
  let at = 0;
  for (; at < words.length; at++) {
    const word = words[at] ?? '';
    const [, key, value] = /^([A-Za-z_]\w*)=(.*)$/.exec(word) ?? [];
    if (key !== undefined && value !== undefined) env[key] = value;
    else if (word === 'dotenv' && words.indexOf('--', at) > at) at = words.indexOf('--', at);
    else if (!/^(?:cross-env(?:-shell)?|env|exec|npx)$/.test(word)) break;
  }
  const [program = '', ...args] = words.slice(at);
  if (RUNNERS.has(program)) {
    const called = (args[0] === 'run' ? args[1] : args[0]) ?? '';
    const next = json.said('scripts', called);
    const more = args.slice(args[0] === 'run' ? 2 : 1).filter((word) => word !== '--');
    const whole = [next?.value ?? '', ...more].join(' ');
    if (next && called !== name) return within(resolve(json, whole, next, called, depth + 1), env, builds);
    const file = program === 'bun' ? args.find((word) => word !== 'run' && !word.startsWith('-')) : undefined;
    return file?.includes('.') ? { kind: 'node', args: [file], env, said, builds, isBun: true } : asScript;
  }
  if (program === 'node' || program === 'nodejs') return { kind: 'node', args, env, said, builds };
  return program === '' ? asScript : { kind: 'program', program, args, env, said, builds };
}

function within(start: Start, env: Record<string, string>, builds: readonly string[]): Start {
  if (start.kind === 'script') return start;
  return { ...start, env: { ...env, ...start.env }, builds: [...builds, ...start.builds] };
}

/**
 * The commands for the build steps in a start script.
 *
 * @param start - The start command.
 * @param run - Returns the command that runs a script.
 * @param hasBuild - Whether there is a build script, which performs the other steps.
 */
export function buildSteps(start: Start | undefined, run: (script: string) => string, hasBuild: boolean): string[] {
  if (start === undefined || start.kind === 'script') return [];
  return start.builds.flatMap((step) => {
    const called = CALL.exec(step)?.[1];
    if (called !== undefined) return hasBuild && /^build\b/.test(called) ? [] : [run(called)];
    const words = step.replace(/^npx\s+/, '').split(/\s+/);
    return hasBuild || words.some((word) => !WORD.test(word)) ? [] : [`node_modules/.bin/${words.join(' ')}`];
  });
}

/** Whether a step before the last one only builds what the last one starts. */
function isBuild(json: JsonFile, step: string): boolean {
  if (BUILDS.test(step.replace(/^npx\s+/, ''))) return true;
  const called = CALL.exec(step)?.[1];
  if (called === undefined) return false;
  const script = json.said('scripts', called)?.value.slice(0, LONGEST) ?? '';
  return /^build\b/.test(called) || script.split('&&').every((inner) => BUILDS.test(inner.trim()));
}
