/**
 * The pattern language of fact rules. Words are parted by blanks; in them:
 *
 *     (a|b)   either        *       any end of a word       #    a number
 *     [word]  may be absent ..      up to three words       ...  up to fourteen words of the same sentence
 *     ^       at the start of a line or statement           {rest}  what is left of the line
 *
 * Between words, blanks, line ends and the marks of Markdown are all the same. Every repetition has an upper bound and
 * ends at what it cannot hold itself, so a search takes time linear in the text.
 */
const GAP = '[*_`"\'”’),:|]{0,4}(?:\\s|\\\\\\n){1,12}[>*_`"\'“‘(|]{0,4}';
const WORD = '[^\\s]{0,60}[^\\s.!?;]';
const CLOSED = '(?![\\p{L}\\p{N}_]|[-.]\\p{L})';
const OPEN = '(?<![\\p{L}\\p{N}_.-])';
/** What may stand before a statement on its line. */
const START = '(?<=^[ \\t]{0,40}(?:[-*>$#] )?(?:[`"\']{1,2})?(?:RUN |sudo )?)';

/** Compiles a pattern. Throws an Error for one that has no plain word. */
export function compile(pattern: string, caseSensitive = false): RegExp {
  return new RegExp(sourceOf(pattern), caseSensitive ? 'gmu' : 'gimu');
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
  const opened = /^[\p{L}\p{N}(]/u.test(token) ? OPEN : '(?<![\\p{L}\\p{N}_-])';
  return opened + partOf(token) + (/[\p{L}\p{N}*#)]$/u.test(token) ? CLOSED : '');
}

function partOf(token: string): string {
  return token.replace(/[\\^$+?.[\]{}/-]|\*|#/gu, (mark) => {
    if (mark === '*') return '[\\p{L}\\p{N}_-]{0,24}';
    return mark === '#' ? '\\p{N}{1,9}' : mark === '-' ? '[-‑–]' : `\\${mark}`;
  });
}

function tokensOf(pattern: string): string[] {
  return pattern.match(/\([^)]*\)\S*|\S+?\([^)]*\)\S*|\S+/gu) ?? [];
}

/** Plain words of a pattern: a text that holds none of them cannot match. The longest of them, lower case. */
export function anchorsOf(pattern: string): string[] {
  const choices = tokensOf(pattern)
    .filter((token) => !/^(?:\.{2,3}|\{rest\}|\[.*\])$/u.test(token))
    .map((token) => alternativesOf(token.replace(/^\^/u, '')))
    .filter((words) => words.every((word) => word.length > 1));
  const [best] = choices.sort((a, b) => shortest(b) - shortest(a));
  if (!best) throw new Error(`The pattern "${pattern}" has no plain word.`);
  return best.map((word) => word.toLowerCase());
}

/**
 * What a text must hold for a pattern to match, lower case: one word of each row. Without them nobody need search, which is
 * most of the time: a common word with a long gap after it costs a walk over the gap at each place it stands.
 */
export function needsOf(pattern: string): string[][] {
  return tokensOf(pattern)
    .filter((token) => !/^(?:\.{2,3}|\{rest\}|\[.*\])$/u.test(token))
    .map((token) => alternativesOf(token.replace(/^\^/u, '')).map((word) => longestPart(word.toLowerCase())))
    .filter((words) => words.every((word) => word.length > 1));
}

/** A hyphen also matches its look-alikes, so only what lies between hyphens is sure to be in the text. */
function longestPart(word: string): string {
  return word.split('-').reduce((best, part) => (part.length > best.length ? part : best), '');
}

const shortest = (words: readonly string[]): number => Math.min(...words.map((word) => word.length));

/** `docker-(a|b)x` as `docker-ax`, `docker-bx`; a word is cut where a wild card begins. */
function alternativesOf(token: string): string[] {
  const group = /^(.*?)\(([^)]*)\)(.*)$/u.exec(token);
  if (!group) return [token.replace(/[*#].*$/u, '')];
  const [, before = '', inner = '', after = ''] = group;
  return inner.split('|').map((word) => (before + word + after).replace(/[*#(].*$/u, ''));
}
