import { connect } from 'node:net';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { packOptionsSchema } from '../../generators/docker/index.ts';
import { createQuery, loadPackLibrary, renderPack } from '../../generators/index.ts';
import { basesOf, makeBase, whyNoBase } from './bases.ts';
import { get } from './container.ts';
import { docker, tryDocker } from './docker.ts';
import { createProject, serviceImages, startAll, textOf } from './project.ts';

const packQuery = createQuery(loadPackLibrary().graph);
const { absent } = inject('daemon');
const services = packOptionsSchema.shape.services.unwrap().element.options;

/** The address of a service on the network that it has no other beside. */
const addressOf = async (id: string) =>
  docker('inspect', '--format', '{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}', id);

/** Whether a program on this machine itself gets a connection. */
function hostReaches(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 3000 });
    const end = (reached: boolean) => {
      socket.destroy();
      resolve(reached);
    };
    socket.on('connect', () => end(true));
    socket.on('error', () => end(false));
    socket.on('timeout', () => end(false));
  });
}

/** Whether a container that has only this network gets a connection. */
async function networkReaches(network: string, host: string, port: number): Promise<boolean> {
  const script = `exec 3<>/dev/tcp/${host}/${port}`;
  const probe = ['run', '--rm', '--pull=never', `--network=${network}`, 'cribsmith/debian'];
  return (await tryDocker(...probe, 'timeout', '3', 'bash', '-c', script)).code === 0;
}

for (const service of services) {
  const pack = renderPack(packQuery, 'go', { services: [service] });
  const bases = [...basesOf(textOf(pack, 'Dockerfile')), ...serviceImages(pack)];
  const why = absent ?? bases.flatMap((image) => whyNoBase(image) ?? [])[0];
  const title = `go with ${service}`;

  describe.skipIf(why !== undefined)(why === undefined ? title : `${title} (not run: ${why})`, () => {
    const port = Number(/:(\d+)/.exec(/SERVICES: (.*)/.exec(textOf(pack, 'compose.yaml'))?.[1] ?? '')?.[1]);

    beforeAll(async () => {
      for (const image of bases) await makeBase(image);
    });

    test('can be reached only by the app', async () => {
      const project = createProject(pack);
      const app = await startAll(project);
      expect((await get(app, pack.options.port, '/readyz'))[0]).toBe(200);

      const id = await project.container(service);
      const address = await addressOf(id);
      // The probe does get through where it should, so that a refusal elsewhere means something.
      expect(await networkReaches(`${project.name}_back`, service, port)).toBe(true);
      expect(await networkReaches(`${project.name}_back`, address, port)).toBe(true);
      expect(await networkReaches(`${project.name}_front`, service, port)).toBe(false);
      expect(await networkReaches(`${project.name}_front`, address, port)).toBe(false);
      expect(await hostReaches(address, port)).toBe(false);
      expect(await docker('port', id)).toBe('');

      await project.compose('stop', service);
      expect((await get(app, pack.options.port, '/readyz'))[0]).toBe(503);
    });

    test('runs without root and capabilities, and reads its secret from a file', async () => {
      const project = createProject(pack);
      await startAll(project);
      const id = await project.container(service);
      const status = await docker('exec', id, 'cat', '/proc/self/status');
      expect(status).toMatch(/^Uid:\s+(?!0\b)(\d+)\s+\1\s+\1\s+\1$/m);
      expect(status).toMatch(/^CapBnd:\s+0+$/m);
      const secret = pack.files.find(({ path }) => path.startsWith('secrets/') && path.endsWith('.txt'));
      if (!secret) return;
      expect(await docker('inspect', id)).not.toContain(secret.text.trim());
      const inside = `/run/secrets/${secret.path.slice('secrets/'.length, -'.txt'.length)}`;
      expect(await docker('exec', id, 'cat', inside)).toBe(secret.text.trim());
    });
  });
}

describe.skipIf(absent !== undefined)(`data of postgres${absent === undefined ? '' : ` (not run: ${absent})`}`, () => {
  const pack = renderPack(packQuery, 'go', { services: ['postgres'] });
  const query = (text: string) =>
    [
      'exec',
      '--no-TTY',
      'postgres',
      'psql',
      '--host=127.0.0.1',
      '--username=app',
      '--dbname=app',
      '-Atc',
      text,
    ] as const;

  beforeAll(async () => {
    for (const image of [...basesOf(textOf(pack, 'Dockerfile')), ...serviceImages(pack)]) await makeBase(image);
  });

  test('stays in its volume when all containers are removed, and is accessible with the password in the file', async () => {
    const project = createProject(pack);
    await startAll(project);
    const password = textOf(pack, 'secrets/postgres_password.txt').trim();
    const ask = (text: string, secret = password) => {
      const [exec, ...rest] = query(text);
      return project.compose(exec, '--env', `PGPASSWORD=${secret}`, ...rest);
    };
    await ask('create table kept (word text)');
    await ask("insert into kept values ('still here')");
    await expect(ask('select 1', 'wrong')).rejects.toThrow(/authentication failed/);
    await project.compose('down', '--timeout=5');
    await startAll(project);
    expect(await ask('select word from kept')).toBe('still here');
  });
});
