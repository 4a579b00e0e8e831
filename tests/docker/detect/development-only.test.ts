import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const project = (toml: string, lock = '') => ({
  'pyproject.toml': `[project]\nname = "mint"\n${toml}`,
  'main.py': 'app = FastAPI()\n',
  ...(lock !== '' && { 'uv.lock': lock }),
});
const FASTAPI = 'dependencies = ["fastapi>=0.116"]\n';
const LOCK = '[[package]]\nname = "uvicorn"\nversion = "0.35.0"\n';
const addedIn = (files: Record<string, string>) =>
  detectIn(files)[0]?.assumed.flatMap(({ what, value, why }) => (what === 'package' ? [`${value}: ${why}`] : []));

test.each([
  project(`${FASTAPI}[dependency-groups]\ndev = ["uvicorn[standard]>=0.35"]\n`, LOCK),
  project(`${FASTAPI}[project.optional-dependencies]\nlocal = ["Uvicorn>=0.35"]\n`),
  project(`${FASTAPI}[tool.uv]\ndev-dependencies = ["uvicorn"]\n`, LOCK),
  project(`${FASTAPI}[tool.poetry.group.dev.dependencies]\nuvicorn = "^0.35"\n`),
])('a server that is listed for development only is installed, and said: %#', (files) => {
  expect(addedIn(files)).toEqual([
    'uvicorn: the start command needs it but pyproject.toml lists it for development only, so the build installs it: add it to the project instead',
  ]);
  expect(detectIn(files)[0]?.recipe?.install).toContain('uvicorn=={version:uvicorn}');
});

test.each([
  project(`dependencies = ["fastapi", "uvicorn"]\n[dependency-groups]\ndev = ["uvicorn[standard]"]\n`, LOCK),
  project(`dependencies = ["fastapi[standard]"]\n[dependency-groups]\ndev = ["uvicorn"]\n`, LOCK),
  project(`${FASTAPI}[dependency-groups]\nprod = ["uvicorn"]\ndev = ["uvicorn"]\n`, LOCK),
])('a server that is installed anyway is not added: %#', (files) => {
  expect(addedIn(files)).toEqual([]);
});
