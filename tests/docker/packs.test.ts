import { validate } from 'dockerfile-utils';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { imageOf, loadPins } from '../../generators/docker/pins.ts';
import { CribsmithError, type Graph, listPacks, loadPackLibrary, packZip, renderPack } from '../../generators/index.ts';

const { graph } = loadPackLibrary();
const languages = listPacks(graph).map(({ id }) => id);
const textOf = (language: string, path: string, options = {}) =>
  renderPack(graph, language, options).files.find((file) => file.path === path)?.text ?? '';
/** Instructions of a Dockerfile, continuation lines joined, comments left out. */
const instructions = (dockerfile: string) =>
  dockerfile
    .replace(/\\\n\s*/g, '')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

describe.each(languages)('the %s pack', (language) => {
  const bases = ['distroless', 'scratch', 'slim'].filter((base) => {
    try {
      return renderPack(graph, language, { base: base as never });
    } catch {
      return false;
    }
  });

  test.each(bases)('ending in %s is as it was approved', async (base) => {
    const dockerfile = textOf(language, 'Dockerfile', { base });
    await expect(dockerfile).toMatchFileSnapshot(`golden/${language}-${base}.Dockerfile`);
    expect(validate(dockerfile)).toEqual([]);
  });

  test('without comments says the same', async () => {
    const plain = textOf(language, 'Dockerfile', { plain: true });
    await expect(plain).toMatchFileSnapshot(`golden/${language}-plain.Dockerfile`);
    expect(instructions(plain)).toEqual(instructions(textOf(language, 'Dockerfile')));
    expect(plain).not.toMatch(/^#(?! syntax=)|\n\n\n/m);
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

  test('runs hardened', () => {
    const compose = parse(textOf(language, 'compose.yaml', { name: 'shop', port: 9000 }));
    expect(compose.name).toBe('shop');
    expect(compose.services.app).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
      init: true,
      ports: ['127.0.0.1:9000:9000'],
      environment: { PORT: '9000' },
    });
    const dockerfile = textOf(language, 'Dockerfile', { port: 9000 });
    expect(dockerfile).toMatch(/^USER \d+:\d+$/m);
    expect(dockerfile).toMatch(/^EXPOSE 9000$/m);
  });

  test('is the same zip each time', () => {
    const pack = renderPack(graph, language, {});
    expect(packZip(pack)).toEqual(packZip(renderPack(graph, language, {})));
    expect(Object.keys(unzipSync(packZip(pack))).sort()).toEqual(
      pack.files.map(({ path }) => `${language}-service/${path}`).sort(),
    );
  });

  test('follows the pin table', () => {
    const pins = Object.fromEntries(
      Object.entries(loadPins()).map(([name, pin]) => [name, { ...pin, repository: `mirror/${name}` }]),
    );
    const from = (text: string) =>
      text.split('\n').filter((line) => line.startsWith('FROM ') && !line.startsWith('FROM scratch'));
    const dockerfile = renderPack(graph, language, {}, pins).files[0]?.text ?? '';
    for (const line of from(dockerfile)) expect(line).toContain(' mirror/');
  });
});

test('a template that names a practice no note has is refused', () => {
  const without: Graph = { ...graph, nodes: graph.nodes.filter((node) => !node.id.endsWith('/run-as-a-numeric-user')) };
  expect(() => renderPack(without, 'go', {})).toThrow('run-as-a-numeric-user');
});

test('an image that the table does not have is refused', () => {
  expect(() => imageOf(loadPins(), 'cobol')).toThrow('cobol');
});

test.each([
  ['pyhton', {}, 'Did you mean python'],
  ['cobol', {}, 'go, python'],
  ['go', { port: 70_000 }, 'port'],
  ['go', { name: 'My App' }, 'name'],
  ['go', { name: 'a$(touch x)' }, 'name'],
  ['go', { version: '{{version}}' }, 'version'],
  ['go', { base: 'slim' }, 'distroless or scratch'],
  ['python', { base: 'scratch' }, 'interpreter'],
  ['python', { version: '3.12' }, '3.13'],
  ['go', { colour: 'red' }, 'colour'],
])('%s with %j is refused with a way out', (language, options, words) => {
  try {
    renderPack(graph, language, options as never);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(CribsmithError);
    expect(`${(error as CribsmithError).message} ${(error as CribsmithError).hint}`).toContain(words);
  }
});

test('no option can put an instruction of its own into a file', () => {
  const expected = instructions(textOf('go', 'Dockerfile', { plain: true })).length;
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('name', 'version', 'port', 'base'), (value, option) => {
      try {
        const text = textOf('go', 'Dockerfile', { plain: true, [option]: value });
        expect(instructions(text).length).toBe(expected);
        expect(parse(textOf('go', 'compose.yaml', { [option]: value })).services.app.cap_drop).toEqual(['ALL']);
      } catch (error) {
        expect(error).toBeInstanceOf(CribsmithError);
      }
    }),
  );
});
