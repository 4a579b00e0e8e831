import { itemLabel } from '../../labels/index.ts';
import { isQuestionsName } from '../../labels/question-names.ts';
import type { Note } from '../note.ts';
import type { Rewritten } from './asked.ts';
import { asksSomewhere } from './open-lists.ts';
import { isTruth } from './truths.ts';

const STYLE = 'exam-lines';
const FEWEST = 2;
const SHARE = 3 / 4;

/** `A. - Name two.` */
const LETTERED = /^\(?([A-H])[.)]\s*(?:[-–—]\s*)?(\S.*)$/u;
const NUMBERED = /^(?:(\d[\d.]{0,5})\s*[.):]?\s*(?:[-–—]\s*)?)?(\S.*)$/u;
/** A judgement alone on its line. */
const JUDGEMENT = /^(?:\*\*|__)?(\p{L}{1,12})(?:\*\*|__)?[.!]?(?:\*\*|__)?\s*$/u;

/** A heading with the line of the heading that it is below. */
interface Title {
  at: number;
  depth: number;
  parent: number;
  text: string;
}

/** Headings that are questions of an exam although they have no question mark: statements to be judged, and parts with letters. */
export function askedInTitles(note: Note): Rewritten[] {
  const groups = Map.groupBy(titlesOf(note), ({ depth }) => depth);
  return [...groups.values()].flatMap((titles) => {
    const judged = judgedTitles(note, titles);
    return judged.length > 0 ? judged : letteredTitles(note, titles);
  });
}

function titlesOf(note: Note): Title[] {
  const above: { at: number; depth: number }[] = [];
  return note.lines.flatMap((_, at): Title[] => {
    const heading = note.heading(at);
    if (!heading) return [];
    while ((above.at(-1)?.depth ?? 0) >= heading.depth) above.pop();
    const parent = above.at(-1)?.at ?? -1;
    above.push({ at, depth: heading.depth });
    return [{ at, depth: heading.depth, parent, text: heading.text.replace(/^(?:\*\*|__)(.*)(?:\*\*|__)$/u, '$1') }];
  });
}

/** `### 2 - The moon shines by itself.`, most of them above a line that only judges. */
function judgedTitles(note: Note, titles: readonly Title[]): Rewritten[] {
  return [...Map.groupBy(titles, ({ parent }) => parent).values()].flatMap((siblings) => {
    const judged = siblings.filter(({ at }) => isJudgement(firstBelow(note, at)));
    return judged.length < FEWEST || judged.length < siblings.length * SHARE
      ? []
      : judged
          .filter(({ text }) => !itemLabel(text))
          .flatMap((title) => {
            const [, number = '', text = ''] = NUMBERED.exec(title.text) ?? [];
            return labelled(note, title, `Q${number.replace(/\.$/u, '')}: ${text}`);
          });
  });
}

/** `#### B. Name two.`, where letters follow one another and half of the parts ask by their wording, or the name of the file says so. */
function letteredTitles(note: Note, titles: readonly Title[]): Rewritten[] {
  const found = titles.flatMap((title) => {
    const [, letter = '', text = ''] = LETTERED.exec(title.text) ?? [];
    return text === '' ? [] : [{ title, letter, text }];
  });
  const areNext = found.every(
    ({ letter, title }, at) =>
      letter === 'A' ||
      (found[at - 1]?.title.parent === title.parent &&
        found[at - 1]?.letter.charCodeAt(0) === letter.charCodeAt(0) - 1),
  );
  const asking = found.filter(({ text }) => asksSomewhere(text)).length;
  if (found.length < FEWEST || !areNext || (asking * 2 < found.length && !isQuestionsName(note.name))) return [];
  return found.flatMap(({ title, text }) => labelled(note, title, `Q: ${text}`));
}

function labelled(note: Note, { at, depth }: Title, text: string): Rewritten[] {
  const line = note.lines[at];
  return line
    ? [{ start: at, end: at + 1, lines: [{ ...line, text: `${'#'.repeat(depth)} ${text}`, rule: STYLE }] }]
    : [];
}

function firstBelow(note: Note, heading: number): string {
  let at = heading + 1;
  while (at < note.lines.length && (note.isBlank(at) || note.text(at).trim().startsWith('!['))) at++;
  return note.isText(at) ? note.text(at).trim() : '';
}

function isJudgement(text: string): boolean {
  return isTruth(JUDGEMENT.exec(text)?.[1] ?? '');
}
