import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const project = (name: string, needs: string[], more = '') =>
  `[project]\nname = "${name}"\nversion = "0.1.0"\ndependencies = ${JSON.stringify(needs)}\n${more}`;
const WEB = ['fastapi==0.120.0', 'uvicorn==0.38.0'];
const MEMBERS = {
  'packages/price/pyproject.toml': project('till-price', ['till_money>=0.1']),
  'packages/price/src/price/__init__.py': '',
  'packages/money/pyproject.toml': project('Till.Money', []),
  'packages/money/money/__init__.py': '',
  'packages/unused/pyproject.toml': project('unused', []),
  'packages/unused/src/unused/__init__.py': '',
  'uv.lock': 'version = 1\n',
};
const WORKSPACE = '\n[tool.uv.workspace]\nmembers = ["packages/*", "web"]\n';
const MAIN = 'from fastapi import FastAPI\nfrom price import cents\n\napp = FastAPI()\n';

const pathOf = (files: Record<string, string>, folder: string) =>
  detectIn(files).find((each) => each.folder === folder)?.recipe?.env.PYTHONPATH;

test('the root of a uv workspace finds the members that it depends on', () => {
  const files = {
    ...MEMBERS,
    'pyproject.toml': project('till', [...WEB, 'till-price'], WORKSPACE),
    'app/__init__.py': '',
    'app/main.py': MAIN,
  };
  expect(pathOf(files, '')).toBe('/app:/opt/packages:/app/packages/money:/app/packages/price/src');
  expect(detectIn(files)[0]?.recipe?.dev?.env?.PYTHONPATH).toBe(
    '/out/packages:/src:/src/packages/money:/src/packages/price/src',
  );
});

test('a member of a uv workspace finds the others', () => {
  const files = {
    ...MEMBERS,
    'pyproject.toml': `[project]\nname = "till"\nversion = "0.1.0"\n${WORKSPACE}`,
    'web/pyproject.toml': project('web', [...WEB, 'till-money']),
    'web/main.py': MAIN,
  };
  expect(pathOf(files, 'web')).toBe('/app/web:/opt/packages:/app/packages/money');
});

test('what is no requirement is passed over', () => {
  const files = {
    ...MEMBERS,
    'pyproject.toml': `[project]\nname = "till"\nversion = "0.1.0"\ndependencies = [1, { a = 2 }, "fastapi", "uvicorn", "till-money"]\n${WORKSPACE}`,
    'main.py': MAIN,
  };
  expect(pathOf(files, '')).toBe('/app:/opt/packages:/app/packages/money');
});
