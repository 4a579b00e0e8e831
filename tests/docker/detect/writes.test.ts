import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const FLASK = { 'requirements.txt': 'flask==3.1.2\ngunicorn==23.0.0\n', 'app.py': 'app = Flask(__name__)\n' };
const NODE = { 'package.json': '{ "main": "index.js", "dependencies": { "express": "5.1.0" } }', 'index.js': '' };

const writesIn = (files: Record<string, string>): { says: string[]; writes: boolean; owned: boolean } => {
  const [detection] = detectIn(files);
  return {
    says: (detection?.found ?? []).flatMap(({ what, path, line }) => (what === 'file' ? [`${path}:${line}`] : [])),
    writes: detection?.recipe?.writesToImage === true,
    owned: detection?.recipe?.artifacts.some(({ to, owned }) => to === '/app' && owned === true) === true,
  };
};

test.each([
  ['a folder that Python makes', { ...FLASK, 'log.py': "import os\nos.makedirs('log')\n" }, 'log.py:2'],
  ['a log of Python', { ...FLASK, 'log.py': "FileHandler('till.log')\n" }, 'log.py:1'],
  ['a file that Python opens to write', { ...FLASK, 'log.py': "with open(name, 'a') as out:\n" }, 'log.py:1'],
  ['a folder that Node.js makes', { ...NODE, 'store.js': "fs.mkdirSync('uploads')\n" }, 'store.js:1'],
  ['uploads of Node.js', { ...NODE, 'store.js': "multer({ dest: 'uploads/' })\n" }, 'store.js:1'],
])('a program may write next to itself if its sources do: %s', (_, files, place) => {
  expect(writesIn(files)).toEqual({ says: [place], writes: true, owned: true });
});

test.each([
  ['a file is only read', { ...FLASK, 'log.py': "open('till.csv', 'r')\n" }],
  ['a log has a place of its own', { ...FLASK, 'log.py': "FileHandler('/tmp/till.log')\n" }],
  ['a test writes', { ...FLASK, 'tests/log.py': "os.makedirs('log')\n" }],
  ['a tool writes', { ...NODE, 'vite.config.js': "fs.writeFileSync('a', 'b')\n" }],
  ['it is a comment', { ...NODE, 'store.js': "// fs.mkdirSync('uploads')\n" }],
])('a program may not write next to itself if %s', (_, files) => {
  expect(writesIn(files)).toEqual({ says: [], writes: false, owned: false });
});
