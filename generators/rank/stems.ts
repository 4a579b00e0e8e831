import { stemmer } from 'stemmer';

const COMPARED =
  /^(small|larg|fast|quick|slow|light|cheap|short|long|simpl|saf|heav|eas|clean|new|old|big|hard)g?i?(?:er|est)$/;

/** The common stem of a word's forms: `small` for `smaller` and `smallest`. */
export function stemOf(word: string): string {
  return /^[a-z]{4,}$/.test(word) ? stemmer(COMPARED.exec(word)?.[1] ?? word) : word;
}

/** Maximum length of an inflectional ending. Longer endings belong to related words: `live`, `liveness`. */
const INFLECTION = 3;
const INFLECTED = 0.95;
const RELATED = 0.45;

/** How well an index term matches a word with the same stem. 1 if they are equal. */
export function likeness(word: string, term: string): number {
  if (word === term) return 1;
  return Math.abs(word.length - term.length) <= INFLECTION ? INFLECTED : RELATED;
}

/** Appends a value to the list of a key. */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
