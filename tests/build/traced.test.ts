import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keptFolder } from '../helpers/folder.ts';
import { runProcess } from '../helpers/process.ts';

const NOTE =
  '# Git\n\n## Q1: What is a commit?\n\nA snapshot, see <https://git-scm.com/docs/git-commit>.\n\n```dockerfile\nFROM node:24\n```\n';

function works(program: string, ...argv: string[]): boolean {
  try {
    execFileSync(program, argv, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What strace writes of a call: `12 openat(AT_FDCWD</a>, "b", O_WRONLY|O_CREAT, 0666) = 3</a/b>`. */
const OPENED = /^\d+ +open(?:at2?)?\(.*O_(?:WRONLY|RDWR|CREAT)/u;
const CHANGED = /^\d+ +(?:mkdir|rename|unlink|rmdir|symlink|link|chmod|truncate)(?:at2?)?\(/u;
/** A path with the folder that it is relative to, where the call names one. */
const NAMED = /(?:<(?<base>[^>]*)>, )?"(?<path>[^"]*)"/gu;
const SOCKET = /^\d+ +(?:connect|sendto|sendmsg|bind)\(.*sa_family=(?<family>AF_\w+)/u;

const isAlone = works('unshare', '-n', 'true');
const isTraced = works('strace', '--version') && works('strace', '-f', '-o', '/dev/null', 'true');
/** Without it, each call of a process is stopped at, and not only those that are listed. */
const QUICK = works('strace', '-f', '--seccomp-bpf', '-o', '/dev/null', 'true') ? '--seccomp-bpf' : '';

describe.skipIf(process.platform !== 'linux')('a build', { timeout: 400_000 }, () => {
  const kept = keptFolder();
  const folder = join(kept.path, 'here');
  const trace = join(kept.path, 'trace');
  let built: Awaited<ReturnType<typeof runProcess>>;
  // One build is both alone and watched.
  beforeAll(async () => {
    const [cache, temporary, home] = ['cache', 'temporary', 'home'].map((name) => join(folder, name));
    kept.tryToWrite('here/notes/git.md', NOTE);
    for (const place of [temporary, home]) mkdirSync(place ?? '');
    const alone = isAlone ? 'unshare -n' : '';
    const watched = isTraced ? `strace -f ${QUICK} -y -s 4096 -e trace=%network,%file -o '${trace}'` : '';
    built = await runProcess(['build', 'notes', '--out', 'out'], {
      cwd: folder,
      env: { CRIBSMITH_CACHE: cache, TMPDIR: temporary, HOME: home },
      shell: `exec ${alone} ${watched} "$@"`,
    });
  }, 400_000);
  afterAll(() => kept.remove());

  test.skipIf(!isAlone)('needs no network, not even the loopback interface', () => {
    expect(built).toMatchObject({ code: 0, stderr: expect.stringContaining('pages') });
  });

  test.skipIf(!isTraced)('makes no network requests, and writes only its output, its cache and temporary files', () => {
    expect(built).toMatchObject({ code: 0, stderr: expect.stringContaining('pages') });
    const lines = readFileSync(trace, 'utf8').split('\n');
    const families = lines.flatMap((line) => SOCKET.exec(line)?.groups?.['family'] ?? []);
    expect(families.filter((family) => family !== 'AF_UNIX')).toEqual([]);

    const written = lines.flatMap((line) => {
      if (/= -1 E/u.test(line) || !(OPENED.test(line) || CHANGED.test(line))) return [];
      // What a link leads to is not written.
      const names = line.replace(/(?<=symlink(?:at)?\()"[^"]*", /u, '');
      return [...names.matchAll(NAMED)].map(({ groups: { base = folder, path = '' } = {} }) => resolve(base, path));
    });
    expect(written.length).toBeGreaterThan(100);
    const inside = (path: string) =>
      ['out', 'cache', 'temporary', '.cribsmith-'].some((place) => path.startsWith(join(folder, place)));
    const outside = written.filter((path) => !inside(path) && !/^\/(?:dev|proc)\//u.test(path));
    expect([...new Set(outside)]).toEqual([]);
  });
});
