import { stemmer } from 'stemmer';

const COMPARED =
  /^(small|larg|fast|quick|slow|light|cheap|short|long|simpl|saf|heav|eas|clean|new|old|big|hard)g?i?(?:er|est)$/;

/** What all forms of a word share; `smaller` and `smallest` are `small`. */
export function stemOf(word: string): string {
  return /^[a-z]{4,}$/.test(word) ? stemmer(COMPARED.exec(word)?.[1] ?? word) : word;
}

/** Letters that an inflection adds or takes at most; what differs by more is another word of the family: `live`, `liveness`. */
const INFLECTION = 3;
const INFLECTED = 0.95;
const RELATED = 0.45;

/** How well a term of one stem answers a word: 1 where it is that word. */
export function likeness(word: string, term: string): number {
  if (word === term) return 1;
  return Math.abs(word.length - term.length) <= INFLECTION ? INFLECTED : RELATED;
}

/** Adds a value to the list of a key. */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
