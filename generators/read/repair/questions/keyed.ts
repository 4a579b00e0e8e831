import { labelLine } from '../../labels/index.ts';
import { isRequest } from '../../labels/requests.ts';
import { isBlank, type Line } from '../../lines/line.ts';
import { headingOf, numberedOf } from '../../lines/marks.ts';
import { isQuestion, plain, withoutStrong } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { type Asked, answering, type Rewritten } from './asked.ts';
import { answerIn, isKeyTitle } from './key-signs.ts';
import { asksSomewhere } from './open-lists.ts';

/** The rule name of these questions. */
const STYLE = 'keyed-items';
const CHOICE = /^\s*(?:[-*+]\s+)?\(?[A-Ha-h][.)]\s+\S/u;
const FEWEST = 3;
/** The minimum share of the entries of a key that must have questions, and of the questions that must have entries. */
const SHARE = 4 / 5;

interface Item {
  number: number;
  start: number;
  /** Exclusive. */
  end: number;
  text: string;
  /** The answer, if a label marks it as one. */
  answer: string | undefined;
}

/** Items with ascending numbers. */
interface Run {
  items: Item[];
  /** The line of the title of a key directly above it. */
  title: number | undefined;
  /** Whether a line such as `Question 12.` is between it and the items above, so that its items are choices. */
  isAsked: boolean;
}

/** The questions of a note that are answered by a key below them, and the lines of the keys. */
export function askedWithKey(note: Note): (Asked | Rewritten)[] {
  const found: (Asked | Rewritten)[] = [];
  let above: Run | undefined;
  for (const run of runsOf(note)) {
    if (!above || !isKey(run, above)) {
      above = run;
      continue;
    }
    const told = toldIn(note, run);
    found.push(...above.items.map((item) => questionOf(note, item, told.get(item.number) ?? [])));
    found.push(withoutKey(note, run, new Set(above.items.map(({ number }) => number)), told));
    above = undefined;
  }
  return found;
}

function runsOf(note: Note): Run[] {
  const runs: Run[] = [];
  let title: number | undefined;
  let isAsked = false;
  for (let index = 0; index < note.lines.length; index++) {
    if (!note.isText(index)) continue;
    const text = note.text(index);
    const numbered = numberedOf(text);
    if (isKeyTitle(text)) title = index;
    if (numbered?.indent !== '') {
      isAsked ||= labelLine(text)?.role === 'question' && /\d/u.test(text);
      continue;
    }
    const last = runs.at(-1);
    const { number } = numbered;
    const item = {
      number,
      start: index,
      end: endOf(note, index),
      text: numbered.text,
      answer: answerIn(numbered.text),
    };
    if (last && title === undefined && number > (last.items.at(-1)?.number ?? 0)) last.items.push(item);
    else runs.push({ items: [item], title, isAsked });
    title = undefined;
    isAsked = false;
  }
  return runs;
}

/** The index after the lines of an item: its paragraph, and the content that is indented or a choice. */
function endOf(note: Note, start: number): number {
  let end = start + 1;
  for (let at = end; at < note.lines.length; at++) {
    if (note.isBlank(at)) continue;
    const text = note.text(at);
    const goesOn = at === end && numberedOf(text)?.indent !== '' && !headingOf(text);
    if (!goesOn && !/^[ \t]{2,}\S/u.test(text) && !CHOICE.test(text)) break;
    end = at + 1;
  }
  return end;
}

function isKey({ items, title, isAsked }: Run, above: Run): boolean {
  if (items.length < FEWEST || isAsked) return false;
  const numbers = new Set(above.items.map(({ number }) => number));
  const asked = items.filter(({ number }) => numbers.has(number)).length;
  if (asked < items.length * SHARE || asked < numbers.size * SHARE) return false;
  const labelled = items.filter(({ answer }) => answer !== undefined).length;
  if (above.items.some(({ answer }) => answer !== undefined)) return false;
  if (labelled >= items.length * SHARE) return true;
  // A key of letters is assigned to the choices of its questions by another rule.
  const isText = items.some(({ text }) => plain(text).length > FEWEST);
  return title !== undefined && isText && above.items.filter(asks).length * 2 >= above.items.length;
}

function asks({ text }: Item): boolean {
  return isQuestion(withoutStrong(text)) || asksSomewhere(text) || isRequest(text);
}

function questionOf(note: Note, { number, start, end, text }: Item, told: readonly Line[]): Asked {
  const asked = withoutStrong(text);
  const below = note.lines.slice(start + 1, end);
  const sign = isQuestion(asked) ? { number: `${number}` } : { label: `Q${number}` };
  const [first] = told;
  const blank = first ? [{ ...first, text: '' }] : [];
  return { start, body: end, end, ...sign, text: asked, answer: [...below, ...blank, ...told], closed: true };
}

/** The lines of each entry of a key up to the next one, without the titles of parts, which also occur above. */
function toldIn(note: Note, { items, title }: Run): ReadonlyMap<number, readonly Line[]> {
  const above = new Set(note.lines.slice(0, title ?? items[0]?.start ?? 0).map(({ text }) => text.trim()));
  return new Map(
    items.map((item, at): [number, Line[]] => {
      const first = note.lines[item.start];
      const below = note.lines.slice(item.start + 1, items[at + 1]?.start ?? item.end);
      const rest = below.filter((line) => isBlank(line) || !above.has(line.text.trim()));
      while (isBlank(rest.at(-1)) && rest.length > 0) rest.pop();
      return [item.number, first ? [answering(first, `**Answer:** ${item.answer ?? item.text}`, STYLE), ...rest] : []];
    }),
  );
}

/** What replaces a key: its text that answers no question. Its title and those of its parts are dropped. */
function withoutKey(
  note: Note,
  { items, title }: Run,
  asked: ReadonlySet<number>,
  told: ReadonlyMap<number, readonly Line[]>,
): Rewritten {
  const start = title ?? items[0]?.start ?? 0;
  const end = items.at(-1)?.end ?? start;
  const kept = new Set([...told.values()].flatMap((lines) => lines.map(({ from }) => from)));
  for (const line of note.lines.slice(start, end))
    if (!isBlank(line) && !kept.has(line.from)) note.drop(line, 'answer key, given to its questions');
  const open = items.filter(({ number }) => !asked.has(number));
  return { start, end, lines: open.flatMap((item) => note.lines.slice(item.start, item.end)) };
}
