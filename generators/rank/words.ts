/** Stop words in queries. */
const FILLERS = new Set(
  [
    'vs versus or and the a an of in on to is are do does what how when why which you i we for with',
    'between difference use using instead should can my me it its this that there be if so not at from',
    'into by as explain tell about describe would your has have was will many much now them they',
    'doesnt dont cant wont isnt arent didnt couldnt whats im ive doesn don isn aren didn couldn won',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a word in lower case is a stop word. */
export function isFiller(word: string): boolean {
  return FILLERS.has(word);
}

/**
 * Extracts the content words of a query, in their order and case. If there are only stop words, all are returned.
 *
 * @example queryWords('COPY vs ADD') // ['COPY', 'ADD']
 */
export function queryWords(query: string): string[] {
  const words = query.split(/[\s,;?!"'()]+/u).filter(Boolean);
  const telling = words.filter((word) => !isFiller(word.toLowerCase()));
  return telling.length > 0 ? telling : words;
}

/** Words with low weight in queries. */
const WEAK = new Set(
  'put give get gets make makes do does happen happens good best better way ways need needs want work works mean means'
    .concat(
      ' basic basics intro introduction overview tutorial guide example examples explained explanation meaning definition new missing change changes usage inside handle know try thing things one two all any some without no help correct proper properly right possible up down off over away again use see find show give share',
    )
    .split(' '),
);

/** Whether a word in lower case has low weight. */
export function isWeak(word: string): boolean {
  return WEAK.has(word);
}

/**
 * Separators between the words of a title or query. Signs that people search for are part of words: `--rm`, `C#`, `&&`,
 * `[`.
 */
const GAP = '\\s,;!?"“”„\'’‘()…`*|<>{}';
const GAPS = new RegExp(`[${GAP}]+`, 'u');
/** A word with the punctuation at its ends. */
export const CHUNK = new RegExp(`[^${GAP}]+`, 'gu');
/** Punctuation at the ends of a word. */
export const ENDS = /^[:/]+(?=.)|(?<=.)[.:/]+$/gu;

/** `what's` is `what is`. */
const SHORT_IS = /(?<=\b(?:what|who|where|how|when|why|that|it|there))['’]s\b/gu;

/** A word in all forms that somebody may type: `docker-compose` is also `docker`, `compose` and `dockercompose`. */
export interface Token {
  whole: string;
  /** Its parts. Empty if it has only one. */
  parts: readonly string[];
}

/** Letters of scripts that have no spaces between words. */
const UNSPACED =
  /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+)/u;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * Splits a text into words in lower case, including signs that belong to them. Where words have no spaces between them,
 * each pair of adjacent letters counts as a word, so that words are found within longer ones.
 *
 * @example tokensOf('Why --rm?').map(({ whole }) => whole) // ['why', '--rm']
 * @example tokensOf('K8s持久卷').map(({ whole }) => whole) // ['k8s', '持久', '久卷']
 */
export function tokensOf(text: string): Token[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(SHORT_IS, ' is')
    .split(GAPS)
    .flatMap((chunk) => {
      const [before = '', ...others] = chunk.split(UNSPACED);
      if (others.length === 0) return tokenOf(before);
      return [before, ...others].flatMap((piece, at) => {
        if (at % 2 === 1) return pairsOf(piece).map((pair) => ({ whole: pair, parts: [] }));
        return LETTER.test(piece) ? tokenOf(piece) : [];
      });
    });
}

/** Whether a text has a letter of a script that has no spaces between words. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

function tokenOf(chunk: string): Token[] {
  const whole = chunk.replace(ENDS, '');
  if (whole === '') return [];
  const parts = whole.split(/[^\p{L}\p{N}\p{M}]+/u).filter((part) => part !== '');
  const isPlain = parts.length === 1 && parts[0] === whole;
  return [{ whole, parts: isPlain ? [] : parts }];
}

function pairsOf(letters: string): string[] {
  const each = [...letters];
  return each.length === 1 ? each : each.slice(1).map((letter, at) => `${each[at] ?? ''}${letter}`);
}

/** Normalises a text for comparison: only its words, in lower case. */
export function normalised(text: string): string {
  return tokensOf(text)
    .map(({ whole }) => whole)
    .join(' ');
}
