import { describe, expect, test } from 'vitest';
import { buildGraph, createQuery, noteLanguagesOf } from '../../generators/graph/index.ts';
import {
  cardWordsFor,
  counted,
  formatNumber,
  INTERFACE_LANGUAGES,
  interfaceLanguageFor,
  PLURALS,
} from '../../generators/index.ts';
import { readDocument } from '../../generators/read/index.ts';
import { tables } from '../../site/strings/tables.ts';
import { SAME_AS_ENGLISH } from './same-as-english.ts';

/** Stands where a value goes. As a number it is the same in every language. */
const MARKS = ['71', '72', '73', '74'];

/** Every text of a table by where it stands; a function is called with marks. */
function textsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, String(value(...argumentsFor(path)))]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsOf(inner, path === '' ? name : `${path}.${name}`));
}

function argumentsFor(path: string): unknown[] {
  return path === 'home.about' ? [['71'], 72, { practise: true, print: true }] : MARKS;
}

function placesIn(text: string): string[] {
  return [...text.matchAll(/\{\w+\}|\b7[1-4]\b|<\/?\w+>/gu)].map(([place]) => place).sort();
}

type Texts = ReadonlyMap<string, string>;
const isPlural = (path: string) => /\.counted\.|book\.open\./u.test(path);
const ofPages = new Map<string, Texts>(
  INTERFACE_LANGUAGES.map((language) => [language, new Map(textsOf(tables[language]))]),
);
const ofCards = new Map<string, Texts>(
  INTERFACE_LANGUAGES.map((language) => [
    language,
    new Map(textsOf(cardWordsFor(language)).filter(([path]) => !isPlural(path))),
  ]),
);
const pages = (language: string): Texts => ofPages.get(language) ?? new Map();
const cards = (language: string): Texts => ofCards.get(language) ?? new Map();
const LANGUAGES = INTERFACE_LANGUAGES.filter((language) => language !== 'en');

describe.each(LANGUAGES)('%s', (language) => {
  test.each([
    ['pages', pages],
    ['cards', cards],
  ] as const)('has every string of the %s, with the same placeholders', (_name, of) => {
    const english = of('en');
    const own = of(language);
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [path, text] of own) {
      if (!path.includes('leftOut.')) expect(text.trim() === '', path).toBe(english.get(path)?.trim() === '');
      expect([path, placesIn(text)]).toEqual([path, placesIn(english.get(path) ?? '')]);
    }
  });

  test('uses English only for established terms', () => {
    const same = [...pages(language), ...cards(language)].filter(
      ([path, text]) => text !== '' && (pages('en').get(path) ?? cards('en').get(path)) === text,
    );
    const unexpected = same.filter(
      ([path, text]) =>
        !SAME_AS_ENGLISH.paths.some((allowed) => allowed.test(path)) && !SAME_AS_ENGLISH.texts[language].includes(text),
    );
    expect(unexpected).toEqual([]);
  });
});

const SCRIPTS = { uk: /\p{Script=Cyrillic}/u, hi: /\p{Script=Devanagari}/u };

test.each(['uk', 'hi'] as const)('%s is written in its script', (language) => {
  const texts = [...pages(language), ...cards(language)].filter(
    ([path, text]) =>
      /\p{L}{3}/u.test(text.replace(/\{\w+\}/gu, '')) &&
      pages('en').get(path) !== text &&
      cards('en').get(path) !== text,
  );
  expect(texts.filter(([, text]) => !SCRIPTS[language].test(text))).toEqual([]);
});

test.each(INTERFACE_LANGUAGES)('%s has a form for each of its plural categories', (language) => {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  expect([...PLURALS[language]].sort()).toEqual([...pluralCategories].sort());
  for (const { counted: forms } of Object.values(cardWordsFor(language).kinds))
    expect(Object.keys(forms).sort()).toEqual([...pluralCategories].sort());
});

test('the example on the page for pasted notes has the same content in every language, and its language is recognised', () => {
  const found = INTERFACE_LANGUAGES.map((language) => {
    const query = createQuery(buildGraph([readDocument({ path: 'chat.md', text: tables[language].make.example })]));
    const types = query.graph.nodes.map(({ type }) => type).filter((type) => !['claim', 'concept'].includes(type));
    return { types: types.sort(), main: noteLanguagesOf(query).main };
  });
  expect(found.map(({ main }) => main)).toEqual(INTERFACE_LANGUAGES);
  for (const { types } of found) expect(types).toEqual(found[0]?.types);
});

describe('the language of the interface', () => {
  test('is that of the notes if it is supported, whatever the region', () => {
    expect([undefined, 'de-CH', 'pt-PT', 'uk', 'hi'].map(interfaceLanguageFor)).toEqual(['en', 'de', 'pt', 'uk', 'hi']);
  });
  test('is English otherwise', () => {
    expect(['ar', 'he', 'it', 'zh-Hant'].map(interfaceLanguageFor)).toEqual(['en', 'en', 'en', 'en']);
  });
});

test('numbers are formatted for their language', () => {
  expect(['en', 'de', 'hi'].map((language) => formatNumber(language, 1_234_567))).toEqual([
    '1,234,567',
    '1.234.567',
    '12,34,567',
  ]);
  const { counted: forms } = cardWordsFor('de').kinds.question;
  expect([0, 1, 2, 21].map((number) => counted('de', forms, number))).toEqual([
    '0 Fragen',
    '1 Frage',
    '2 Fragen',
    '21 Fragen',
  ]);
  const ukrainian = cardWordsFor('uk').kinds.command.counted;
  expect([1, 3, 5, 11, 21].map((number) => counted('uk', ukrainian, number))).toEqual([
    '1 команда',
    '3 команди',
    '5 команд',
    '11 команд',
    '21 команда',
  ]);
});
