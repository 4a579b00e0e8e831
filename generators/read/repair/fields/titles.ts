import { itemLabel, labelOf, type Role } from '../../labels/index.ts';
import { isRequest, isTask } from '../../labels/requests.ts';
import { isAnswerKeyTitle, isContentsTitle, isQuestionsTitle } from '../../labels/titles.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Title } from './title.ts';

/** `12. Title`, with a hyphen before it in lists. */
export const NUMBER = /^(?:[-–•]\s+)?(\d{1,4})[.)]\s+(\S.*)$/u;
const PART = /^\d{1,4}\.\d/u;

export function titlesOf(note: Note): Title[] {
  const titles: Title[] = [];
  const open: Title[] = [];
  note.lines.forEach((_, index) => {
    const heading = note.heading(index);
    const last = open.at(-1);
    if (!heading) {
      if (last && titles.at(-1) === last && !note.isBlank(index)) last.isLeaf = true;
      return;
    }
    while ((open.at(-1)?.depth ?? 0) >= heading.depth) open.pop();
    const parent = open.at(-1);
    // A heading with a label, such as its answer, is a part of the one above.
    if (parent && labelOf(heading.text) === undefined) parent.isLeaf = false;
    const number = NUMBER.exec(heading.text)?.[1];
    const title: Title = {
      at: titles.length,
      index,
      ...heading,
      isLeaf: false,
      isBelowQuestions:
        parent !== undefined &&
        isQuestionsTitle(parent.text) &&
        !isQuestionsTitle(heading.text) &&
        !isAnswerKeyTitle(heading.text) &&
        !isContentsTitle(heading.text) &&
        (parent.depth > 1 || number !== undefined || isTask(heading.text)),
      ...(number && { number: Number(number) }),
    };
    titles.push(title);
    open.push(title);
  });
  return titles;
}

/**
 * Runs of headings of one depth with consecutive numbers. No other heading of that depth is between them; the sections
 * that they are in have no numbers themselves.
 */
export function runsOf(titles: readonly Title[]): Title[][] {
  const runs: Title[][] = [];
  let run: Title[] = [];
  for (const title of titles) {
    const last = run.at(-1);
    // `## 5.1 ...` is a part of `## 5. ...`, however deep it stands.
    if (last && (title.depth > last.depth || PART.test(title.text))) continue;
    if (last && title.depth < last.depth && title.number === undefined) continue;
    if (last && title.depth === last.depth && title.number === (last.number ?? 0) + 1) run.push(title);
    else {
      run = title.number === undefined ? [] : [title];
      runs.push(run);
    }
  }
  return runs;
}

export function isAsked({ text }: Title): boolean {
  return isQuestion(text) || isRequest(text);
}

/** The role of the label that directly follows a heading. */
export function roleBelow(note: Note, { index }: Title): Role | undefined {
  let below = index + 1;
  while (below < note.lines.length && note.isBlank(below)) below++;
  return roleAt(note, below);
}

/** `a: text` above `b: text` is no answer. */
const FIRST = /^\s*a\s?[:：]/iu;
const SECOND = /^\s*b\s?[:：]/iu;
const LONGEST_CHOICE = 4;

export function roleAt(note: Note, index: number): Role | undefined {
  const text = note.text(index).replace(/^ {0,3}>\s?/u, '');
  const below = note.lines.slice(index + 1, index + LONGEST_CHOICE);
  if (!note.isText(index) || (FIRST.test(text) && below.some((line) => SECOND.test(line.text)))) return undefined;
  return itemLabel(text)?.role;
}
