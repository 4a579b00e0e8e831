import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressPart, distinctAddresses } from '../../generators/browser.ts';

describe('an address', () => {
  test.each([
    ['100%', '100'],
    ['what?', 'what'],
    ['back\\slash', 'back-slash'],
    ['new\nline', 'new-line'],
    ['index.html', 'index-html'],
    ['C', 'c'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['F# 9', 'f-sharp-9'],
    ['.NET', 'dot-net'],
    ['issue#12', 'issue-12'],
    ['日本語 の ノート', '日本語-の-ノート'],
    ['Поды', 'поды'],
    ['हिन्दी', 'हिन्दी'],
    ['العربية', 'العربية'],
  ])('spells out %j', (name, part) => {
    expect(addressPart(name)).toBe(part);
    expect(distinctAddresses([[part]])).toEqual([part]);
  });

  test.each([
    [['con'], ['con-page']],
    [['index'], ['index-page']],
    [['__init__'], ['init__']],
    [['a/../b'], ['a/page/b']],
    [['日'.repeat(100)], ['日'.repeat(80)]],
    [[`${'日'.repeat(79)}--x`], [`${'日'.repeat(79)}--x`]],
  ])('%j can be a folder anywhere', (addresses, expected) => {
    expect(distinctAddresses(addresses.map((address) => [address]))).toEqual(expected);
  });

  test('is the first one available, otherwise numbered', () => {
    expect(
      distinctAddresses([
        ['git', 'git-md'],
        ['Git', 'git-md'],
        ['git', 'git-txt'],
        ['go', 'go-md'],
        ['git-md-2', 'git-md-2-md'],
      ]),
    ).toEqual(['git-md', 'git-md-3', 'git-txt', 'go', 'git-md-2']);
  });

  test('is safe and unique, whatever the names are', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom('con', 'Con', 'NUL', 'index', '.', '..', '', '%', '%2F', '\ud800', '\\', '_', 'İ', 'ß', 'SS'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, name)), (names) => {
        const addresses = distinctAddresses(names);
        expect(addresses.length).toBe(names.length);
        const keys = addresses.map((address) => address.normalize('NFC').toLowerCase());
        expect(new Set(keys).size).toBe(names.length);
        for (const part of addresses.flatMap((address) => address.split('/'))) {
          expect(part).toMatch(/^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}_-]*$/u);
          expect(part).not.toMatch(/^(?:con|nul|index)$/u);
          expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255);
        }
      }),
    );
  });
});
