import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { PackOptions } from '../../generators/docker/index.ts';
import { FINAL_BASES } from '../../generators/graph/index.ts';
import { createQuery, listPacks, loadPackLibrary, type Pack, renderPack } from '../../generators/index.ts';
import { basesOf, makeBase, whyNoBase } from './bases.ts';
import { filesIn, get, processOf } from './container.ts';
import { docker, tryDocker } from './docker.ts';
import { createProject, serviceImages, startAll, startApp, textOf } from './project.ts';

const query = createQuery(loadPackLibrary().graph);
const { absent } = inject('daemon');

/** What a build fetches that is in no package registry. */
const FETCHED: Readonly<Record<string, string>> = {
  deno: 'https://dl.deno.land/',
  'python-ml': 'https://pypi.org/simple/',
};

/** Why a language's build cannot fetch what it needs; undefined when it can. */
async function whyOutOfReach(language: string): Promise<string | undefined> {
  const url = FETCHED[language];
  if (url === undefined || absent !== undefined) return undefined;
  const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
  return answer ? undefined : `${url} cannot be reached`;
}

const outOfReach = new Map(
  await Promise.all(listPacks(query).map(async ({ id }) => [id, await whyOutOfReach(id)] as const)),
);

const stagesOf = (dockerfile: string) =>
  [...dockerfile.matchAll(/^FROM .* AS (\S+)$/gm)].map(([, stage = '']) => stage);

/** Every pack on every final base that its language allows, and why it cannot be built here, if so. */
const packs = listPacks(query).flatMap(({ id }) =>
  FINAL_BASES.flatMap((base) => {
    const pack = allowed(id, { base });
    const reasons = pack ? basesOf(textOf(pack, 'Dockerfile')).flatMap((image) => whyNoBase(image) ?? []) : [];
    return pack ? [{ pack, base, why: absent ?? reasons[0] ?? outOfReach.get(id) }] : [];
  }),
);

/** A pack; undefined when its language does not allow the options. */
function allowed(language: string, options: PackOptions): Pack | undefined {
  try {
    return renderPack(query, language, options);
  } catch {
    return undefined;
  }
}

for (const { pack, base, why } of packs) {
  const { language, options } = pack;
  const usual = allowed(language, {})?.options.base === base;
  const title = `${language} ${usual ? '' : 'also '}on ${base}`;

  describe.skipIf(why !== undefined)(why === undefined ? title : `${title} (not run: ${why})`, () => {
    const dockerfile = textOf(pack, 'Dockerfile');
    beforeAll(async () => {
      for (const image of basesOf(dockerfile)) await makeBase(image);
    });

    test('builds each of its targets', async () => {
      const project = createProject(pack);
      for (const stage of stagesOf(dockerfile)) await project.build(stage, project.name);
      await project.build('final', project.name);
      const config = JSON.parse(await docker('inspect', '--format', '{{json .Config}}', project.name));
      expect(config.User).toMatch(/^[1-9]\d*(:[1-9]\d*)?$/);
      expect(config.Healthcheck.Test[0]).toBe('CMD');
      expect(config.ExposedPorts).toHaveProperty([`${options.port}/tcp`]);
    });

    test('responds, is healthy and hardened as in compose.yaml, and logs to stdout', async () => {
      const id = await startApp(createProject(pack));
      expect(await docker('port', id)).toMatch(/^\d+\/tcp -> 127\.0\.0\.1:\d+$/);
      expect(await get(id, options.port, '/healthz')).toEqual([200, 'ok']);
      expect((await get(id, options.port, '/no-such-page'))[0]).toBe(404);
      // A program says where it listens, a web server what it was asked.
      expect((await tryDocker('logs', id)).stdout).toMatch(new RegExp(`${options.port}|/no-such-page`));

      const { status, mounts } = await processOf(id);
      expect(status).toMatch(/^Uid:\s+(?!0\b)(\d+)\s+\1\s+\1\s+\1$/m);
      expect(status).toMatch(/^CapEff:\s+0+$/m);
      expect(status).toMatch(/^CapBnd:\s+0+$/m);
      expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
      expect(mounts).toMatch(/^\S+ \S+ \S+ \/ \/ ro[, ]/m);
    });

    test('shuts down gracefully within two seconds of SIGTERM', async () => {
      const id = await startApp(createProject(pack));
      const before = performance.now();
      await docker('stop', '--time', '10', id);
      expect(performance.now() - before).toBeLessThan(2000);
      expect(['0', '143']).toContain(await docker('inspect', '--format', '{{.State.ExitCode}}', id));
    });

    test('excludes secrets and Git history, wherever they are', async () => {
      const secrets = ['.env', '.git/config', 'settings/.env.local', 'settings/server.key', 'secrets/token'];
      const project = createProject(pack, Object.fromEntries(secrets.map((path) => [path, 'secret'])));
      for (const target of ['dev', 'build', 'final'].filter((stage) => stagesOf(dockerfile).includes(stage))) {
        await project.build(target, project.name);
        const files = await filesIn(project.name);
        expect(files.filter((path) => secrets.some((secret) => path.endsWith(`/${secret}`)))).toEqual([]);
      }
    });

    test('reuses the layers before the code if the code changes', async () => {
      const project = createProject(pack);
      await project.build('final', project.name);
      // A name that no run has used, or the cache of an earlier one would answer.
      const edited = createProject(pack, { [`edit-${Date.now()}.txt`]: '' });
      const output = await edited.build('final', edited.name);
      const before = dockerfile.slice(0, dockerfile.indexOf('\nCOPY . '));
      const steps = [...before.matchAll(/^RUN (?:--mount=\S+ (?:\\\n\s*)?)*(.*)$/gm)].map(
        ([, command = '']) => command,
      );
      for (const command of steps) {
        const step = output.split('\n').find((line) => line.includes(' RUN ') && line.includes(command.slice(0, 60)));
        expect(output).toContain(`${step?.split(' ')[0]} CACHED`);
      }
    });

    const withDatabase = allowed(language, { base, services: ['postgres'] });
    test.runIf(withDatabase)('reaches its database, which Compose starts first', async () => {
      const project = createProject(withDatabase ?? pack);
      for (const image of serviceImages(withDatabase ?? pack)) await makeBase(image);
      const id = await startAll(project);
      expect((await get(id, options.port, '/readyz'))[0]).toBe(200);
      await project.compose('stop', 'postgres');
      expect((await get(id, options.port, '/readyz'))[0]).toBe(503);
    });

    test('has no shell, unless it is based on a slim image', async () => {
      const project = createProject(pack);
      await project.build('final', project.name);
      const shell = await tryDocker('run', '--rm', '--entrypoint=/bin/sh', project.name, '-c', 'true');
      if (base === 'slim') expect(shell.code).toBe(0);
      else expect(shell.output).toMatch(/no such file or directory/);
    });
  });
}
