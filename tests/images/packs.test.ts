import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { listPacks, loadPackLibrary, type Pack, renderPack } from '../../generators/index.ts';
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

/** Builds a pack as it is, but for its first line: the frontend that it names would have to be pulled. */
async function build(pack: Pack, image: string, target: string): Promise<void> {
  const files = Object.fromEntries(pack.files.map(({ path, text }) => [path, text]));
  const context = folderWith({ ...files, Dockerfile: textOf(pack, 'Dockerfile').replace(/^# syntax=.*\n/, '') });
  await docker('build', '--network=host', '--target', target, '--tag', image, context);
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

    test('has no shell, unless it ends in a slim image', async () => {
      const shell = await tryDocker('run', '--rm', '--entrypoint', '/bin/sh', image, '-c', 'true');
      if (base === 'slim') expect(shell.code).toBe(0);
      else expect(shell.output).toMatch(/no such file or directory/);
    });
  });
});
