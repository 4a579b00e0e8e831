import { expect, test } from 'vitest';
import { detect, scanProject } from '../../../generators/docker/index.ts';
import { folderWith } from '../../helpers/folder.ts';
import { detectIn } from './known.ts';

const LIST = '[project]\nname = "till"\nversion = "1"\ndependencies = ["flask"]\n';
const PROJECT = { 'app.py': 'from flask import Flask\napp = Flask(__name__)\n' };

const installIn = (files: Record<string, string>): string | undefined =>
  detectIn({ ...PROJECT, ...files })[0]?.recipe?.install;

test('does not install a pyproject.toml that only lists dependencies as a package', () => {
  const detection = detectIn({ ...PROJECT, 'pyproject.toml': LIST })[0];
  expect(detection?.recipe?.install).toContain(
    'python3 -c \'import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["project"]["dependencies"], sep="\\n")\' > /tmp/requirements.txt',
  );
  expect(detection?.recipe?.manifests).toEqual(['pyproject.toml']);
});

test.each([
  ['something builds it', { 'pyproject.toml': `${LIST}\n[build-system]\nrequires = ["hatchling"]\n` }],
  ['setuptools is told what it is', { 'pyproject.toml': `${LIST}\n[tool.setuptools]\npackages = ["till"]\n` }],
  ['a script says what it is', { 'pyproject.toml': LIST, 'setup.py': 'setup()\n' }],
  ['its Python cannot read the file', { 'pyproject.toml': LIST, '.python-version': '3.10\n' }],
])('installs it as a package if %s', (_, files) => {
  expect(installIn(files)).toContain('--target=/out/packages .');
});

test.each(['utf-16le', 'utf-16be'])('reads a list that PowerShell wrote as %s', (encoding) => {
  const bytes = Buffer.from('\ufeffflask==3.1.2\r\n', 'utf16le');
  const list = encoding === 'utf-16le' ? bytes : Buffer.from(bytes).swap16();
  const folder = folderWith({ ...PROJECT, 'requirements.txt': new Uint8Array(list) });
  const [detection] = detect(scanProject(folder), () => undefined);
  expect(detection?.found).toContainEqual({ what: 'framework', value: 'Flask', path: 'requirements.txt', line: 1 });
});

test.each([
  ['requirements.txt', 'flask==3.1.2\nlogging==0.4.9.6\n'],
  ['pyproject.toml', '[tool.poetry.dependencies]\nlogging = "^0.4.9"\nflask = "^3.1"\n'],
])('removes a module that would hide that of the standard library: %s', (file, text) => {
  const [detection] = detectIn({ ...PROJECT, [file]: text });
  expect(detection?.recipe?.install).toContain(' && rm -rf /out/packages/logging /out/packages/logging.py');
  expect(detection?.assumed).toContainEqual({
    what: 'package',
    value: 'logging',
    why: `${file}:2 lists it for old versions of Python, so its module logging, which would hide that of the standard library, is removed`,
  });
});

test('keeps packages that only sound like a module of the standard library', () => {
  expect(installIn({ 'requirements.txt': 'flask==3.1.2\ntyping-extensions==4.15.0\n# logging\n' })).not.toContain(
    'rm -rf',
  );
});
