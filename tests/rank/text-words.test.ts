import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packTextWords } from '../../generators/browser.ts';
import { unpackTextWords } from '../../generators/rank/text-words.ts';

const words = fc.string({ minLength: 1, maxLength: 8 }).filter((word) => !/\s/u.test(word));
const places = fc.uniqueArray(fc.tuple(fc.nat(100_000), fc.boolean()), { minLength: 1, selector: ([place]) => place });

test('what is packed is read as it was', () => {
  fc.assert(
    fc.property(fc.dictionary(words, places), (texts) => {
      const said = new Map(Object.entries(texts).map(([word, entries]) => [word, new Map(entries)]));
      expect(unpackTextWords(packTextWords(said))).toEqual(said);
    }),
  );
});

test('a word takes the room of the texts that say it, and no more', () => {
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
