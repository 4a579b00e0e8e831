import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const PROJECT = { 'Pipfile.lock': '{}', 'app.py': 'from flask import Flask\napp = Flask(__name__)\n' };

test.each([
  ['[packages]\nflask = "*"\n', 'pipenv requirements > '],
  ['[packages]\nflask = "*"\n\n[dev-packages]\npytest = "*"\n', 'pipenv requirements > '],
  ['[packages]\nflask = "*"\n\n[prod]\ngunicorn = "*"\n', 'pipenv requirements --categories=packages,prod > '],
])('installs the groups of a Pipfile that only a deployed program needs', (Pipfile, command) => {
  expect(detectIn({ ...PROJECT, Pipfile })[0]?.recipe?.install).toContain(command);
});

const PYPROJECT = { 'app.py': PROJECT['app.py'] };

test.each([
  [
    'Poetry',
    'poetry.lock',
    '[tool.poetry.group.prod.dependencies]\ngunicorn = "*"\n\n[tool.poetry.group.dev.dependencies]\npytest = "*"\n',
    'poetry export --only=main,prod --output',
  ],
  [
    'uv',
    'uv.lock',
    '[dependency-groups]\nprod = ["gunicorn"]\ndev = ["pytest"]\n',
    ' --no-emit-workspace --group=prod --output',
  ],
  [
    'an extra of uv',
    'uv.lock',
    '[project.optional-dependencies]\nserver = ["gunicorn"]\n',
    ' --no-emit-workspace --extra=server --output',
  ],
  ['uv without any', 'uv.lock', '[dependency-groups]\ndev = ["pytest"]\n', ' --no-emit-workspace --output'],
])('installs the groups of a pyproject.toml: %s', (_, lock, groups, command) => {
  const manifest = `[project]\nname = "till"\nversion = "1"\ndependencies = ["flask"]\n\n${groups}`;
  expect(detectIn({ ...PYPROJECT, [lock]: '', 'pyproject.toml': manifest })[0]?.recipe?.install).toContain(command);
});
