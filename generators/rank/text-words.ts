/** A compact inverted index of texts, to keep the page's script small. */
export interface TextWords {
  /** All distinct words, sorted and separated by spaces. */
  words: string;
  /** The texts that contain each word, in the same order and separated by spaces, as encoded by `packTextWords`. */
  places: string;
}

/** The texts that contain a word: whether the word is distinctive for the text, by the text's number. */
export type Said = ReadonlyMap<number, boolean>;

const DIGITS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_';
/** Digits in the first half end a number. */
const HALF = DIGITS.length / 2;
const VALUES: ReadonlyMap<string, number> = new Map([...DIGITS].map((digit, value) => [digit, value]));

/**
 * Encodes an inverted index. The texts of a word are a sequence of numbers: twice the distance to the previous text,
 * plus one if the word is distinctive for the text.
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

/** Decodes the output of `packTextWords`. */
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
