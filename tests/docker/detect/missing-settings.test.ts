import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const GO = { 'go.mod': 'module till\n\ngo 1.26\n' };
const READS = 'package main\n\nfunc main() { viper.SetConfigFile("./config.yml") }\n';

const missingIn = (files: Record<string, string>): string[] =>
  (detectIn({ ...GO, ...files })[0]?.decisions ?? []).filter((each) => each.includes('does not have'));

test.each(['config.sample.yml', 'config.yml.example', 'config-dist.yml'])(
  'reports settings that only exist as an example: %s',
  (example) => {
    expect(missingIn({ 'main.go': READS, [example]: 'a: 1\n' })).toEqual([
      `main.go:3: it reads config.yml, which the project does not have: make it from ${example} before the image is built`,
    ]);
  },
);

test.each([
  ['main.go', 'package main\n\nfunc main() { viper.SetConfigName("config") }\n'],
  ['load.go', 'package main\n\nvar c = config.File.with_name("./config")\n'],
])('reports settings that %s names without their file extension', (file, text) => {
  expect(missingIn({ 'main.go': 'package main\n', [file]: text, 'config.example.yml': '' })).toEqual([
    `${file}:3: it reads config.yml, which the project does not have: make it from config.example.yml before the image is built`,
  ]);
});

test('copies settings that a source names without their file extension next to the program', () => {
  const source = 'package main\n\nfunc main() { viper.SetConfigName("config") }\n';
  const [detection] = detectIn({ ...GO, 'main.go': source, 'config.yml': '', 'other.yml': '' });
  expect(detection?.recipe?.compile).toContain('cp -r /src/config.yml /out/srv/');
  expect(detection?.recipe?.compile).not.toContain('other.yml');
});

test.each([
  ['it is there', { 'main.go': READS, 'config.sample.yml': '', 'config.yml': '' }],
  ['no source names it', { 'main.go': 'package main\n', 'config.sample.yml': '' }],
  ['only a test names it', { 'main.go': 'package main\n', 'main_test.go': READS, 'config.sample.yml': '' }],
  ['no example stands for it', { 'main.go': READS }],
])('reports no missing settings if %s', (_, files) => {
  expect(missingIn(files)).toEqual([]);
});

test.each(['application.properties.example', 'application-sample.yml'])(
  'reports settings that Spring reads and that only an example stands for: %s',
  (name) => {
    const example = `src/main/resources/${name}`;
    const path = example.replace(/\.example$|-sample/, '');
    const files = { 'pom.xml': '<project><artifactId>till</artifactId></project>\n', [example]: '' };
    expect((detectIn(files)[0]?.decisions ?? []).filter((each) => each.includes('does not have'))).toEqual([
      `${example}: Spring reads ${path}, which the project does not have: make it from ${example} before the image is built`,
    ]);
  },
);

const LOADS = 'package main\n\nfunc main() { load(fmt.Sprintf("env/till.%s.json", mode)) }\n';
const ignoredIn = (files: Record<string, string>): string[] =>
  (detectIn({ ...GO, 'main.go': LOADS, '.gitignore': 'bin/\nenv/*.*.json\n', ...files })[0]?.decisions ?? []).filter(
    (each) => each.includes('Git ignores'),
  );

test.each([
  ['by a pattern with a folder', 'env/*.*.json'],
  ['by a pattern for all folders', 'till.*.json'],
])('reports settings that Git ignores %s', (_, line) => {
  expect(ignoredIn({ '.gitignore': `${line}\n` })).toEqual([
    'main.go:3: it reads env/till.%s.json, which Git ignores, so that a clone has no such file: create it, and mount it into the container',
  ]);
});

test.each<[string, Record<string, string>]>([
  ['Git keeps them', { '.gitignore': 'data/*.json\n' }],
  ['they are there', { 'main.go': LOADS.replace('%s', 'x'), 'env/till.x.json': '{}' }],
  [
    'they are beside the source',
    { 'till/a.js': 'load("./config.json")', 'till/config.json': '', '.gitignore': '/config.json' },
  ],
  ['the source makes them', { 'a.py': 'json.dump({}, open("config.json", "w"))\n', '.gitignore': 'config.json\n' }],
  [
    'they may be missing',
    { 'a.py': 'if exists("config.json"): load("config.json")\n', '.gitignore': 'config.*.json\nconfig.json\n' },
  ],
  ['only a comment names them', { 'main.go': 'package main\n\n// "env/till.x.json"\nfunc main() {}\n' }],
  ['the name says nothing of settings', { 'main.go': LOADS.replace('env/', 'out/'), '.gitignore': 'out/*.json\n' }],
])('reports no ignored settings if %s', (_, files) => {
  expect(ignoredIn(files)).toEqual([]);
});
