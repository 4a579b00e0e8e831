import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byCodeUnit, editDistance, nearest } from '../../generators/report/index.ts';

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['answer', 'anwser', 1],
  ['answer', 'answe', 1],
  ['question', 'qeustoin', 2],
  ['kitten', 'sitting', 3],
])('the distance from %j to %j is %i', (a, b, edits) => {
  expect(editDistance(a, b)).toBe(edits);
  expect(editDistance(b, a)).toBe(edits);
});

test('the nearest words come first, and distant ones are excluded', () => {
  expect(nearest('RUM', ['COPY', 'ARG', 'RUN', 'FROM'])).toEqual(['RUN', 'FROM']);
});

test('words are ordered by code unit, and equal words compare as equal', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(byCodeUnit(a, b)).toBe(a === b ? 0 : -byCodeUnit(b, a));
    }),
  );
  expect(['ä', 'z', 'Z'].sort(byCodeUnit)).toEqual(['Z', 'z', 'ä']);
});
