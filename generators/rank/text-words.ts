/** The words of many texts and where they are said, in as little room as a script of them can take. */
export interface TextWords {
  /** Every word once, in order, between blanks. */
  words: string;
  /** For each word, in the same order and between blanks, the texts that say it: see `packTextWords`. */
  places: string;
}

/** Where a word is said: by the place of a text, whether the word tells that text from others. */
export type Said = ReadonlyMap<number, boolean>;

const DIGITS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_';
/** Digits of the first half are the last of a number. */
const HALF = DIGITS.length / 2;
const VALUES: ReadonlyMap<string, number> = new Map([...DIGITS].map((digit, value) => [digit, value]));

/**
 * Packs words with the texts that say them. A word's texts are a row of numbers: how far it is from one text to the next, twice,
 * and one more where the word tells the text from others.
 */
export function packTextWords(said: ReadonlyMap<string, Said>): TextWords {
  const words = [...said.keys()].sort();
  const rowOf = (places: Said): string => {
    let last = 0;
    return [...places]
      .sort(([a], [b]) => a - b)
      .map(([place, isTelling]) => {
        const step = place - last;
        last = place;
        return numeral(2 * step + Number(isTelling));
      })
      .join('');
  };
  return { words: words.join(' '), places: words.map((word) => rowOf(said.get(word) ?? new Map())).join(' ') };
}

/** Reads what `packTextWords` wrote. */
export function unpackTextWords({ words, places }: TextWords): ReadonlyMap<string, Said> {
  if (words === '') return new Map();
  const rows = places.split(' ');
  return new Map(words.split(' ').map((word, index) => [word, placesOf(rows[index] ?? '')]));
}

function placesOf(row: string): Said {
  const places = new Map<number, boolean>();
  let place = 0;
  let number = 0;
  let unit = 1;
  for (const digit of row) {
    const value = VALUES.get(digit) ?? 0;
    number += unit * (value % HALF);
    unit *= HALF;
    if (value >= HALF) continue;
    place += number >> 1;
    places.set(place, number % 2 === 1);
    number = 0;
    unit = 1;
  }
  return places;
}

function numeral(number: number): string {
  const more = Math.floor(number / HALF);
  return more === 0 ? (DIGITS[number] ?? '') : (DIGITS[HALF + (number % HALF)] ?? '') + numeral(more);
}
