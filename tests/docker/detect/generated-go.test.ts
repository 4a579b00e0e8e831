import { expect, test } from 'vitest';
import { type Detection, detect } from '../../../generators/docker/index.ts';

const detectIn = (files: Readonly<Record<string, string>>): Detection | undefined =>
  detect([{ path: '', files: Object.keys(files).sort(), text: (file) => files[file] }], () => undefined)[0];

const MODULE = 'module example.com/shop\n\ngo 1.24\n\nrequire github.com/a-h/templ v0.3.943\n';
const MAIN =
  'package main\n\nimport (\n\t"fmt"\n\n\t"example.com/shop/docs"\n)\n\nfunc main() { fmt.Println(docs.Text) }\n';

test('generates templates before the build, with the version that go.mod requires', () => {
  const found = detectIn({ 'go.mod': MODULE, 'main.go': 'package main\n', 'views/page.templ': '' });
  expect(found?.recipe?.compile).toMatch(
    / && go run github\.com\/a-h\/templ\/cmd\/templ@v0\.3\.943 generate && .*go build/,
  );
});

test('does not generate templates that are already generated', () => {
  const files = {
    'go.mod': MODULE,
    'main.go': 'package main\n',
    'views/page.templ': '',
    'views/page_templ.go': 'package views\n',
  };
  expect(detectIn(files)?.recipe?.compile).not.toContain('go run');
});

test('passes each folder of templates to ego', () => {
  const files = {
    'go.mod': 'module app\n\ngo 1.24\n\nrequire (\n\tgithub.com/benbjohnson/ego v0.4.1\n)\n',
    'main.go': 'package main\n',
    'http/html/a.ego': '',
    'http/html/b.ego': '',
  };
  expect(detectIn(files)?.recipe?.compile).toContain('go run github.com/benbjohnson/ego/cmd/ego@v0.4.1 ./http/html &&');
});

test.each<[string, Record<string, string>]>([
  ['go.mod names as a tool', { 'go.mod': `${MODULE}\ntool github.com/a-h/templ/cmd/templ\n` }],
  ['a file imports for its own sake', { 'tools.go': 'package shop\n\nimport _ "github.com/a-h/templ/cmd/templ"\n' }],
])('runs a generator that %s in the version of the module', (_name, files) => {
  const found = detectIn({ 'go.mod': MODULE, 'main.go': 'package main\n', 'views/page.templ': '', ...files });
  expect(found?.recipe?.compile).toContain('go run github.com/a-h/templ/cmd/templ generate &&');
});

test('reports templates whose generator go.mod does not require', () => {
  const found = detectIn({ 'go.mod': 'module app\n\ngo 1.24\n', 'main.go': 'package main\n', 'a.qtpl': '' });
  expect(found?.decisions).toContain('a.qtpl: a.qtpl.go is missing: generate it before the image is built');
});

test('reports a package of the module without Go files, with the line that imports it', () => {
  expect(detectIn({ 'go.mod': MODULE, 'main.go': MAIN })?.decisions).toContain(
    'main.go:6: it imports example.com/shop/docs, which contains no Go file: generate it before the image is built (go generate ./..., or the tool that makes it)',
  );
});

test.each<[string, Record<string, string>]>([
  ['is translated from templates', { 'docs/text.templ': '' }],
  ['is there', { 'docs/docs.go': 'package docs\n' }],
  ['is a module of its own', { 'go.mod': `${MODULE}require example.com/shop/docs v0.1.0\n` }],
])('does not report a package that %s', (_name, files) => {
  const decisions = detectIn({ 'go.mod': MODULE, 'main.go': MAIN, ...files })?.decisions ?? [];
  expect(decisions.filter((each) => each.includes('no Go file'))).toEqual([]);
});

const DOCUMENTED = {
  'go.mod': 'module example.com/shop\n\ngo 1.24\n\nrequire github.com/swaggo/swag v1.16.4\n',
  'cmd/till/main.go':
    'package main\n\nimport _ "example.com/shop/api/docs"\n\n// @title Till\n// @version 1.0\nfunc main() {}\n',
};

test.each<[string, Record<string, string>, string]>([
  [
    'with the options of the project',
    { Makefile: 'docs:\n\tswag init -g ./cmd/till/main.go -o ./api/docs --pd\n' },
    '-g ./cmd/till/main.go -o ./api/docs --pd',
  ],
  [
    'from a folder',
    { 'docs.sh': 'swag init --parseDependency=true -d cmd/till,api --output=api/docs; echo done\n' },
    '--parseDependency=true -d cmd/till,api --output=api/docs',
  ],
  ['for the file with the title', {}, '-g cmd/till/main.go -o api/docs --parseInternal'],
  [
    'not as for another package',
    { Makefile: 'docs:\n\tswag init -g ./cmd/till/main.go\n' },
    '-g cmd/till/main.go -o api/docs --parseInternal',
  ],
  [
    'not from a file that is gone',
    { Makefile: 'docs:\n\tswag init -g main.go -o api/docs\n' },
    '-g cmd/till/main.go -o api/docs --parseInternal',
  ],
  [
    'not with what a shell would expand',
    { Makefile: 'docs:\n\tswag init -g $(FILE) -o api/docs\n' },
    '-g cmd/till/main.go -o api/docs --parseInternal',
  ],
])('generates documentation from comments, %s', (_name, files, words) => {
  const found = detectIn({ ...DOCUMENTED, ...files });
  expect(found?.recipe?.compile).toContain(`go run github.com/swaggo/swag/cmd/swag@v1.16.4 init ${words} && `);
  expect(found?.decisions.join('\n')).not.toContain('api/docs');
});

test.each<[string, Record<string, string>]>([
  ['go.mod does not require swag', { 'go.mod': 'module example.com/shop\n\ngo 1.24\n' }],
  [
    'no file has the title',
    { 'cmd/till/main.go': 'package main\n\nimport _ "example.com/shop/api/docs"\n\nfunc main() {}\n' },
  ],
])('reports a package of documentation if %s', (_name, files) => {
  const found = detectIn({ ...DOCUMENTED, ...files });
  expect(found?.recipe?.compile).not.toContain('swag');
  expect(found?.decisions.join('\n')).toContain('api/docs, which contains no Go file');
});
