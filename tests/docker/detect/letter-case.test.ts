import { expect, test } from 'vitest';
import { detectIn } from './known.ts';

const saidIn = (text: string, files: Readonly<Record<string, string>> = {}): string[] =>
  (
    detectIn({
      'package.json': '{ "scripts": { "start": "node app.js" }, "dependencies": { "express": "5.1.0" } }',
      'app.js': text,
      'parts/TillBar.ts': '',
      'parts/drawer/index.ts': '',
      ...files,
    })[0]?.decisions ?? []
  ).filter((each) => each.includes('lower case'));

test.each([
  ["import bar from './parts/tillBar';", './parts/tillBar', 'parts/TillBar.ts'],
  ["import bar from './parts/tillbar.js';", './parts/tillbar.js', 'parts/TillBar.ts'],
  ["const bar = require('./Parts/TillBar');", './Parts/TillBar', 'parts/TillBar.ts'],
  ["const drawer = await import('./parts/Drawer');", './parts/Drawer', 'parts/drawer/index.ts'],
])('names an import that works on other systems only: %s', (text, path, file) => {
  expect(saidIn(`\n${text}\n`)).toEqual([
    `app.js:2: it imports ${path}, but the file is ${file}: use the same upper and lower case, which Linux distinguishes`,
  ]);
});

test.each([
  ["import bar from './parts/TillBar';"],
  ["import bar from './parts/TillBar.js';"],
  ["import drawer from './parts/drawer';"],
  ["import other from './parts/other';"],
  ["// import bar from './parts/tillBar';"],
])('says nothing about %s', (text) => {
  expect(saidIn(text)).toEqual([]);
});

test('says nothing if both spellings exist', () => {
  expect(saidIn("import bar from './parts/tillBar';", { 'parts/tillBar.ts': '' })).toEqual([]);
});
