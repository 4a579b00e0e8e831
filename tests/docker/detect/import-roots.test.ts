import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const pathIn = (files: Record<string, string>): string | undefined =>
  detectIn({ 'requirements.txt': 'fastapi==0.120.0\nuvicorn==0.38.0\n', ...files })[0]?.recipe?.env.PYTHONPATH;

test.each([
  ['a package', { 'app/main.py': 'from routers.till import router\napp = FastAPI()\n', 'app/routers/till.py': '' }],
  ['a module', { 'app/main.py': 'import till\n\napp = FastAPI()\n', 'app/till.py': '' }],
])('adds a folder whose files import %s in it by its bare name to the search path', (_, files) => {
  expect(pathIn(files)).toBe('/app:/opt/packages:/app/app');
});

test.each([
  ['import it through the folder', { 'app/main.py': 'from app.till import x\napp = FastAPI()\n', 'app/till.py': '' }],
  ['mean one at the top', { 'app/main.py': 'import till\napp = FastAPI()\n', 'app/till.py': '', 'till.py': '' }],
  ["mean Python's own", { 'app/main.py': 'import logging \napp = FastAPI()\n', 'app/logging.py': '' }],
  ['import it from beside them', { 'app/main.py': 'from . import till\napp = FastAPI()\n', 'app/till.py': '' }],
])('does not add a folder whose files %s', (_, files) => {
  expect(pathIn(files)).toBe('/app:/opt/packages');
});
