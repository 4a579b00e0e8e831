/**
 * The pattern language of fact rules. Words are separated by spaces and may contain:
 *
 *     (a|b)   alternatives   *       any ending of a word     #    a number
 *     [word]  optional       ..      up to three words        ...  up to fourteen words of the same sentence
 *     ^       at the start of a line or statement             {rest}  the rest of the line
 *
 * Spaces, line breaks and Markdown markers between words are equivalent. Every repetition has an upper bound and cannot
 * match what follows it, so the time of a search is linear in the text.
 */
const GAP = '[*_`"\'”’),:|]{0,4}(?:\\s|\\\\\\n){1,12}[>*_`"\'“‘(|]{0,4}';
const WORD = '[^\\s]{0,60}[^\\s.!?;]';
/**
 * Letters and digits. Not Unicode classes, which take a hundred times as long to compile in case-insensitive patterns.
 */
const LETTER = 'a-zA-Z0-9\\u00C0-\\u024F\\u0370-\\u1FFF\\u3040-\\uD7FF';
const CLOSED = `(?![${LETTER}_]|[-.][${LETTER}])`;
const OPEN = `(?<![${LETTER}_.-])`;
/** What may precede a statement on its line. */
const START = '(?<=(?:^[ \\t]{0,40}(?:[-*>$#] )?(?:[`"\']{1,2})?|[^`]`)(?:RUN |sudo )?)';

/**
 * Compiles a pattern.
 *
 * @throws Error if it contains no plain word.
 */
export function compile(pattern: string, caseSensitive = false): RegExp {
  return new RegExp(sourceOf(pattern), caseSensitive ? 'gm' : 'gim');
}

function sourceOf(pattern: string): string {
  let out = '';
  let first = true;
  for (const token of tokensOf(pattern)) {
    if (token === '..' || token === '...')
      out += `(?:${GAP}${WORD}(?=[*_\`"'”’),:|]{0,4}\\s)){0,${token === '..' ? 3 : 14}}?`;
    else if (token === '{rest}') out += `[ \\t]+(?<rest>[^\\n]{1,200})`;
    else {
      const optional = /^\[(.*)\]$/u.exec(token)?.[1];
      const atStart = token.startsWith('^');
      const word = wordOf(optional?.includes('|') ? `(${optional})` : (optional ?? (atStart ? token.slice(1) : token)));
      if (optional !== undefined) out += first ? `(?:${word}${GAP})?` : `(?:${GAP}${word})?`;
      else out += first ? (atStart ? START : '') + word : GAP + word;
      if (optional !== undefined && first) continue;
      first = false;
    }
  }
  return out;
}

function wordOf(token: string): string {
  const opened = /^[\p{L}\p{N}(]/u.test(token) ? OPEN : `(?<![${LETTER}_-])`;
  return opened + partOf(token) + (/[\p{L}\p{N}*#)]$/u.test(token) ? CLOSED : '');
}

function partOf(token: string): string {
  return token.replace(/[\\^$+?.[\]{}/*#]/g, (mark) => {
    if (mark === '*') return `[${LETTER}_-]{0,24}`;
    return mark === '#' ? '[0-9]{1,9}' : `\\${mark}`;
  });
}

function tokensOf(pattern: string): string[] {
  return pattern.match(/\([^)]*\)\S*|\S+?\([^)]*\)\S*|\S+/gu) ?? [];
}

/** Words in so many rules that they do not distinguish any. */
const COMMON: ReadonlySet<string> = new Set(
  'docker container containers image images compose the and from run to with add env arg'.split(' '),
);

/**
 * The words that a text must contain for a pattern to match: one of each group, in lower case. `anchors` is the most
 * distinctive group.
 *
 * @throws Error if the pattern contains no plain word.
 */
export function wordsOf(pattern: string): { required: readonly (readonly string[])[]; anchors: readonly string[] } {
  const required = tokensOf(pattern)
    .filter((token) => !/^(?:\.{2,3}|\{rest\}|\[.*\])$/u.test(token))
    .map((token) => alternativesOf(token.replace(/^\^/u, '')).map((word) => word.toLowerCase()))
    .filter((words) => words.every((word) => word.length > 1));
  const [anchors] = [...required].sort((a, b) => weight(b) - weight(a));
  if (!anchors) throw new Error(`The pattern "${pattern}" has no plain word.`);
  return { required, anchors };
}

/** The longer the shortest word, the rarer the group. */
const weight = (words: readonly string[]): number =>
  Math.min(...words.map((word) => (COMMON.has(word) ? 0 : word.length)));

/**
 * Expands alternatives: `docker-(a|b)x` to `docker-ax` and `docker-bx`. A word ends at a wildcard, a space or another
 * group.
 */
function alternativesOf(token: string): string[] {
  const group = /^(.*?)\(([^)]*)\)(.*)$/u.exec(token);
  if (!group) return [token.replace(CUT, '')];
  const [, before = '', inner = '', after = ''] = group;
  return inner.split('|').map((word) => (before + word + after).replace(CUT, ''));
}

const CUT = /[*#(\s].*$/su;
