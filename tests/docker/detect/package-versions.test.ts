import { expect, test } from 'vitest';
import { type Detection, detect } from '../../../generators/docker/index.ts';

const detectIn = (files: Readonly<Record<string, string>>): Detection | undefined =>
  detect([{ path: '', files: Object.keys(files).sort(), text: (file) => files[file] }], () => undefined)[0];

const node = (manifest: object) => ({ 'package.json': JSON.stringify(manifest), 'app.js': '' });

test('uses the newest version that the pinned packages have builds for if no file specifies one', () => {
  const python = { usual: '3.13', supported: ['3.13', '3.14', '3.12', '3.11'], precision: 2 };
  const versionOf = (files: Record<string, string>) => {
    const folder = { path: '', files: Object.keys(files).sort(), text: (file: string) => files[file] };
    const [project] = detect([folder], () => python);
    return [project?.options.version, project?.assumed.find(({ what }) => what === 'version')?.why];
  };
  expect(versionOf({ 'requirements.txt': 'flask==3.0\npsycopg2_binary==2.9.9\n', 'main.py': '' })).toEqual([
    '3.12',
    'no file specifies one, and psycopg2_binary==2.9.9 (requirements.txt:2) is older than 3.13',
  ]);
  expect(versionOf({ 'requirements.txt': 'numpy==1.24.0\n', 'main.py': '' })[0]).toBe('3.11');
  expect(versionOf({ 'requirements.txt': 'psycopg2-binary==2.9.11\n', 'main.py': '' })).toEqual([
    undefined,
    'no file specifies one',
  ]);
  expect(versionOf({ 'requirements.txt': 'pillow==8.0.1\n', 'main.py': '' })).toEqual([
    '3.9',
    'no file specifies one, and pillow==8.0.1 (requirements.txt:1) is older than 3.13, and 3.9 is no longer supported',
  ]);
  // What fits nowhere stays with the usual one, and says why it may fail.
  expect(versionOf({ 'requirements.txt': 'numpy==1.19.0\n', 'main.py': '' })).toEqual([
    undefined,
    'no file specifies one, and numpy==1.19.0 (requirements.txt:1) is older than 3.13',
  ]);
});

test.each([
  ['alone', { 'docker/app/Dockerfile': 'FROM python:3.12.4-slim AS build\n' }, ['3.12', 'docker/app/Dockerfile', 1]],
  [
    'in agreement',
    { 'Dockerfile.dev': 'FROM python:3.12\n', 'Dockerfile.prod': 'FROM python:3.12\n' },
    ['3.12', 'Dockerfile.dev', 1],
  ],
  ['in contradiction', { 'Dockerfile.a': 'FROM python:3.11\n', 'Dockerfile.b': 'FROM python:3.12\n' }, undefined],
  ['of another program', { 'clients/Dockerfile': 'FROM python:3.12\n' }, undefined],
])('takes the version from Dockerfiles in other places: %s', (_, dockerfiles, expected) => {
  const [project] = [detectIn({ 'requirements.txt': 'flask==3.0\n', 'main.py': '', ...dockerfiles })];
  const found = project?.found.find(({ what }) => what === 'version');
  expect(found && [found.value.slice(0, 4), found.path, found.line]).toEqual(expected);
});

test('uses the newest version in a range that all locked packages have builds for', () => {
  const python = { usual: '3.13', supported: ['3.13', '3.14', '3.12', '3.11'], precision: 2 };
  const wheel = (name: string, tag: string) => `    {file = "${name}-2.0.1-${tag}.whl", hash = "sha256:0"},\n`;
  const versionOf = (range: string, ...wheels: string[]) => {
    const files: Record<string, string> = {
      'pyproject.toml': `[project]\nname = "till"\nrequires-python = "${range}"\ndependencies = ["flask", "gunicorn"]\n`,
      'pdm.lock': `[[package]]\nname = "till"\nfiles = [\n${wheels.join('')}]\n`,
      'app.py': 'app = Flask(__name__)\n',
    };
    const folder = { path: '', files: Object.keys(files).sort(), text: (file: string) => files[file] };
    const [project] = detect([folder], () => python);
    return [project?.options.version, project?.assumed.find(({ what }) => what === 'version')?.why];
  };
  const C = ['cp311-cp311', 'cp312-cp312'].map((tag) => wheel('fastc', `${tag}-manylinux_2_17_x86_64`));
  expect(versionOf('>=3.10', ...C)).toEqual([
    '3.12',
    'the newest of >=3.10 that all packages are built for: fastc==2.0.1 (pdm.lock:4) has no prebuilt package for 3.13',
  ]);
  expect(versionOf('>=3.8', wheel('fastc', 'cp39-cp39-musllinux_1_1_x86_64'))).toEqual([
    '3.9',
    expect.stringContaining('which is no longer supported'),
  ]);
  // One release may spell its name in two ways.
  const twice = ['Fast_C', 'fast_c'].map((name, at) =>
    wheel(name, `cp31${at + 2}-cp31${at + 2}-manylinux_2_17_x86_64`),
  );
  expect(versionOf('>=3.10', ...twice)[0]).toBeUndefined();
  // A stable interface, plain Python and builds for other systems say nothing against a version.
  for (const tag of ['cp39-abi3-manylinux_2_17_x86_64', 'py3-none-any', 'cp39-cp39-win_amd64'])
    expect(versionOf('>=3.10', wheel('fastc', tag))[0]).toBeUndefined();
});

test('dates a Pipfile.lock by the versions it pins', () => {
  const files: Record<string, string> = {
    Pipfile: '[packages]\nflask = "*"\n',
    'Pipfile.lock': `{\n    "default": {\n        "psycopg2-binary": {\n            "hashes": [],\n            "version": "==2.9.9"\n        }\n    }\n}\n`,
    'app.py': 'app = Flask(__name__)\n',
  };
  const folder = { path: '', files: Object.keys(files), text: (file: string) => files[file] };
  const python = { usual: '3.13', supported: ['3.13', '3.12'], precision: 2 };
  expect(detect([folder], () => python)[0]?.options.version).toBe('3.12');
});

test.each([
  ['6', '3.8.7'],
  ['8', '4.13.0'],
  ['9', '4.14.1'],
])('installs a Yarn lock file in format %s with a matching version of Yarn', (format, version) => {
  const lock = { 'yarn.lock': `__metadata:\n  version: ${format}\n  cacheKey: 10c0\n` };
  expect(detectIn({ ...node({ main: 'app.js' }), ...lock })?.recipe?.setup).toContain(`cli-dist@${version}`);
  const asked = { ...node({ main: 'app.js', packageManager: 'yarn@4.9.1' }), ...lock };
  expect(detectIn(asked)?.recipe?.setup).toContain('cli-dist@4.9.1');
});

test('installs a list made by pip-compile with the version it was made for', () => {
  const found = detectIn({
    'requirements.txt': '#\n# This file is autogenerated by pip-compile with Python 3.11\n#\nflask==3.0.0\n',
    'app.py': 'app = Flask(__name__)\n',
  });
  expect(found?.found.find(({ what }) => what === 'version')).toMatchObject({ value: '3.11', line: 2 });
});

test.each([
  ['fits', '3.12', '3.12'],
  ['is older than what its packages require', '3.9', '3.11'],
])('uses the Python version of the image of the project if it %s', (_name, image, version) => {
  const project = detectIn({
    'pyproject.toml': '[project]\nname = "till"\nrequires-python = ">=3.11"\ndependencies = ["flask"]\n',
    'main.py': 'from flask import Flask\n\napp = Flask(__name__)\n',
    Dockerfile: `FROM python:${image}-slim\n`,
  });
  expect(project?.options.version).toBe(version);
});

test('uses the very patch of Python that the project requires, because nothing is installed with another one', () => {
  const files = (range: string) => ({
    'pyproject.toml': `[project]\nname = "till"\nrequires-python = "${range}"\ndependencies = ["flask"]\n`,
    'main.py': 'from flask import Flask\n\napp = Flask(__name__)\n',
  });
  const known = { usual: '3.13', supported: ['3.13', '3.14'], precision: 2 };
  const versionOf = (range: string) => {
    const project = files(range);
    const folder = {
      path: '',
      files: Object.keys(project).sort(),
      text: (file: string) => project[file as keyof typeof project],
    };
    return detect([folder], () => known)[0]?.options.version;
  };
  expect(versionOf('== 3.14.5')).toBe('3.14.5');
  expect(versionOf('==3.13.2')).toBe('3.13.2');
  expect(versionOf('>=3.14.5')).toBe('3.14');
});

test.each([
  ['>=3.8,<3.11', '3.10'],
  ['>=3.8,<=3.10', '3.10'],
  ['<3.11', '3.10'],
  ['>=3.8,<3.10.4', '3.10'],
  ['>=3.8,<4', undefined],
  ['>=3.7', undefined],
  ['<3', undefined],
])('selects the newest version below the end of a range without supported ones: %s', (range, version) => {
  const files: Record<string, string> = {
    'pyproject.toml': `[project]\nname = "till"\nrequires-python = "${range}"\ndependencies = ["flask"]\n`,
    'app.py': 'app = Flask(__name__)\n',
  };
  const folder = { path: '', files: Object.keys(files).sort(), text: (file: string) => files[file] };
  const [project] = detect([folder], () => ({ usual: '3.13', supported: ['3.13', '3.12', '3.11'], precision: 2 }));
  expect(project?.options.version).toBe(version);
});
