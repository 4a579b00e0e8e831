import type { GivenFile } from './questions.ts';

/**
 * Patterns for texts that need a part of the reader. A false match loads a part unnecessarily; a missed one makes the
 * text be read twice.
 */
const SIGNS: Readonly<Record<string, RegExp>> = {
  gfm: /:\/\/|www\.|@|\[\^|(?<!~)~{1,2}(?!~)|\[[\sx]\]/iu,
  'front-matter': /^\uFEFF?---\s*\n/u,
  decoder: /[\0\uFFFD]/u,
  entities: /&[a-z]\w*;/iu,
  html: /<\/?[a-z][^\s>]*[\s/>]/iu,
  items: /^ {2,8}\S.*[?？؟]/mu,
  tabs: /\S\t\S/u,
  contents: /\]\(#|href\s*=\s*["']#/iu,
  callouts: /^(?:\s{0,3}>[> \t]*\[!| *:::)/mu,
  cards: /\s(?:>>|<<|<>|;;)\s|(?:>>>?|;;|::?>|::)\s*$|#(?:flashcards?|card)\b|\[\[card\]\]|🧠|⚡/imu,
  choices:
    /^\s{0,3}(?:[-*+]\s+)?(?:(?:\*\*|__)?\(?[aA][).]|\[[ xX✓✔]*\]|[☐☑☒✅🗹])|(?:^|\s)\(?[aA]\)\s.*\s\(?[bB]\)\s/mu,
  'answer-keys': /^\W*\d{1,3}\s?[.):=–—-]{1,2}\s?\(?[A-Ha-h](?:[.)]?[ \t]*$|[.)]\s|[,;|\s]+\d)/mu,
  'right-choices':
    /^\s*(?:[-*+•]\s+(?:\[[ xX]\]|(?:\*\*|__)?\(?[aA][).:]|\*\*[^*\n]+\*\*[ \t]*$)|\(?[aA][).]\s|[☐☑☒✅🗹])/mu,
  'exam-marks':
    /^\s{0,3}(?:\*\d{1,3}[.)]\s|[一二三]、|\d{1,3}[.)]\p{L}|[QA]\s?[-–—]\s|(?:[-*+]\s+)?(?:\*\*|__)?\p{L}{2,20}(?:\s?#?\d{1,3})?\s?[:：].*[?？؟])|^(?:\*\*|__|#{1,6}\s)\p{L}{3,20}\s\d|^#{1,6}\s+\d{1,3}[.)]\p{L}|^ {0,3}(?:\p{Lo}{2,4}\s?\d{1,3}\s+\p{L}|\p{Lu}\p{Ll}{3,12}\s\d{1,3}[.)]?\s+\p{Lu})|^[^|:\n]*:\s[^|\n]*\s\|\s\p{L}|^\s+\d{1,2}\.\d/mu,
  exams: /^\s{0,3}(?:>\s?\S|(?:\*\*)?[aA][.)]\s)|[?？؟].*[?？؟]|\(\p{L}+\s?\/\s?\p{L}+\)/mu,
  rows: /^(?=[^|\n]*\|).*[?？؟]/mu,
  sheets:
    /^ {0,3}(?:(?:#{1,6}[ \t]+)?(?:\d{1,4}[.)]|\d{1,2}\.\d[\d.]*)\s|#{1,6}[ \t]+\p{Ll}[.)]\s|(?:[-*+]\s|[\p{Lu}\p{Lo}]).*[?？؟])/gmu,
  titles: /^ {0,3}#{1,6}\s/gmu,
  paragraphs: /^ ?(?:\p{Lu}|[*_]\p{L}).*[?？؟]/mu,
  topics: /^ {0,3}#{1,6}\s/gmu,
  outlines: /^[ \t]+(?:[-*+•]|\d{1,4}[.)])\s.*[?？؟]/mu,
  definitions: /^ {0,3}:[ \t]+\S/mu,
  numbers: /^[ \t]*\d{1,4}[.)][ \t]/gmu,
  quizzes:
    /^ANSWER:[ \t]*[A-Z]\s*$|^[\s*_+-]*\p{L}{3,15} A\**\s?[:.)]|^\p{Lu}{0,2}-?\d\S{2,15}\s+\([A-H]\)|^ {0,3}(?:1[ \t]+\S|\+ ?\S|(?:\*|[-=]>|[→✓✔✅])\s?\(?[A-Ha-h][.)]\s|(?:\p{Lu}{3,12}\s?[=:]\s?)?[A-H]{1,6}\s*$)|^\p{L}[^:;|\t\n]{7,300}[:;|\t]\s?\p{L}{1,10}\s*$|\s\(?B[.)]\s.*[,;|]\s*\(?[A-Ha-h]\)?\.?$|(?:^|\{)[ \t]*[=~](?![=~\s])|\{[ \t]*(?:T|F|TRUE|FALSE)\s*[#}]/mu,
  glossaries: /[\u00C0-\u024F]/u,
  drawing: /[\u2500-\u257F]|^\s*(?:[+|][-=]+\+|-{2,}\+-)/mu,
  shell: /^\s*(?:```|~~~)\s*(?:bash|sh|shell|console|zsh)?\s*$|`(?:sudo\s+)?[a-z][\w.-]*\s[^`]*`/mu,
  yaml: /^\s*(?:```|~~~)\s*ya?ml\b/imu,
  linter: /^\s*(?:(?:```|~~~)\s*(?:docker|container)|FROM\s\S|services:\s*$)/imu,
};

/** How often a pattern must match, if once is not enough. */
const LEAST: Readonly<Record<string, number>> = { sheets: 5, titles: 2, topics: 4, numbers: 2 };

/** The parts of the reader that these files will probably need, see late-parts.ts. */
export function expectedParts(files: readonly GivenFile[]): string[] {
  const texts = files.map(({ text, bytes }) => text ?? new TextDecoder().decode(bytes));
  return Object.entries(SIGNS).flatMap(([part, sign]) => {
    const least = LEAST[part] ?? 1;
    return texts.some((text) => (text.match(sign)?.length ?? 0) >= least) ? [part] : [];
  });
}
