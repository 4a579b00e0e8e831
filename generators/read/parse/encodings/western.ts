import { analyse } from 'chardet';

/** Letters beyond ASCII of the languages that Windows-1252 is for. */
const ALPHABETS: readonly ReadonlySet<string>[] = [
  'äöüß',
  'àâæçèéêëîïôœùûüÿ',
  'áéíñóúüç',
  'ãâàáçéêíóôõúü',
  'àèéìíîòóùú',
  'àçéèíïóòúü',
  'éèëïöüêâîôûç',
  'åäöéü',
  'æøåéèêòóôä',
  'áðéíóúýþæö',
  'äöõüšž',
].map((letters) => new Set(letters));

/** Letters with the same byte in Windows-1250 and Windows-1254, so that only their place in a word must fit. */
const SAME_ELSEWHERE = /[áâäçéëíîóôöúüß]/giu;
/** Punctuation and signs, which do not stand between letters. */
const SIGNS = /^[«»¿¡°ºª§¶·•©®™€£¥¢½¼¾²³¹±×÷µ“”„‘‚‹›–—…†‡‰\u00A0\u00AD]$/u;
/** The fewest letters for which frequencies of letters mean something. */
const FEWEST = 3;
/** How far the confidence must be ahead of that in other encodings, as a factor. */
const LEAST_LEAD = 1.2;

/**
 * Whether bytes are text of a Western European language in Windows-1252, which contains Latin-1. Every character must
 * have a place where it is written, and all letters must belong to one language.
 */
export function isWestern(bytes: Uint8Array): boolean {
  const text = new TextDecoder('windows-1252').decode(bytes);
  const letters = [...text.matchAll(/[^\0-\u007F]/gu)].filter(
    ({ 0: sign, index }) => !isSignInPlace(text, index, sign),
  );
  if (!letters.every(({ index }) => isLetterInPlace(text, index))) return false;
  const used = new Set(letters.map(([letter]) => letter.toLowerCase()));
  if (!ALPHABETS.some((alphabet) => [...used].every((letter) => alphabet.has(letter)))) return false;
  const isPlain = [...used].join('').replaceAll(SAME_ELSEWHERE, '') === '';
  return isPlain || (letters.length >= FEWEST && isLikeliest(bytes));
}

function isSignInPlace(text: string, index: number, sign: string): boolean {
  const isBetweenLetters = isLetter(text[index - 1]) && isLetter(text[index + 1]);
  // Many write an acute accent for an apostrophe: `Id´s`.
  if (sign === '’' || sign === '·' || sign === '´') return true;
  if (/[„‚]/u.test(sign) && isLetter(text[index - 1])) return false;
  return SIGNS.test(sign) && (!isBetweenLetters || /[–—…]/u.test(sign));
}

function isLetterInPlace(text: string, index: number): boolean {
  const [letter = '', before, after] = [text[index], text[index - 1], text[index + 1]];
  if (!isLetter(letter)) return false;
  // In the encodings of the old Mac OS and of DOS, these bytes are other letters, often capitals within words.
  if (/\p{Lu}/u.test(letter) && /\p{Ll}/u.test(before ?? '')) return false;
  if (!isLetter(before) && !isLetter(after)) return isWord(letter, before, after);
  const isThird = [text[index - 1], text[index - 2]].every((own) => isLetter(own) && (own ?? '') > '\u007F');
  return !isThird;
}

/** Whether a letter is a word of its own, as `à` and `é` are. */
function isWord(letter: string, before: string | undefined, after: string | undefined): boolean {
  return (
    /[àáéèóôúæåöÀÁÉÈÓÔÚÆÅÖ]/u.test(letter) &&
    /^[\s("'«¿¡]?$/u.test(before ?? '') &&
    /^[\s'’,.;:!?)"»]?$/u.test(after ?? '')
  );
}

/** Whether the frequencies of letters are those of a Western language rather than of another one in Latin letters. */
function isLikeliest(bytes: Uint8Array): boolean {
  const matches = analyse(bytes);
  const confidence = (name: RegExp) =>
    Math.max(0, ...matches.filter((match) => name.test(match.name)).map((match) => match.confidence));
  return (
    confidence(/^(?:ISO-8859-1|windows-1252)$/u) >= LEAST_LEAD * confidence(/^(?:ISO-8859-[29]|windows-125[0478])$/u)
  );
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}
