import { expect, test } from 'vitest';
import { lineAt } from '../../../generators/docker/detect/parse/lines.ts';

const TEXT = 'a\n\nbcd\ne\n';

test('the line of an offset is the same whatever was asked before', () => {
  const lines = [...TEXT].map((_, at) => TEXT.slice(0, at).split('\n').length);
  const offsets = lines.map((_, at) => at);
  expect(offsets.map((at) => lineAt(TEXT, at))).toEqual(lines);
  expect(offsets.toReversed().map((at) => lineAt(TEXT, at))).toEqual(lines.toReversed());
  expect([lineAt(TEXT, 5), lineAt('\n\n\n', 3), lineAt(TEXT, 6), lineAt(TEXT, 6)]).toEqual([3, 4, 3, 3]);
});
