import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Detection, detect, scanProject } from '../../../generators/docker/index.ts';
import { CribsmithError } from '../../../generators/report/index.ts';
import { folderWith } from '../../helpers/folder.ts';

/** What packs have when nobody asks for another version. */
const USUAL: Readonly<Record<string, string>> = {
  go: '1.27.0',
  python: '3.13',
  'python-ml': '3.13',
  node: '24',
  typescript: '24',
  rust: '1.98.0',
  ruby: '4.0',
  php: '8.5',
  'java-maven': '25',
  'java-gradle': '25',
  kotlin: '25',
  dotnet: '10.0',
  elixir: '1.19',
  deno: '2.9.1',
  bun: '1',
};

const SUPPORTED: Readonly<Record<string, { supported: string[]; precision: number }>> = {
  node: { supported: ['24', '22'], precision: 1 },
  typescript: { supported: ['24', '22'], precision: 1 },
  python: { supported: ['3.13', '3.12', '3.11'], precision: 2 },
};

const versions = (language: string) => {
  const usual = USUAL[language];
  return usual === undefined ? undefined : { usual, supported: [], precision: 3, ...SUPPORTED[language] };
};

const detectIn = (files: Record<string, string>): Detection[] => detect(scanProject(folderWith(files)), versions);

interface Case {
  files: Record<string, string>;
  language: string;
  options: Detection['options'];
  /** Some of what is found: what, value and place. */
  found?: string[];
  /** The start command. */
  start?: string;
}

const CASES: Readonly<Record<string, Case>> = {
  'a Go service with its commands below cmd/': {
    files: {
      'go.mod': 'module example.com/shop/orders/v2\n\ngo 1.24\n\nrequire github.com/gin-gonic/gin v1.10.0\n',
      'cmd/server/main.go': 'package main\n\nfunc main() {\n\taddr := os.Getenv("PORT")\n\tr.Run(":9000")\n}\n',
      'cmd/migrate/main.go': 'package main\n',
    },
    language: 'go',
    options: { name: 'orders', port: 9000 },
    found: ['framework Gin go.mod:5', 'port 9000 cmd/server/main.go:5', 'version >=1.24 go.mod:3'],
  },
  'a Go program whose toolchain is pinned': {
    files: { 'go.mod': 'module app\n\ngo 1.22\n\ntoolchain go1.26.3\n', 'main.go': 'package main\n' },
    language: 'go',
    options: { name: 'app', version: '1.26.3', port: 8080 },
    start: '/srv/app',
  },
  'an Express server under pnpm': {
    files: {
      'package.json':
        '{\n  "name": "@shop/api",\n  "packageManager": "pnpm@10.1.0",\n  "engines": { "node": "^22.4.0" },\n  "scripts": { "start": "node --enable-source-maps src/server.js" },\n  "dependencies": { "express": "5.1.0" }\n}\n',
      'src/server.js': 'const port = process.env.PORT || 4000;\n',
    },
    language: 'node',
    options: { name: 'api', version: '22', port: 4000 },
    start: 'node --enable-source-maps src/server.js',
    found: [
      'package manager pnpm 10.1.0 package.json:3',
      'start node --enable-source-maps src/server.js package.json:5',
      'port 4000 src/server.js:1',
    ],
  },
  'a TypeScript server with a yarn lock file': {
    files: {
      'package.json': '{ "name": "api", "main": "dist/index.js", "devDependencies": { "typescript": "6.0.3" } }',
      'tsconfig.json': '{}',
      'yarn.lock': '',
      '.nvmrc': 'v24.2.0\n',
    },
    language: 'typescript',
    options: { name: 'api', port: 3000 },
    start: 'node dist/index.js',
  },
  'a site that Vite builds': {
    files: {
      'package.json': '{ "name": "web", "scripts": { "build": "vite build" }, "devDependencies": { "vite": "8.0.0" } }',
      'index.html': '<p>',
      'package-lock.json': '{}',
    },
    language: 'static',
    options: { name: 'web', port: 8080 },
    start: 'nginx -c /etc/nginx/nginx.conf -g daemon off;',
  },
  'a page and nothing else': { files: { 'index.html': '<p>' }, language: 'static', options: { port: 8080 } },
  'a Bun server': {
    files: {
      'package.json': '{ "name": "b", "module": "index.ts" }',
      'bun.lock': '',
      'index.ts': 'Bun.serve({ port: 3100 });\n',
    },
    language: 'bun',
    options: { name: 'b', port: 3100 },
  },
  'a Deno server': {
    files: {
      'deno.json': '{\n  // how it is started\n  "tasks": { "start": "deno run --allow-net main.ts" },\n}',
      'main.ts': 'Deno.serve({ port: 8123 }, () => new Response());\n',
    },
    language: 'deno',
    options: { port: 8123 },
  },
  'a FastAPI project under uv': {
    files: {
      'pyproject.toml':
        '[project]\nname = "billing_api"\nrequires-python = ">=3.11,<3.13"\ndependencies = ["fastapi>=0.115"]\n',
      'uv.lock': '',
      'main.py': 'app = FastAPI()\n',
    },
    language: 'python',
    options: { name: 'billing-api', version: '3.12', port: 8000 },
    start: 'python3 -m uvicorn main:app --host 0.0.0.0 --port {port}',
    found: ['framework FastAPI pyproject.toml:4', 'version >=3.11,<3.13 pyproject.toml:3'],
  },
  'a Flask app with requirements': {
    files: {
      'requirements.txt': 'flask==3.1.0\n',
      'app.py': 'app.run(host="0.0.0.0", port=5050)\n',
      '.python-version': '3.12.4\n',
    },
    language: 'python',
    options: { version: '3.12', port: 5050 },
    start: 'python3 app.py',
  },
  'a Django project': {
    files: { 'requirements.txt': 'Django==5.2\n', 'manage.py': '', 'shop/wsgi.py': '', 'shop/__init__.py': '' },
    language: 'python',
    options: { port: 8000 },
    start: 'python3 -m gunicorn shop.wsgi:application --bind 0.0.0.0:{port} --worker-tmp-dir /tmp',
  },
  'a model server': {
    files: { 'requirements.txt': 'onnxruntime==1.24.0\nfastapi\n', 'app/main.py': '' },
    language: 'python-ml',
    options: { port: 8000 },
  },
  'a Rust crate with two binaries': {
    files: {
      'Cargo.toml':
        '[package]\nname = "gate"\nedition = "2024"\nrust-version = "1.85"\ndefault-run = "gated"\n\n[dependencies]\naxum = "0.8"\n\n[[bin]]\nname = "gated"\n\n[[bin]]\nname = "gatectl"\n',
      'src/bin/gated.rs': 'let listener = TcpListener::bind("0.0.0.0:7070");\n',
    },
    language: 'rust',
    options: { name: 'gate', port: 7070 },
  },
  'a Maven project of Spring Boot': {
    files: {
      'pom.xml':
        '<project xmlns="http://maven.apache.org/POM/4.0.0">\n  <parent><artifactId>spring-boot-starter-parent</artifactId></parent>\n  <artifactId>ledger</artifactId>\n  <properties><java.version>21</java.version></properties>\n</project>\n',
      'src/main/resources/application.properties': 'spring.application.name=ledger\nserver.port=8181\n',
    },
    language: 'java-maven',
    options: { name: 'ledger', version: '21', port: 8181 },
    found: ['name ledger pom.xml:3', 'version 21 pom.xml:4', 'port 8181 src/main/resources/application.properties:2'],
  },
  'a Gradle build in Java': {
    files: {
      'build.gradle':
        "plugins { id 'org.springframework.boot' version '4.0.0' }\njava { toolchain { languageVersion = JavaLanguageVersion.of(21) } }\n",
      'settings.gradle': "rootProject.name = 'carts'\n",
      'src/main/java/App.java': '',
    },
    language: 'java-gradle',
    options: { name: 'carts', version: '21', port: 8080 },
  },
  'a Gradle build in Kotlin': {
    files: {
      'build.gradle.kts':
        'kotlin { jvmToolchain(21) }\ndependencies { implementation("io.ktor:ktor-server-core:3.0.0") }\n',
      'settings.gradle.kts': 'rootProject.name = "feeds"\n',
      'src/main/kotlin/App.kt': '',
    },
    language: 'kotlin',
    options: { name: 'feeds', version: '21', port: 8080 },
  },
  'an ASP.NET project': {
    files: {
      'Shop.Api.csproj':
        '<Project Sdk="Microsoft.NET.Sdk.Web">\n  <PropertyGroup>\n    <TargetFramework>net9.0</TargetFramework>\n  </PropertyGroup>\n</Project>\n',
      'Program.cs': '',
    },
    language: 'dotnet',
    options: { name: 'shop-api', version: '9.0', port: 8080 },
  },
  'a Laravel application, its assets aside': {
    files: {
      'composer.json': '{ "name": "acme/crm", "require": { "php": "^8.3", "laravel/framework": "^12.0" } }',
      'package.json': '{ "devDependencies": { "vite": "8.0.0" } }',
      'public/index.php': '',
    },
    language: 'php',
    options: { name: 'crm', port: 8080 },
  },
  'a Rails application': {
    files: {
      Gemfile: 'source "https://rubygems.org"\nruby "3.4.2"\ngem "rails", "~> 8.0"\n',
      'config.ru': '',
      'package.json': '{}',
    },
    language: 'ruby',
    options: { version: '3.4.2', port: 3000 },
  },
  'a Phoenix application': {
    files: {
      'mix.exs':
        'defmodule Chat.MixProject do\n  def project, do: [app: :chat, elixir: "~> 1.15"]\n  defp deps, do: [{:phoenix, "~> 1.8"}]\nend\n',
    },
    language: 'elixir',
    options: { name: 'chat', port: 4000 },
  },
  'a C++ program with CMake': {
    files: {
      'CMakeLists.txt': 'project(gateway CXX)\nadd_executable(gatewayd src/main.cpp)\n',
      'src/main.cpp': 'int port = 9191;\n',
    },
    language: 'cpp',
    options: { name: 'gateway', port: 9191 },
  },
  'a Node server whose compose file brings up what it needs': {
    files: {
      'package.json': '{ "name": "shop", "main": "server.js" }',
      'server.js': 'listen(process.env.PORT ?? 3000);\n',
      'docker-compose.yml':
        'services:\n  web:\n    build: .\n    ports:\n      - "127.0.0.1:80:4100"\n  db:\n    image: docker.io/library/postgres:16-alpine\n  jobs:\n    image: "redis"\n  mail:\n    image: axllent/mailpit:v1\n  worker:\n    build: { context: ./worker }\n    ports: [9000]\n',
    },
    language: 'node',
    options: { name: 'shop', port: 4100, services: ['postgres', 'redis'] },
    found: [
      'port 4100 docker-compose.yml:5',
      'service postgres docker-compose.yml:7',
      'service redis docker-compose.yml:9',
    ],
  },
  'a compose file in the other ways of writing': {
    files: {
      'go.mod': 'module app\n',
      'main.go': 'package main\n',
      'compose.yaml': `x-db: &db
  image: mysql:\${MYSQL_VERSION:-8}
services:
  app:
    build:
      context: ./
    ports:
      - target: 7000
        published: 80
  db: *db
  queue:
    image: rabbitmq@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
`,
    },
    language: 'go',
    options: { name: 'app', port: 7000, services: ['mysql', 'rabbitmq'] },
    found: ['port 7000 compose.yaml:8', 'service mysql compose.yaml:2'],
  },
  'a C program with make': {
    files: { Makefile: 'all:\n\tcc -o x x.c\n', 'x.c': '' },
    language: 'c',
    options: { port: 8080 },
  },
};

describe.each(Object.entries(CASES))('%s', (_name, { files, language, options, found = [], start }) => {
  test('is known for what it is', () => {
    const [detection, ...others] = detectIn(files);
    expect(others).toEqual([]);
    expect({ language: detection?.language, options: detection?.options }).toEqual({ language, options });
    expect(detection?.found.map(({ what, value, path, line }) => `${what} ${value} ${path}:${line}`)).toEqual(
      expect.arrayContaining(found),
    );
    if (start !== undefined) expect(detection?.recipe?.start.join(' ')).toBe(start);
    for (const finding of detection?.found ?? []) expect(Object.keys(files)).toContain(finding.path);
  });
});

test('a version that the pack has anyway is not asked for, and one that it cannot be is', () => {
  const engines = (range: string) =>
    detectIn({ 'package.json': JSON.stringify({ name: 'x', main: 'a.js', engines: { node: range } }) })[0]?.options
      .version;
  expect(
    Object.fromEntries(
      ['>=20', '24.x', '^24.1.0', '>=20 <23', '20 || 22', '~20.4', '20.11.1', 'lts/*', '!=3', '<30'].map((range) => [
        range,
        engines(range),
      ]),
    ),
  ).toEqual({
    '>=20': undefined,
    '24.x': undefined,
    '^24.1.0': '24',
    '>=20 <23': '22',
    '20 || 22': '22',
    '~20.4': '20',
    '20.11.1': '20',
    'lts/*': undefined,
    '!=3': undefined,
    '<30': undefined,
  });
});

test.each<[string, Record<string, string>, string[]]>([
  [
    'an npm workspace',
    {
      'package.json': '{ "private": true, "workspaces": ["apps/*"] }',
      'apps/api/package.json': '{ "name": "api", "main": "server.js" }',
      'apps/web/package.json': '{ "name": "web", "devDependencies": { "vite": "8.0.0" } }',
    },
    ['apps/api node', 'apps/web static'],
  ],
  [
    'a folder of many languages',
    {
      'orders/go.mod': 'module orders\n',
      'billing/pom.xml': '<project><artifactId>billing</artifactId></project>',
      'mail/Gemfile': '',
      'docs/package.json': '{}',
      'README.md': '',
    },
    ['billing java-maven', 'mail ruby', 'orders go'],
  ],
  [
    'a Cargo workspace',
    {
      'Cargo.toml': '[workspace]\nmembers = ["a", "b"]\n',
      'a/Cargo.toml': '[package]\nname = "a"\n',
      'a/src/main.rs': 'fn main() {}\n',
      'b/src/main.rs': 'fn main() {}\n',
      'b/Cargo.toml': '[package]\nname = "b"\n',
    },
    ['a rust', 'b rust'],
  ],
])('%s is told apart by its folders', (_name, files, expected) => {
  expect(detectIn(files).map(({ folder, language }) => `${folder} ${language}`)).toEqual(expected);
});

test.each<[string, Record<string, string>, string, number]>([
  ['package.json', { 'package.json': '{\n  "name": "x",\n  "main" "y"\n}' }, 'package.json', 3],
  ['Cargo.toml', { 'Cargo.toml': '[package]\nname = \n' }, 'Cargo.toml', 2],
  ['pom.xml', { 'pom.xml': '<project>\n<artifactId>x</artifact>\n</project>' }, 'pom.xml', 2],
  ['compose.yaml', { 'go.mod': 'module x\n', 'compose.yaml': 'services:\n  db: [\n' }, 'compose.yaml', 3],
  ['a package.json in a folder', { 'api/package.json': '[]' }, 'api/package.json', 1],
])('a broken %s is named with its line', (_name, files, path, line) => {
  let error: unknown;
  try {
    detectIn(files);
  } catch (caught) {
    error = caught;
  }
  expect(error).toBeInstanceOf(CribsmithError);
  expect((error as CribsmithError).ruleId).toBe('project-invalid');
  expect((error as CribsmithError).place).toEqual({ path, line });
});

test('links out of the project are not followed, and generated folders not read', () => {
  const outside = folderWith({ 'go.mod': 'module outside\n' });
  const project = folderWith({
    'node_modules/x/package.json': '{"name":"x","main":"y.js"}',
    'vendor/go.mod': 'module v\n',
    '.git/package.json': '{}',
    'README.md': '',
  });
  symlinkSync(outside, join(project, 'linked'));
  symlinkSync(join(outside, 'go.mod'), join(project, 'go.mod'));
  expect(detect(scanProject(project), () => undefined)).toEqual([]);
});

test('names become names that an image can have, or none', () => {
  const nameOf = (name: string) =>
    detectIn({ 'package.json': JSON.stringify({ name, main: 'a.js' }) })[0]?.options.name;
  fc.assert(
    fc.property(fc.string(), (name) => {
      const image = nameOf(name);
      if (image !== undefined) expect(image).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    }),
    { numRuns: 30 },
  );
});

test('any text in a manifest is read, or refused with its place', () => {
  const manifests = [
    'package.json',
    'deno.json',
    'pyproject.toml',
    'Cargo.toml',
    'pom.xml',
    'x.csproj',
    'composer.json',
    'go.mod',
    'Gemfile',
    'mix.exs',
    'CMakeLists.txt',
    'compose.yaml',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...manifests), fc.string({ maxLength: 200 }), (name, text) => {
      const folder = {
        path: '',
        files: [name, 'Makefile', 'main.c'],
        text: (file: string) => (file === name ? text : undefined),
      };
      try {
        detect([folder], () => undefined);
      } catch (error) {
        expect(error).toBeInstanceOf(CribsmithError);
        expect((error as CribsmithError).place?.path).toBe(name);
      }
    }),
  );
});
