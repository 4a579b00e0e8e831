import { validate } from 'dockerfile-utils';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listPacks, type Pack, packZip, renderPack } from '../../generators/docker/index.ts';
import { SERVICES } from '../../generators/docker/options.ts';
import { loadAssets } from '../../generators/docker/templates.ts';
import { FINAL_BASES } from '../../generators/graph/index.ts';
import { graph, instructions, query, textOf } from './helpers.ts';

const languages = createLanguages();

describe.each(languages)('the %s pack', (language, bases) => {
  test.each(bases)('based on %s is as approved', async (base) => {
    const dockerfile = textOf(language, 'Dockerfile', { base });
    await expect(approved(dockerfile)).toMatchFileSnapshot(`golden/${language}/${base}.Dockerfile`);
    expect(validate(dockerfile)).toEqual([]);
  });

  test('has the other files as approved', async () => {
    for (const { path, text } of renderPack(query, language, {}).files) {
      if (path !== 'Dockerfile') await expect(approved(text)).toMatchFileSnapshot(`golden/${language}/${path}`);
    }
  });

  test('is the same without comments', async () => {
    const plain = renderPack(query, language, { plain: true });
    const dockerfile = textOf(language, 'Dockerfile', { plain: true });
    await expect(approved(dockerfile)).toMatchFileSnapshot(`golden/${language}/plain.Dockerfile`);
    expect(instructions(dockerfile)).toEqual(instructions(textOf(language, 'Dockerfile')));
    expect(parse(textOf(language, 'compose.yaml', { plain: true }))).toEqual(parse(textOf(language, 'compose.yaml')));
    for (const { path, text } of templated(plain)) {
      expect([path, /\n\n\n|^\n|\n\n$/.test(text)]).toEqual([path, false]);
      if (path !== 'README.md') expect(text).not.toMatch(/^ *#(?! syntax=)/m);
    }
    expect(plain.practices).toEqual(renderPack(query, language, {}).practices);
  });

  test('cites an existing practice for each instruction', () => {
    const ids = new Set(graph.nodes.map((node) => node.id));
    const pack = renderPack(query, language, {});
    const dockerfile = pack.files.find(({ path }) => path === 'Dockerfile');
    const explained = new Set(dockerfile?.notes.map(({ line }) => line));
    const lines = dockerfile?.text.split('\n') ?? [];
    for (const [index, line] of lines.entries()) {
      // What a debug stage does to hold a shell follows one practice, named at its first line.
      if (line.includes('busybox') || line.startsWith('USER 0')) continue;
      if (/^[A-Z]+ /.test(line)) expect([line, explained.has(index + 1)]).toEqual([line, true]);
    }
    expect(pack.practices.filter((id) => !ids.has(id))).toEqual([]);
    expect(pack.practices.length).toBeGreaterThan(15);
  });

  test('links each comment to the heading of its practice', () => {
    const dockerfile = textOf(language, 'Dockerfile', { explain: true }).replace(/\n# (?=.*)/g, ' ');
    const places = [...dockerfile.matchAll(/\(([\w/-]+\.md):(\d+)\)/g)];
    expect(places.length).toBeGreaterThan(10);
    for (const [, path, line] of places) {
      const practice = graph.nodes.find(({ source }) => source.path === path && source.line === Number(line));
      expect(practice?.type).toBe('practice');
    }
  });

  test('runs with hardened settings', () => {
    const compose = parse(textOf(language, 'compose.yaml', { name: 'shop', port: 9000 }));
    expect(compose.name).toBe('shop');
    expect(compose.services.app).toMatchObject({
      read_only: true,
      tmpfs: expect.arrayContaining(['/tmp']),
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      init: true,
      ports: ['127.0.0.1:9000:9000'],
      environment: { PORT: '9000' },
      logging: { options: { 'max-size': '10m', 'max-file': '3' } },
      restart: 'unless-stopped',
    });
    const dockerfile = textOf(language, 'Dockerfile', { port: 9000 });
    expect(dockerfile).toMatch(/^USER \d+:\d+$/m);
    expect(dockerfile).toMatch(/^EXPOSE 9000$/m);
    expect(dockerfile).toMatch(/ CMD \["/);
  });

  test('has a reproducible zip', () => {
    const pack = renderPack(query, language, {});
    expect(packZip(pack)).toEqual(packZip(renderPack(query, language, {})));
    expect(Object.keys(unzipSync(packZip(pack))).sort()).toEqual(
      pack.files.map(({ path }) => `${language}-service/${path}`).sort(),
    );
  });

  test('takes every image from the pin table', () => {
    const assets = loadAssets();
    const pins = Object.fromEntries(
      Object.entries(assets.pins).map(([name, pin]) => [name, { ...pin, repository: `mirror/${name}` }]),
    );
    const options = !aloneIn(language) ? { services: [...SERVICES] } : {};
    const { files } = renderPack(query, language, options, { ...assets, pins });
    const text = (name: string) => files.find(({ path }) => path === name)?.text ?? '';
    const lines = instructions(text('Dockerfile')).filter((line) => line.startsWith('FROM '));
    const stages = lines.map((line) => line.split(' ').at(-1));
    const images = [
      ...lines
        .map((line) => line.split(' ')[1] ?? '')
        .filter((image) => image !== 'scratch' && !stages.includes(image)),
      ...Object.values(parse(text('compose.yaml')).services as Record<string, { image: string; build?: unknown }>)
        .filter(({ build }) => build === undefined)
        .map(({ image }) => image),
      ...[...text('.github/workflows/image.yml').matchAll(/uses: (\S+)/g)].map(([, action = '']) => action),
    ];
    expect(images.length).toBeGreaterThan(7);
    for (const image of images) expect(image).toMatch(/^mirror\//);
  });
});

test.each([
  ['golang', 'go'],
  ['Python', 'python'],
  ['PY', 'python'],
])('accepts %s as an alias of %s', (word, id) => {
  expect(renderPack(query, word, {}).language).toBe(id);
});

test.each(managers())('the %s pack with %s is as approved', async (language, manager) => {
  const dockerfile = textOf(language, 'Dockerfile', { packageManager: manager });
  await expect(approved(dockerfile)).toMatchFileSnapshot(`golden/${language}/${manager}.Dockerfile`);
  expect(validate(dockerfile)).toEqual([]);
});

test('every service, hardened and not published to the host, is as approved', async () => {
  const compose = textOf('go', 'compose.yaml', { services: [...SERVICES] });
  await expect(approved(compose)).toMatchFileSnapshot('golden/services.compose.yaml');
  const { services, networks, volumes, secrets } = parse(compose);
  expect(networks.back).toEqual({
    internal: true,
    driver_opts: { 'com.docker.network.bridge.inhibit_ipv4': 'true' },
  });
  expect(services.app.networks).toEqual(['front', 'back']);
  for (const name of SERVICES) {
    const service = services[name];
    expect(services.app.depends_on[name]).toEqual({ condition: 'service_healthy' });
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], networks: ['back'] });
    expect(service.ports).toBeUndefined();
    expect(service.user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    expect(service.healthcheck.test.length).toBeGreaterThan(1);
    for (const volume of service.volumes ?? []) expect(volumes).toHaveProperty([volume.split(':')[0]]);
    for (const secret of service.secrets ?? []) expect(secrets[secret].file).toBe(`./secrets/${secret}.txt`);
    for (const [key, value] of Object.entries(service.environment ?? {})) {
      if (/PASS/.test(key)) expect([key, value]).toEqual([expect.stringMatching(/_FILE$/), expect.anything()]);
    }
  }
});

test('a compatible pack uses only features of Docker 20.10 and docker-compose 1.29', async () => {
  const pack = renderPack(query, 'node', { compat: true, services: ['postgres', 'redis'] });
  const text = (name: string) => pack.files.find(({ path }) => path === name)?.text ?? '';
  expect(text('Dockerfile')).not.toMatch(/^# syntax|--link|<</m);
  await expect(approved(text('Dockerfile'))).toMatchFileSnapshot('golden/node/compat.Dockerfile');
  await expect(approved(text('compose.dev.yaml'))).toMatchFileSnapshot('golden/node/compat.compose.dev.yaml');
  expect(parse(text('compose.yaml')).name).toBeUndefined();
  expect(text('.env')).toContain('COMPOSE_PROJECT_NAME=node-service\n');
  expect(text('compose.yaml') + text('compose.dev.yaml')).not.toMatch(/^ *(develop|start_interval|version):/m);
});

/** A text as it is approved: without the line that a reason stands at, which moves with every edit of a note. */
function approved(text: string): string {
  return text.replaceAll(/(\.md):\d+\)/g, '$1)');
}

/** Each package manager but the usual one, by language. */
function managers() {
  return graph.nodes.flatMap((node) =>
    node.type === 'language'
      ? Object.keys(node.facts.managers)
          .slice(1)
          .map((name) => [node.facts.id, name] as const)
      : [],
  );
}

function aloneIn(language: string): boolean {
  return graph.nodes.some((node) => node.type === 'language' && node.facts.id === language && node.facts.alone);
}

/** The files that come from templates, not from the example. */
function templated({ files }: Pack) {
  const shared = new Set(['Dockerfile', ...Object.keys(loadAssets().shared)]);
  return files.filter(({ path }) => shared.has(path));
}

/** Each language with the final images it can have, by its own facts. */
function createLanguages() {
  const known = graph.nodes.flatMap((node) => (node.type === 'language' ? [node.facts] : []));
  return listPacks(query).map(({ id }) => {
    const facts = known.find((candidate) => candidate.id === id);
    return [id, FINAL_BASES.filter((base) => facts?.bases[base])] as const;
  });
}
