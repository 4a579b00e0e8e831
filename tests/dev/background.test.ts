import { expect, test } from 'vitest';
import { quietAfter } from '../../generators/dev/background.ts';

test.each([
  ['the first build starts soon', 0, 800],
  ['a short build starts soon after an edit', 1000, 800],
  ['a longer one waits longer', 4000, 2000],
  ['no build waits for more than five seconds', 90_000, 5000],
])('%s', (_, lasted, quiet) => {
  expect(quietAfter(lasted)).toBe(quiet);
});
