import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { configJsonSchema, loadConfig, tokensWith } from '../../generators/config/index.ts';
import { call } from '../helpers/call.ts';
import { folderWith } from '../helpers/folder.ts';

const NOTE = '# Git\n\n## Q1: What is a commit?\n\nA snapshot of the tree with its parents.\n';

/** The configuration of a file of this name and content. */
function load(name: string, content: string) {
  return loadConfig(join(folderWith({ [name]: content }), name));
}

describe('a configuration', () => {
  test.each([
    ['cribsmith.config.json', '{ "title": "Mine", /* both */ "paper": "a4", }'],
    ['cribsmith.config.js', "export default { title: 'Mine', paper: 'a4' };"],
    [
      'cribsmith.config.ts',
      "import { defineConfig } from 'cribsmith';\nconst paper = 'a4' as const;\nexport default defineConfig({ title: 'Mine', paper } satisfies object);\n",
    ],
    ['cribsmith.config.ts', "export default Promise.resolve({ title: 'Mine', paper: 'a4' });"],
  ])('is read from %s', async (name, content) => {
    expect(await load(name, content)).toEqual({ title: 'Mine', paper: 'a4' });
  });

  test('can consist of several modules, and is loaded again each time', async () => {
    const folder = folderWith({
      'cribsmith.config.ts': "import { title } from './title.ts';\nexport default { title };\n",
      'title.ts': "export const title: string = 'One';\n",
    });
    const file = join(folder, 'cribsmith.config.ts');
    expect(await loadConfig(file)).toEqual({ title: 'One' });
    writeFileSync(join(folder, 'title.ts'), "export const title: string = 'Two';\n");
    expect(await loadConfig(file)).toEqual({ title: 'Two' });
  });

  test('contains font folders relative to itself', async () => {
    const folder = folderWith({ 'cribsmith.config.json': '{ "fonts": { "folders": ["fonts"] } }' });
    const { fonts } = await loadConfig(join(folder, 'cribsmith.config.json'));
    expect(fonts?.folders).toEqual([join(folder, 'fonts')]);
  });
});

const TS = 'cribsmith.config.ts';
const JSON_NAME = 'cribsmith.config.json';

describe('a mistake is reported with its line and the correct form', () => {
  test.each([
    [JSON_NAME, '{\n  "titel": "Mine"\n}', 2, 'Unexpected option titel.', 'Did you mean title?'],
    [
      JSON_NAME,
      '{\n  "title": "x",\n  "sections": {\n    "trap": false\n  }\n}',
      4,
      'Unexpected option sections.trap.',
      'Did you mean sections.traps?',
    ],
    [
      JSON_NAME,
      '{\n  "paper":\n    "a5"\n}',
      2,
      'Unexpected paper, expected a4, letter, both, none.',
      'Did you mean a4?',
    ],
    [JSON_NAME, '{ "title": 1 }', 1, 'Unexpected title, expected text.', undefined],
    [JSON_NAME, '{\n "ignore": ["a",\n 3] }', 3, 'Unexpected ignore.1, expected text.', undefined],
    [JSON_NAME, '{ "base": "docs" }', 1, 'Unexpected base, expected a path that begins with /.', undefined],
    [
      JSON_NAME,
      '{ "url": "example.org" }',
      1,
      'Unexpected url, expected an address such as https://example.org/notes/.',
      undefined,
    ],
    [
      JSON_NAME,
      '{ "language": "german!" }',
      1,
      'Unexpected language, expected a language tag such as en or pt-BR.',
      undefined,
    ],
    [
      JSON_NAME,
      '{ "theme": { "surface": {\n "light": { "accent": "red" } } } }',
      2,
      'Unexpected theme.surface.light.accent, expected a colour such as #1f5aa8.',
      undefined,
    ],
    [JSON_NAME, '{ "theme": { "radius": "2" } }', 1, 'Unexpected theme.radius, expected a number.', undefined],
    [
      JSON_NAME,
      '{ "check": { "rules": {\n "fact/compose-v2": "off" } } }',
      2,
      'Unexpected option check.rules.fact/compose-v2.',
      'Did you mean check.rules.fact/compose-v1?',
    ],
    [
      JSON_NAME,
      '{ "check": { "rules": { "note-empty": "of" } } }',
      1,
      'Unexpected check.rules.note-empty, expected off, info, warning, error.',
      'Did you mean off?',
    ],
    [JSON_NAME, '{\n "title" "x" }', 2, 'Invalid JSON: ColonExpected.', 'Comments and trailing commas are allowed.'],
    [JSON_NAME, '[]', undefined, 'Unexpected configuration, expected an object.', undefined],
    [
      TS,
      "export default {\n  title: 'x',\n  sections: { comands: false },\n};",
      3,
      'Unexpected option sections.comands.',
      'Did you mean sections.commands?',
    ],
    [
      TS,
      "export default {\n  check: {\n    rules: { 'note-empty': 'never' },\n  },\n};",
      3,
      'Unexpected check.rules.note-empty, expected off, info, warning, error.',
      'Available: off, info, warning, error.',
    ],
    [
      TS,
      "const title = 'x';\nexport { title };\n",
      undefined,
      'The file has no default export.',
      'Write export default defineConfig({ ... });',
    ],
    [TS, 'export default {};\n\nthrow new Error("no");\n', 3, 'The configuration cannot be loaded: no', undefined],
    [TS, 'export default {\n  title: \n', 2, expect.stringContaining('cannot be loaded'), undefined],
    [
      TS,
      "export default {\n  title: () => 'x' };\n",
      undefined,
      'The configuration cannot be loaded: unexpected function title, expected a plain value',
      undefined,
    ],
    [
      TS,
      'process.exit(3);\n',
      undefined,
      'The configuration cannot be loaded: It ended the process with code 3.',
      undefined,
    ],
  ])('%s %j', async (name, content, line, message, hint) => {
    const error = await load(name, content).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ ruleId: 'config-invalid', exitCode: 2, message });
    const { place, hint: said } = error as { place: { path: string; line?: number }; hint?: string };
    expect(place.path.endsWith(name)).toBe(true);
    expect({ line: place.line, hint: said }).toEqual({ line, hint });
  });
});

describe('the configuration applies', () => {
  test('to the notes that are read and the severity of rules', async () => {
    const folder = folderWith({
      'git.md': NOTE,
      'drafts/open.md': '# Draft\n\n## Q1: Open?\n',
      'empty.md': '# Empty\n\n## Q1: What is a branch?\n',
      'cribsmith.config.json': '{ "ignore": ["drafts/"], "check": { "rules": { "answer-empty": "error" } } }',
    });
    const strict = await call('check', folder);
    expect(strict.code).toBe(1);
    expect(strict.stdout).toContain('empty.md');
    expect(strict.stdout).not.toContain('open.md');
    expect((await call('check', folder, '--no-config')).code).toBe(0);
    writeFileSync(join(folder, 'off.json'), '{ "check": { "rules": { "answer-empty": "off" } } }');
    expect(await call('check', folder, '--config', join(folder, 'off.json'))).toMatchObject({ code: 0, stdout: '' });
    const { nodes } = JSON.parse((await call('graph', folder)).stdout);
    expect(nodes.filter(({ source }: { source: { path: string } }) => source.path.startsWith('drafts'))).toEqual([]);
  });

  test('unless the command line says otherwise', async () => {
    const folder = folderWith({ 'git.md': NOTE, 'cribsmith.config.json': '{ "paper": "none" }' });
    const out = folderWith();
    expect((await call('print', folder, '--kind', 'question-book', '--out', out)).code).toBe(1);
    const printed = await call('print', folder, '--kind', 'question-book', '--paper', 'letter', '--out', out);
    expect(printed).toMatchObject({ code: 0, stderr: expect.stringContaining('-letter.pdf') });
  });

  test('but not if a folder contains two', async () => {
    const folder = folderWith({ 'git.md': NOTE, 'cribsmith.config.json': '{}', 'cribsmith.config.js': '' });
    const { code, stderr } = await call('check', folder);
    expect(code).toBe(2);
    expect(stderr).toContain('only one of the two can be used');
    expect((await call('check', folder, '--config', join(folder, 'none.json'))).code).toBe(2);
  });
});

test('a theme changes only the tokens in it', () => {
  const usual = tokensWith();
  const changed = tokensWith({ surface: { dark: { accent: '#123456' } }, radius: 1 });
  expect(changed).toEqual({
    ...usual,
    radius: 1,
    surface: { ...usual.surface, dark: { ...usual.surface.dark, accent: '#123456' } },
  });
});

test('the JSON Schema accepts what init writes, and rejects invalid configurations', async () => {
  const accepts = new Ajv2020({ strict: false, validateFormats: false }).compile(configJsonSchema());
  const folder = folderWith();
  await call('init', folder);
  expect(accepts(await loadConfig(join(folder, 'cribsmith.config.json')))).toBe(true);
  for (const wrong of [{ titel: 'x' }, { paper: 'a5' }, { theme: { radius: 'x' } }]) expect(accepts(wrong)).toBe(false);
});

test('a configuration in a project with other module types is read without a warning', async () => {
  const folder = folderWith({
    'package.json': '{ "type": "commonjs" }',
    'cribsmith.config.ts': "export default { title: 'Mine' };\n",
    'git.md': NOTE,
  });
  const said = execFileSync(process.execPath, ['generators/bin.js', 'check', folder], { encoding: 'utf8' });
  expect(said).toBe('');
});
