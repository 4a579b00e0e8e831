import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { createQuery, listPacks, loadPackLibrary, type Pack, renderPack } from '../../generators/index.ts';
import { folderWith } from '../helpers/folder.ts';
import { basesOf, makeBase } from './bases.ts';
import { runFlags } from './compose.ts';
import { docker, tryDocker } from './docker.ts';

const { graph } = loadPackLibrary();
const daemon = inject('daemon');
const packs = listPacks(graph).flatMap(({ id }) => basesAllowed(id).map((base) => [id, base] as const));

/** Every final image that a language allows. */
function basesAllowed(language: string) {
  return (['distroless', 'scratch', 'slim'] as const).filter((base) => {
    try {
      return renderPack(graph, language, { base });
    } catch {
      return false;
    }
  });
}

const textOf = (pack: Pack, path: string) => pack.files.find((file) => file.path === path)?.text ?? '';

/**
 * Builds a pack as it is, but for its first line: the frontend that it names would have to be pulled.
 * `extra` are more files of the context. Out: what the builder printed.
 */
async function build(pack: Pack, image: string, target: string, extra: Record<string, string> = {}): Promise<string> {
  const files = Object.fromEntries(pack.files.map(({ path, text }) => [path, text]));
  const dockerfile = textOf(pack, 'Dockerfile').replace(/^# syntax=.*\n/, '');
  const context = folderWith({ ...files, Dockerfile: dockerfile, ...extra });
  const { code, output } = await tryDocker('build', '--network=host', '--target', target, '--tag', image, context);
  if (code !== 0) throw new Error(output);
  return output;
}

/** The path of every file in an image. */
async function filesIn(image: string): Promise<string[]> {
  const archive = `${folderWith()}/image.tar`;
  const id = await docker('create', image, 'never-started');
  await docker('export', '--output', archive, id);
  await docker('rm', id);
  return execFileSync('tar', ['-tf', archive], { encoding: 'utf8', maxBuffer: 1 << 28 }).split('\n');
}

/** Starts a container with what the pack's compose file says; only the health check is asked more often. */
async function start(pack: Pack, image: string): Promise<string> {
  const flags = runFlags(textOf(pack, 'compose.yaml'));
  const id = await docker('run', '--detach', ...flags, '--health-interval=1s', image);
  onTestFinished(async () => {
    await tryDocker('rm', '--force', '--volumes', id);
  });
  return id;
}

/** Waits until the image's own health check has succeeded. */
async function healthy(id: string): Promise<void> {
  const state = () => docker('inspect', '--format', '{{.State.Status}} {{.State.Health.Status}}', id);
  for (let tries = 0; tries < 60; tries++) {
    if ((await state()) === 'running healthy') return;
    await sleep(250);
  }
  const health = await docker('inspect', '--format', '{{json .State}}', id);
  throw new Error(`Not healthy: ${health}\n${(await tryDocker('logs', id)).output}`);
}

/** Fields of the service's process as the kernel sees them; process 1 is the init process, ours is its child. */
async function processOf(id: string): Promise<{ status: string; mounts: string }> {
  const init = await docker('inspect', '--format', '{{.State.Pid}}', id);
  const child = readFileSync(`/proc/${init}/task/${init}/children`, 'utf8').trim().split(' ')[0];
  const read = (file: string) => readFileSync(`/proc/${child}/${file}`, 'utf8');
  return { status: read('status'), mounts: read('mountinfo') };
}

async function get(address: string, path: string): Promise<[number, string]> {
  const response = await fetch(`http://${address}${path}`);
  return [response.status, (await response.text()).trim()];
}

describe.skipIf('absent' in daemon)(`packs on a real daemon${'absent' in daemon ? `: ${daemon.absent}` : ''}`, () => {
  describe.each(packs)('%s on %s', (language, base) => {
    const pack = renderPack(graph, language, { base });
    const node = createQuery(graph)
      .byType('language')
      .find(({ facts }) => facts.id === language);
    const install = node?.facts.build.install ?? '';
    const image = `cribsmith-test/${language}:${base}`;

    beforeAll(async () => {
      for (const name of basesOf(textOf(pack, 'Dockerfile'))) await makeBase(name);
    });

    test('builds up to each of its targets', async () => {
      await build(pack, `${image}-build`, 'build');
      await build(pack, image, 'final');
      const config = JSON.parse(await docker('inspect', '--format', '{{json .Config}}', image));
      expect(config.User).toMatch(/^[1-9]\d*(:[1-9]\d*)?$/);
      expect(config.Healthcheck.Test[0]).toBe('CMD');
      expect(config.ExposedPorts).toHaveProperty([`${pack.options.port}/tcp`]);
    });

    test('answers, healthy and hardened as compose.yaml says', async () => {
      const id = await start(pack, image);
      await healthy(id);
      const address = await docker('port', id, `${pack.options.port}/tcp`);
      expect(address).toMatch(/^127\.0\.0\.1:\d+$/);
      expect(await get(address, '/healthz')).toEqual([200, 'ok']);
      expect((await get(address, '/no-such-page'))[0]).toBe(404);

      const { status, mounts } = await processOf(id);
      expect(status).toMatch(/^Uid:\s+(?!0\b)(\d+)\s+\1\s+\1\s+\1$/m);
      expect(status).toMatch(/^CapEff:\s+0+$/m);
      expect(status).toMatch(/^CapBnd:\s+0+$/m);
      expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
      expect(mounts).toMatch(/^\S+ \S+ \S+ \/ \/ ro[, ]/m);
    });

    test('ends in order within two seconds of SIGTERM', async () => {
      const id = await start(pack, image);
      await healthy(id);
      const before = performance.now();
      await docker('stop', '--time', '10', id);
      expect(performance.now() - before).toBeLessThan(2000);
      expect(await docker('inspect', '--format', '{{.State.ExitCode}}', id)).toBe('0');
    });

    test('keeps secrets and history out, wherever they lie', async () => {
      const secrets = ['.env', '.git/config', 'settings/.env.local', 'settings/server.key', 'secrets/token'];
      const extra = Object.fromEntries(secrets.map((path) => [path, 'secret']));
      for (const target of ['build', 'final']) {
        await build(pack, `${image}-secrets`, target, extra);
        const files = await filesIn(`${image}-secrets`);
        expect(files.filter((path) => secrets.some((secret) => path.endsWith(`/${secret}`)))).toEqual([]);
      }
    });

    test.runIf(install)('keeps the layer of the dependencies when the code changes', async () => {
      await build(pack, image, 'final');
      // A name that no run has used, or the cache of an earlier one would answer.
      const output = await build(pack, image, 'final', { [`edit-${Date.now()}.txt`]: '' });
      const step = output.split('\n').find((line) => line.includes(` RUN `) && line.includes(install));
      expect(output).toContain(`${step?.split(' ')[0]} CACHED`);
    });

    test('has no shell, unless it ends in a slim image', async () => {
      const shell = await tryDocker('run', '--rm', '--entrypoint', '/bin/sh', image, '-c', 'true');
      if (base === 'slim') expect(shell.code).toBe(0);
      else expect(shell.output).toMatch(/no such file or directory/);
    });
  });
});
