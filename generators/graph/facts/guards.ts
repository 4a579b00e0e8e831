/** What in a sentence says that the old way is known to be old: then nobody needs to be told. */
const DATED =
  /(?<![\p{L}\p{N}])(?:removed?|removes|removal|deprecat\p{L}*|retire[ds]?|replac\p{L}*|supersed\p{L}*|no longer|not any ?more|anymore|legacy|obsolete|outdated|older|formerly|former|previous(?:ly)?|historical\p{L}*|instead|used to|discontinued|end[- ]of[- ]life|eol|gone|dropped|sunset|archived|successor|predecessor|once|ended|migrat\p{L}*|the old|an old|old way|old name|today|v1|renamed|became)(?![\p{L}\p{N}])/iu;

/** What denies a statement, or calls it a mistake. */
const DENIED =
  /(?<![\p{L}\p{N}-])(?:not|never|no|none|nor|neither|cannot|without|myth|wrong\p{L}*|false\p{L}*|mistake\p{L}*|mistaken\p{L}*|misconception|trap|avoid|unlike|rather than|contrary|only|except|unless|supposed\p{L}*|despite|but)(?![\p{L}\p{N}])|\p{L}n['’]t(?![\p{L}])/iu;

/** Whether a sentence speaks of what it names as a thing of the past. */
export function isDated(sentence: string): boolean {
  return DATED.test(sentence);
}

/** Whether a sentence denies or asks what a rule takes for a statement. */
export function isDenied(sentence: string): boolean {
  return /\?["'”’*_)]{0,4}\s*$/u.test(sentence) || DENIED.test(sentence);
}

/** How far a sentence reaches at most, in characters to either side. */
const REACH = 320;

/** The sentence around a stretch of prose. A full stop inside a name or a number ends nothing. */
export function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const head = before.split(/[.!?;]["'”’)*_]{0,3}\s/u).at(-1) ?? '';
  const after = text.slice(end, end + REACH);
  const closed = after.search(/[.!?;]["'”’)*_]{0,3}(?:\s|$)/u);
  return head + text.slice(start, end) + (closed < 0 ? after : after.slice(0, closed + 2));
}

/** The statement around a stretch of code: its line, with the lines that a backslash joins to it. */
export function statementAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - STATEMENT), start);
  const after = text.slice(end, end + STATEMENT);
  const head = before.split(/(?<!\\)\n/u).at(-1) ?? '';
  const tail = after.split(/(?<!\\)\n/u, 1)[0] ?? '';
  return head + text.slice(start, end) + tail;
}

/** How far a statement reaches at most, in characters to either side. */
const STATEMENT = 2000;
