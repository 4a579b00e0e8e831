import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const FLASK = { 'requirements.txt': 'flask==3.1.2\n', 'app.py': 'app = Flask(__name__)\n' };
const said = (files: Readonly<Record<string, string>>) =>
  (detectIn({ ...FLASK, ...files })[0]?.decisions ?? []).filter((each) => each.includes('put it there'));

test('a model that sources read and the project lacks is named with its line', () => {
  const load =
    'from pathlib import Path\n\nwith (Path(__file__).parent / "prices.pkl").open("rb") as file:\n    prices = pickle.load(file)\n';
  expect(said({ 'shop/prices.py': load })).toEqual([
    'shop/prices.py:3: it reads prices.pkl, which the project does not have: put it there before the image is built',
  ]);
  expect(said({ 'shop/prices.py': load, 'shop/prices.pkl': '' })).toEqual([]);
});

test.each([
  ['makes itself', 'joblib.dump(model, "prices.pkl")\nmodel = joblib.load("prices.pkl")\n'],
  ['can do without', 'if os.path.exists("prices.pkl"):\n    load("prices.pkl")\n'],
  ['only mentions', '# read "prices.pkl"\n'],
])('one that the program %s is not', (_, text) => {
  expect(said({ 'shop/prices.py': text })).toEqual([]);
});
