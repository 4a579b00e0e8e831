import { validate } from 'dockerfile-utils';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { listPacks, packZip, renderPack } from '../../generators/docker/index.ts';
import { loadPins } from '../../generators/docker/pins.ts';
import { FINAL_BASES } from '../../generators/graph/index.ts';
import { graph, instructions, textOf } from './helpers.ts';

const languages = createLanguages();

describe.each(languages)('the %s pack', (language, bases) => {
  test.each(bases)('ending in %s is as it was approved', async (base) => {
    const dockerfile = textOf(language, 'Dockerfile', { base });
    await expect(dockerfile).toMatchFileSnapshot(`golden/${language}/${base}.Dockerfile`);
    expect(validate(dockerfile)).toEqual([]);
  });

  test('has the other files as they were approved', async () => {
    for (const { path, text } of renderPack(graph, language, {}).files) {
      if (path !== 'Dockerfile') await expect(text).toMatchFileSnapshot(`golden/${language}/${path}`);
    }
  });

  test('without comments says the same', async () => {
    const plain = renderPack(graph, language, { plain: true });
    const dockerfile = textOf(language, 'Dockerfile', { plain: true });
    await expect(dockerfile).toMatchFileSnapshot(`golden/${language}/plain.Dockerfile`);
    expect(instructions(dockerfile)).toEqual(instructions(textOf(language, 'Dockerfile')));
    expect(parse(textOf(language, 'compose.yaml', { plain: true }))).toEqual(parse(textOf(language, 'compose.yaml')));
    for (const { path, text } of plain.files.slice(0, 4)) {
      expect([path, /\n\n\n|^\n|\n\n$/.test(text)]).toEqual([path, false]);
      if (path !== 'README.md') expect(text).not.toMatch(/^ *#(?! syntax=)/m);
    }
    expect(plain.practices).toEqual(renderPack(graph, language, {}).practices);
  });

  test('names, for each instruction, a practice that a note has', () => {
    const ids = new Set(graph.nodes.map((node) => node.id));
    const pack = renderPack(graph, language, {});
    const dockerfile = pack.files.find(({ path }) => path === 'Dockerfile');
    const explained = new Set(dockerfile?.notes.map(({ line }) => line));
    const lines = dockerfile?.text.split('\n') ?? [];
    for (const [index, line] of lines.entries()) {
      if (/^[A-Z]+ /.test(line)) expect([line, explained.has(index + 1)]).toEqual([line, true]);
    }
    expect(pack.practices.filter((id) => !ids.has(id))).toEqual([]);
    expect(pack.practices.length).toBeGreaterThan(15);
  });

  test('points each comment to the heading of its practice', () => {
    const dockerfile = textOf(language, 'Dockerfile').replace(/\n# (?=.*)/g, ' ');
    const places = [...dockerfile.matchAll(/\(([\w/-]+\.md):(\d+)\)/g)];
    expect(places.length).toBeGreaterThan(10);
    for (const [, path, line] of places) {
      const practice = graph.nodes.find(({ source }) => source.path === path && source.line === Number(line));
      expect(practice?.type).toBe('practice');
    }
  });

  test('runs hardened', () => {
    const compose = parse(textOf(language, 'compose.yaml', { name: 'shop', port: 9000 }));
    expect(compose.name).toBe('shop');
    expect(compose.services.app).toMatchObject({
      read_only: true,
      tmpfs: ['/tmp'],
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

  test('is the same zip each time', () => {
    const pack = renderPack(graph, language, {});
    expect(packZip(pack)).toEqual(packZip(renderPack(graph, language, {})));
    expect(Object.keys(unzipSync(packZip(pack))).sort()).toEqual(
      pack.files.map(({ path }) => `${language}-service/${path}`).sort(),
    );
  });

  test('takes every image from the pin table', () => {
    const pins = Object.fromEntries(
      Object.entries(loadPins()).map(([name, pin]) => [name, { ...pin, repository: `mirror/${name}` }]),
    );
    const dockerfile =
      renderPack(graph, language, {}, pins).files.find(({ path }) => path === 'Dockerfile')?.text ?? '';
    const images = instructions(dockerfile).filter((line) => /^FROM (?!scratch )/.test(line));
    expect(images.length).toBeGreaterThan(0);
    for (const line of images) expect(line).toMatch(/^FROM mirror\//);
  });
});

test.each([
  ['golang', 'go'],
  ['Python', 'python'],
  ['PY', 'python'],
])('%s is another word for %s', (word, id) => {
  expect(renderPack(graph, word, {}).language).toBe(id);
});

/** Each language with the final images it can have, by its own facts. */
function createLanguages() {
  const known = graph.nodes.flatMap((node) => (node.type === 'language' ? [node.facts] : []));
  return listPacks(graph).map(({ id }) => {
    const facts = known.find((candidate) => candidate.id === id);
    return [id, FINAL_BASES.filter((base) => facts?.bases[base])] as const;
  });
}
