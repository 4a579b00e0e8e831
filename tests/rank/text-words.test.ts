import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packTextWords } from '../../generators/browser.ts';
import { unpackTextWords } from '../../generators/rank/text-words.ts';

const words = fc.string({ minLength: 1, maxLength: 8 }).filter((word) => !/\s/u.test(word));
const places = fc.uniqueArray(fc.tuple(fc.nat(100_000), fc.boolean()), { minLength: 1, selector: ([place]) => place });

test('packed words are unpacked unchanged', () => {
  fc.assert(
    fc.property(fc.dictionary(words, places), (texts) => {
      const said = new Map(Object.entries(texts).map(([word, entries]) => [word, new Map(entries)]));
      expect(unpackTextWords(packTextWords(said))).toEqual(said);
    }),
  );
});

test('a word takes space only for the texts that contain it', () => {
  const said = new Map([
    [
      'layer',
      new Map([
        [0, true],
        [3, false],
      ]),
    ],
    ['cache', new Map([[40, false]])],
  ]);
  expect(packTextWords(said)).toEqual({ words: 'cache layer', places: 'Wc bg' });
});
