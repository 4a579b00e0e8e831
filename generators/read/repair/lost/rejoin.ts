import { labelLine } from '../../labels/index.ts';
import { isQuestionsName } from '../../labels/question-names.ts';
import { isRequest } from '../../labels/requests.ts';
import { alternatives, inAll } from '../../languages/index.ts';
import { isBlank, type Line, skipBlank } from '../../lines/line.ts';
import {
  bulletOf,
  headingOf,
  isBullet,
  isStrayBullet,
  isTableRow,
  isThematicBreak,
  numberedOf,
} from '../../lines/marks.ts';
import { isBalanced, isComplete } from '../../lines/text.ts';
import type { Rule } from '../rule.ts';

/** Shorter lines were not broken by the width of the page. */
const SHORTEST = 40;
/** Longer lines have been joined often enough. */
const LONGEST = 4000;

/** Joins a paragraph that was broken at the width of the page, with blank lines between its lines. */
export const rejoin: Rule = {
  name: 'rejoin',
  needs: (line) => line.flat !== undefined,
  apply(note) {
    const { lines, areas } = note;
    const result: Line[] = [];
    for (let index = 0; index < lines.length; index++) {
      let line = lines[index];
      if (!line) break;
      while (
        line.flat &&
        areas[index] === 'text' &&
        !isBlank(line) &&
        isBlank(lines[index + 1]) &&
        !(isBlank(lines[index + 2]) && isBlank(lines[index + 3]))
      ) {
        const at = skipBlank(lines, index + 1);
        const next = lines[at];
        if (!next || areas[at] !== 'text' || at - index > 3 || !isTorn(line.text, next.text)) break;
        if (areRequests(line.text, next.text) && isQuestionsName(note.name)) break;
        line = { ...line, text: `${line.text.trimEnd()} ${next.text.trim()}`, to: next.to, rule: 'rejoin' };
        index = at;
      }
      result.push(line);
    }
    return result;
  },
};

function isTorn(text: string, next: string): boolean {
  if (
    text.length + next.length > LONGEST ||
    text.trim().length < SHORTEST ||
    isComplete(text) ||
    isBlock(text) ||
    isBlock(next)
  )
    return false;
  if (/^ {0,3}\[[^[\]]*\]:|^ {0,3}\[.*\\\]\]:/u.test(text)) return false;
  if (isBullet(next) || numberedOf(next) || labelLine(next) || /^\s{4}|^\s*(?:\*\*|__)?\(?[a-hA-H][.)]\s/u.test(next))
    return false;
  if (numberedOf(text) && hadRoom(text, next)) return false;
  const tail = bulletOf(text)?.text ?? text;
  if (/^\p{Ll}/u.test(next.trim())) return true;
  if (!isBalanced(tail) && !isBalanced(next)) return true;
  if (!isBalanced(tail) && /\([^)]*$/u.test(tail)) return true;
  return DANGLING.test(tail) && /^[`"“(\p{L}\p{N}]/u.test(next.trim());
}

/** Whether both lines ask, `what is a boom` above `how is a sail set`, so that neither continues the other. */
function areRequests(text: string, next: string): boolean {
  return isRequest(text) && isRequest(next);
}

/** Whether the first word of the next line would have fitted on a line of the width of that one: nothing was broken here. */
function hadRoom(text: string, next: string): boolean {
  const [word = ''] = next.trim().split(/\s/u, 1);
  return text.trim().length + word.length + 1 < next.trim().length;
}

/** A line ends with one of these words only if it was broken. */
export const DANGLING = new RegExp(`(?:^|[\\s(])(?:${alternatives(inAll(({ small }) => small?.unfinished))})$`, 'iu');

function isBlock(text: string): boolean {
  return (
    headingOf(text) !== undefined ||
    isTableRow(text) ||
    isThematicBreak(text) ||
    isStrayBullet(text) ||
    /^\s*>/u.test(text) ||
    text.includes('\t')
  );
}
