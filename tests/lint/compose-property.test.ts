import fc from 'fast-check';
import { expect, test } from 'vitest';
import { composeRole, kindOfFile, lintCompose } from '../../generators/lint/index.ts';

const WORDS =
  'services: app: image: build: ports: volumes: environment: networks: depends_on: <<: *a &a - [ ] { } , " \' | > # x: ' +
  "'80:80' 80:80 nginx:latest a:1 privileged: true null ~ !reset !!map ? --- ... cap_drop: [ALL] include: extends: version:";
const piece = fc.constantFrom(...WORDS.split(' '), '\n', '\n  ', '\n    ', '\n      - ', '\t', '\r\n', '\uFEFF');
const file = fc.oneof(
  fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);

test('any text has the same findings each time, all within it', () => {
  fc.assert(
    fc.property(file, (text) => {
      const found = lintCompose(text);
      expect(lintCompose(text)).toEqual(found);
      composeRole(text, 'x.yaml');
      kindOfFile(text, 'x');
      const lines = text.split('\n');
      for (const { line, column } of found) {
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
      }
    }),
  );
});

const LONG = 1000;
test.each([
  [
    'services',
    `services:\n${Array.from({ length: LONG }, (_, n) => `  s${n}: { image: 'a:1', ports: ['${n}:1'] }\n`).join('')}`,
  ],
  [
    'one port',
    `services:\n${Array.from({ length: LONG }, (_, n) => `  s${n}: { image: 'a:1', ports: ['80:1'] }\n`).join('')}`,
  ],
  [
    'aliases',
    `x-a: &a { image: 'a:1' }\nservices:\n${Array.from({ length: LONG }, (_, n) => `  s${n}: *a\n`).join('')}`,
  ],
  ['brackets', '['.repeat(LONG)],
])('reads a file of many %s', (_, text) => {
  expect(lintCompose(text).length).toBeGreaterThan(0);
});

test('reads a long file to the end', () => {
  const services = Array.from({ length: LONG }, (_, n) => `  s${n}: { image: nginx }\n`).join('');
  expect(lintCompose(`services:\n${services}`).filter(({ ruleId }) => ruleId === 'compose/image-tag')).toHaveLength(
    LONG,
  );
});
