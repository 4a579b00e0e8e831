import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const PROJECT = { 'Pipfile.lock': '{}', 'app.py': 'from flask import Flask\napp = Flask(__name__)\n' };

test.each([
  ['[packages]\nflask = "*"\n', 'pipenv requirements > '],
  ['[packages]\nflask = "*"\n\n[dev-packages]\npytest = "*"\n', 'pipenv requirements > '],
  ['[packages]\nflask = "*"\n\n[prod]\ngunicorn = "*"\n', 'pipenv requirements --categories=packages,prod > '],
])('the groups of a Pipfile that only a deployed program needs are installed too', (Pipfile, command) => {
  expect(detectIn({ ...PROJECT, Pipfile })[0]?.recipe?.install).toContain(command);
});
