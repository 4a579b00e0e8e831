import { words } from './language.ts';

/**
 * Scripts that are mainly used by one language, with the language. Han is last, because Japanese and Korean use it too.
 */
const OWN_SCRIPT: readonly (readonly [language: string, letters: RegExp])[] = [
  ['hi', /\p{Script=Devanagari}/gu],
  ['bn', /\p{Script=Bengali}/gu],
  ['ta', /\p{Script=Tamil}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
];

/** Frequent words that are unique, or nearly unique, to each language. */
const FREQUENT: Readonly<Record<string, readonly string[]>> = {
  en: words('the and is are of to it that this with for you what how which when from by not be does an or why can'),
  de: words('der die das und ist sind ein eine nicht mit für auf den dem wird werden wie warum oder von zu im auch es'),
  es: words('el los las y es son una que con para por se del cómo qué más no pero cuando entre está al como hay lo'),
  fr: words('le les et est sont une des du pour dans avec sur qui que ce il pas au par quand comment plus ne ou cette'),
  pt: words('o os as e é são uma um não com para do da dos das em no na que por se mais quando como ao pelo você'),
  it: words(
    'il gli è sono una di che con per del della dei non si come perché nel più quando anche ed cosa questo alla',
  ),
  nl: words('de het een en is zijn van niet met voor op dat wordt worden hoe waarom of te ook bij uit naar je deze'),
  pl: words('i jest są nie na się do z że jak dla to w od przez który która co oraz lub czy jest ten po'),
  tr: words('ve bir bu için ile olarak ne nasıl neden daha değil olan var gibi da de mi veya çok en her ise'),
  uk: words('і та є це не на що як для з від або чому який яка які він вона до при його щоб також коли у в'),
  ru: words('и это не на что как для с от или почему который которая которые он она до при его чтобы также когда у в'),
};

/** Languages in Latin script. */
const LATIN = Object.keys(FREQUENT).filter((language) => language !== 'uk' && language !== 'ru');

/** Letters that only one of Ukrainian and Russian has. */
const UKRAINIAN = /[іїєґ]/gu;
const RUSSIAN = /[ыэъё]/gu;

/** The minimum number of different frequent words for a language to be recognised. */
const FEWEST = 3;
/**
 * The minimum share of frequent words. In prose it is an eighth to a half, and in prose of another language up to a
 * twelfth, because short words such as `o` and `na` belong to many languages.
 */
const LEAST_SHARE = 0.1;
/** The minimum share if many different words are found, twice as often as those of any other language. */
const LEAST_SHARE_OF_MANY = 0.05;
const MANY = 10;

/** Whether a language can be recognised by its script alone. */
export function hasOwnScript(tag: string): boolean {
  const { language } = new Intl.Locale(tag);
  return OWN_SCRIPT.some(([own]) => own === language);
}

/**
 * Recognises the language of a text by its script or its frequent words. English technical terms do not count.
 *
 * @param text - Prose, without code.
 * @returns An ISO 639 code; undefined if there is too little text, or if it is in a language that has no table.
 */
export function recogniseLanguage(text: string): string | undefined {
  const letters = count(text, /\p{L}/gu);
  if (letters === 0) return undefined;
  const scripts = OWN_SCRIPT.map(([language, pattern]) => ({ language, number: count(text, pattern) }));
  const han = scripts.find(({ language }) => language === 'zh')?.number ?? 0;
  const own = scripts
    .map((script) =>
      isEastAsian(script.language) && script.number * 4 > han ? { ...script, number: script.number + han } : script,
    )
    .reduce((best, script) => (script.number > best.number ? script : best));
  if (own.number * 3 > letters) return own.language;
  const isCyrillic = count(text, /\p{Script=Cyrillic}/gu) * 3 > letters;
  return isCyrillic ? byCyrillicWords(text) : byLatinWords(text);
}

function isEastAsian(language: string): boolean {
  return language === 'ja' || language === 'ko';
}

/** The Latin-script language with the most frequent words in a text, unless they are too few for prose in it. */
function byLatinWords(text: string): string | undefined {
  const counts = wordsOf(text);
  const total = [...counts.values()].reduce((sum, number) => sum + number, 0);
  const scores = LATIN.map((language) => ({ language, ...frequentWords(language, counts) }));
  const [best, second] = scores.sort((a, b) => b.number - a.number);
  if (!best || best.different < FEWEST) return undefined;
  const isClear = best.different >= MANY && best.number >= 2 * (second?.number ?? 0);
  return best.number >= total * (isClear ? LEAST_SHARE_OF_MANY : LEAST_SHARE) ? best.language : undefined;
}

function byCyrillicWords(text: string): string | undefined {
  const counts = wordsOf(text);
  const ukrainian = frequentWords('uk', counts).number + count(text, UKRAINIAN);
  const russian = frequentWords('ru', counts).number + count(text, RUSSIAN);
  if (ukrainian + russian === 0) return undefined;
  return ukrainian >= russian ? 'uk' : 'ru';
}

/** How often each word occurs in a text. */
function wordsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text.toLowerCase().matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** The number of frequent words of a language among the words of a text, and of different ones. */
function frequentWords(language: string, counts: ReadonlyMap<string, number>): { number: number; different: number } {
  const found = [...new Set(FREQUENT[language])].flatMap((word) => counts.get(word) ?? []);
  return { number: found.reduce((sum, number) => sum + number, 0), different: found.length };
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
