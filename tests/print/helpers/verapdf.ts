import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { folderWith } from '../../helpers/folder.ts';

const TOOL = fileURLToPath(new URL('../verapdf/', import.meta.url));
const CACHE = fileURLToPath(new URL('../../../node_modules/.cache/verapdf/', import.meta.url));

/**
 * Class path of veraPDF, which Maven fetches the first time and keeps below node_modules.
 * Out: undefined where there is no Maven, no JDK or no network.
 */
function findClassPath(): string | undefined {
  const list = `${CACHE}class-path.txt`;
  const run = (command: string, ...args: string[]) => spawnSync(command, args, { stdio: 'ignore' }).status === 0;
  if (!run('javac', '-version')) return undefined;
  if (!existsSync(list)) {
    mkdirSync(CACHE, { recursive: true });
    const goal = ['dependency:build-classpath', `-Dmdep.outputFile=${list}`];
    if (!run('mvn', '--quiet', '--batch-mode', '--file', `${TOOL}pom.xml`, ...goal) || !existsSync(list)) {
      return undefined;
    }
  }
  return readFileSync(list, 'utf8').trim();
}

/** A run is over before code that is compiled with care would pay off, which takes half of the time. */
const QUICK = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

const classPath = findClassPath();

/** Whether PDFs can be validated here: `test.skipIf(!hasVeraPdf)` says so where they cannot. */
export const hasVeraPdf = classPath !== undefined;

/**
 * The rules of PDF/UA-1 that PDFs break, each with the name of the file.
 * @throws Error where veraPDF did not check one of them.
 */
export function brokenRules(files: readonly { path: string; bytes: Uint8Array }[]): string[] {
  const folder = folderWith(Object.fromEntries(files.map(({ path, bytes }) => [path, bytes])));
  const output = execFileSync('java', [...QUICK, '-cp', classPath ?? '', `${TOOL}Validate.java`, folder], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const lines = output
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  const checked = new Set(lines.flatMap(([path, rule, said]) => (rule === 'checks' && Number(said) > 0 ? path : [])));
  const missed = files.filter(({ path }) => !checked.has(path));
  if (missed.length > 0) throw new Error(`veraPDF did not check ${missed.map(({ path }) => path).join(', ')}`);
  return lines.filter(([, rule]) => rule !== 'checks').map((line) => line.join(': '));
}
