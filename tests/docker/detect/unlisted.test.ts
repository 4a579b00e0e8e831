import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const API = 'from fastapi import FastAPI\napp = FastAPI()\n';
const told = (list: string, source: string, more: Readonly<Record<string, string>> = {}) => {
  const [detection] = detectIn({ 'requirements.txt': list, 'main.py': API, 'shop/till.py': source, ...more });
  return {
    imports: detection?.decisions.filter((each) => each.includes('it imports')) ?? [],
    packages: detection?.assumed.filter(({ what }) => what === 'package') ?? [],
    install: detection?.recipe?.install ?? '',
  };
};

test('a module that no manifest lists is reported with its line', () => {
  const { imports } = told('fastapi\nuvicorn\n', '"""Prices."""\n\nimport requests as http\nimport os, json\n');
  expect(imports).toEqual([
    'shop/till.py:3: it imports requests, which no manifest lists: add its package, unless another one installs it',
  ]);
});

test.each([
  ['of the standard library', 'import tomllib\nfrom __future__ import annotations\n'],
  ['of the project', 'from shop.prices import net\nfrom main import app\n'],
  ['that comes with a listed package', 'from starlette.responses import Response\nimport pydantic\n'],
  ['of a package with a longer name', 'import jwt\nfrom dotenv import load_dotenv\nimport rest_framework\n'],
  ['of a package with quite another name', 'from PIL import Image\nimport bs4\n'],
  ['that it can do without', 'try:\n    import requests\nexcept ImportError:\n    requests = None\n'],
  ['in a sentence', '"""\nfrom the till import nothing\nimport goods from elsewhere\n"""\n'],
])('a module %s is not reported', (_, source) => {
  const list = 'fastapi\nuvicorn\npyjwt\npython-dotenv\ndjangorestframework\nPillow\nbeautifulsoup4\n';
  expect(told(list, source, { 'shop/prices.py': '' }).imports).toEqual([]);
});

test('with a lock file, which lists all packages, a module of an unlisted dependency is reported too', () => {
  const lock = { 'poetry.lock': '[[package]]\nname = "fastapi"\n\n[[package]]\nname = "uvicorn"\n' };
  const { imports } = told('fastapi\n', 'import yaml\n', lock);
  expect(imports).toEqual(['shop/till.py:1: it imports yaml, which no manifest lists: add its package']);
});

test('imports of files that are not part of the program are ignored', () => {
  const { imports } = told('fastapi\nuvicorn\n', '', {
    'tools/load.py': 'import locust\n',
    'shop/test_till.py': 'import faker\n',
    'setup.py': 'import nox\n',
  });
  expect(imports).toEqual([]);
});

const EMAIL = 'from pydantic import BaseModel, EmailStr\n\n\nclass Guest(BaseModel):\n    mail: EmailStr\n';

test('a package that EmailStr or a FastAPI form needs is installed', () => {
  const { packages, install } = told('fastapi\nuvicorn\n', `${EMAIL}\nfrom fastapi import UploadFile\n`);
  expect(packages.map(({ value, why }) => `${value}: ${why.split(' needs')[0]}`)).toEqual([
    'email-validator: EmailStr (shop/till.py:1)',
    'python-multipart: UploadFile (shop/till.py:7)',
  ]);
  expect(install).toContain(' email-validator=={version:email-validator} python-multipart=={version:python-multipart}');
});

test.each(['fastapi[standard]', 'fastapi\nemail_validator', 'pydantic[email]'])(
  'it is not installed if %s provides it',
  (list) => {
    expect(told(`${list}\nuvicorn\n`, EMAIL).packages).toEqual([]);
  },
);

test('a name from another library needs no package', () => {
  expect(told('fastapi\nuvicorn\n', 'from wtforms import Form\n\n\nclass Login(Form):\n    pass\n').packages).toEqual(
    [],
  );
});
