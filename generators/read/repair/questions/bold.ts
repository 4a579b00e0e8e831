import { labelLine } from '../../labels/index.ts';
import { isRequest, isTask } from '../../labels/requests.ts';
import { saysQuestions } from '../../labels/titles.ts';
import { skipBlank } from '../../lines/line.ts';
import { bulletOf, headingOf, numberedOf } from '../../lines/marks.ts';
import { isQuestion, UNSPACED, withoutStrong, wordsOf } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { isAboveText } from './above-text.ts';
import { type Asked, answering, questionRule } from './asked.ts';

const style = 'bold-questions';
const LONGEST = 400;
const NUMBER_ALONE = /^\*\*\s*(\d{1,4})\s*[.)]?\s*\*\*[.):]?\s+(?=\S)/u;
const WITH_REST = /^(?:\*\*|__)((?:(?!\*\*|__).){3,400}[?？؟])(?:\*\*|__)\s*(?:[-–—:：]\s+)?(\S.*)$/u;

/** A question that may be followed by other text, such as instructions for the answer. */
const ASKS = /[?？؟](?:\s|$|["'”’»)*_\]])/u;
/** The minimum number of numbered bold lines that make a list of questions. */
const FEWEST_ITEMS = 3;
const FEWEST_WORDS = 3;
/** A question asked this many times in the same words is a recurring heading. */
const RECURRING = 3;

/**
 * Questions in bold above or before their answer: `**3. What is it?**`, `**3.** What is it?`, `**What is it?** A
 * thing.`, or `3. **What is it?**` with the answer at the left margin.
 */
export const boldQuestions = questionRule({
  style,
  needs: ({ text }) => /^\s{0,3}(?:\d{1,4}[.)]\s+)?(?:\*\*|__)/u.test(text),
  before: 'outline',
  find(note) {
    const items = new Map(itemsOf(note).map((item) => [item.start, item]));
    const titles = note.lines.flatMap((_, index) => items.get(index) ?? titleAt(note, index) ?? []);
    const numbered = titles.filter(({ start, number }) => number !== undefined && !items.has(start));
    // If most of the numbered lines ask or have choices below them, the others are questions too.
    const counts =
      numbered.filter(({ text, body }) => isQuestion(text) || hasChoices(note, body - 1)).length * 2 >= numbered.length;
    // Other rules may have made headings of some.
    const asking = [...titles, ...note.lines.flatMap((_, index) => note.heading(index) ?? [])];
    const orders = asking.filter(({ text }) => isQuestion(text)).length < FEWEST_ITEMS ? [] : ordersIn(note);
    const asked = [...titles, ...orders].filter(
      (title) =>
        items.has(title.start) ||
        title.label !== undefined ||
        isQuestion(title.text) ||
        (title.number !== undefined && counts),
    );
    // Bold text that recurs below one topic after the other, `**Why does it matter?**`, is not a question by itself.
    const times = Map.groupBy(asked, ({ text }) => text);
    return asked
      .filter(
        ({ text, number, label }) =>
          number !== undefined || label !== undefined || (times.get(text)?.length ?? 0) < RECURRING,
      )
      .sort((a, b) => a.start - b.start)
      .map(({ number, ...title }) => (number === undefined ? title : { ...title, ...numberedAs(number, title.text) }));
  },
});

/** `**Explain tides**` between bold questions. */
function ordersIn(note: Note): Asked[] {
  return note.lines.flatMap((_, index): Asked[] => {
    const text = note.text(index).trim();
    const words = text.length > LONGEST ? text : withoutStrong(text);
    const isApart = note.isText(index) && (note.isBlank(index - 1) || note.heading(index - 1) !== undefined);
    // Bold text below it would continue it.
    const isWhole = isApart && !/^\s*(?:\*\*|__)/u.test(note.text(index + 1));
    const isOrder =
      isWhole && words !== text && isTask(words) && !isQuestion(words) && !labelLine(words) && !numberedOf(words);
    return isOrder && wordsOf(words) >= FEWEST_WORDS ? [{ ...lineAt(index), label: 'Q', text: words }] : [];
  });
}

const isNumber = (text: string): boolean => /^\d/u.test(text);

/** The items of a numbered list that are all bold, each followed by text at the left margin, if most of them ask. */
function itemsOf(note: Note): Asked[] {
  const items = note.lines.flatMap((_, index): Asked[] => {
    const numbered = note.isText(index) ? numberedOf(note.text(index)) : undefined;
    const text = numbered?.indent === '' ? withoutStrong(numbered.text) : '';
    if (!numbered || text === '' || text === numbered.text.trim() || !isAboveText(note, index + 1, isNumber)) return [];
    return [{ ...lineAt(index), ...numberedAs(`${numbered.number}`, text) }];
  });
  const asking = items.filter(({ text }) => ASKS.test(text) || isRequest(text)).length;
  return items.length >= FEWEST_ITEMS && asking * 3 >= items.length * 2 ? items : [];
}

/** Splits `**What is it?** A thing.` after the question; undefined if one of the two is missing. */
export function boldQuestionOf(text: string): { question: string; rest: string } | undefined {
  const [, question = '', rest = ''] = WITH_REST.exec(text) ?? [];
  const isShort = wordsOf(question) < FEWEST_WORDS && !UNSPACED.test(question);
  return isShort ? undefined : { question: question.trim(), rest: rest.trim() };
}

/** `- a) text`, `- **a)** text` */
const CHOICE = /^\s{0,3}(?:[-*+]\s+)?(?:\*\*)?\(?[aA][.)]/u;

function hasChoices(note: Note, index: number): boolean {
  let below = index + 1;
  while (below < note.lines.length && note.isBlank(below)) below++;
  return CHOICE.test(note.text(below));
}

function lineAt(index: number): Pick<Asked, 'start' | 'body' | 'end' | 'answer'> {
  return { start: index, body: index + 1, end: index + 1, answer: [] };
}

/** Text that is phrased as a question needs only a number; all other text needs a label. */
function numberedAs(number: string, text: string): Pick<Asked, 'number' | 'label' | 'text'> {
  return isQuestion(text) ? { number, text } : { label: `Q${number}`, text };
}

const NUMBERED_WHOLE = /^(\*\*|__)(\d{1,4})[.)]\s*(?=[^\s\d*_])((?:(?!\1).)+)\1\s*\\?$/u;
/** Lines over which bold text may go, and its characters. */
const LONGEST_BOLD = 5;
const MOST_BOLD = 1500;

/** Bold text that may go over several lines, and the line after it. */
function wholeAt(note: Note, index: number): { text: string; body: number } {
  let text = note.text(index).trim();
  let body = index + 1;
  while (
    /^(?:\*\*|__)(?:(?!\*\*|__).)*$/u.test(text) &&
    body - index < LONGEST_BOLD &&
    text.length < MOST_BOLD &&
    note.isText(body) &&
    !note.isBlank(body)
  )
    text = `${text} ${note.text(body++).trim()}`;
  return { text: text.length > MOST_BOLD ? '' : text, body };
}

/** `**3. What is it?**`, all of it bold, over several lines or with a hard break behind it, whatever stands above it. */
function numberedWhole(note: Note, index: number): Asked | undefined {
  if (!/^\s*(?:\*\*|__)\d/u.test(note.text(index))) return undefined;
  const { text, body } = wholeAt(note, index);
  const [, , number = '', words = ''] = NUMBERED_WHOLE.exec(text) ?? [];
  return words === '' ? undefined : { start: index, body, end: body, number, text: words.trim(), answer: [] };
}

/** `**Can you answer these?**` above a list of questions. */
function isAboveQuestions(note: Note, index: number, words: string): boolean {
  const below = note.text(skipBlank(note.lines, index + 1));
  const item = numberedOf(below) ?? bulletOf(below);
  return item !== undefined && isQuestion(item.text) && saysQuestions(words);
}

const QUOTED = /^["“„«](.+)["”“»]$/u;

/** `**Scenario 3: "A shop wants to move."**`: one of several scenarios as an interviewer words them. */
function scenarioAt(at: ReturnType<typeof lineAt>, number: string, words: string): Asked | undefined {
  const quoted = QUOTED.exec(words)?.[1];
  return quoted || isQuestion(words) ? { ...at, label: `Q${number}`, text: quoted ?? words } : undefined;
}

/** The question in a line that begins a paragraph. */
function titleAt(note: Note, index: number): Asked | undefined {
  const line = note.lines[index];
  const text = line?.text.trim() ?? '';
  if (!line || !note.isText(index) || !/^(?:\*\*|__)/u.test(text) || /^\s{4}/u.test(line.text)) return undefined;
  const whole = numberedWhole(note, index);
  if (whole) return whole;
  if (!note.isBlank(index - 1) && !note.heading(index - 1)) return undefined;
  const { text: joined, body } = wholeAt(note, index);
  const wrapped = withoutStrong(joined);
  if (body > index + 1 && wrapped !== joined && ASKS.test(wrapped))
    return { start: index, body, end: body, ...(!isQuestion(wrapped) && { label: 'Q' }), text: wrapped, answer: [] };
  const at = lineAt(index);
  const alone = text.length > LONGEST ? null : NUMBER_ALONE.exec(text);
  if (alone) {
    const rest = text.slice(alone[0].length);
    return isQuestion(rest) || hasChoices(note, index) ? { ...at, ...numberedAs(alone[1] ?? '', rest) } : undefined;
  }
  const words = text.length > LONGEST ? text : withoutStrong(text);
  const numbered = words === text ? undefined : numberedOf(words);
  if (numbered) return { ...at, number: `${numbered.number}`, text: numbered.text };
  const label = words === text ? undefined : (labelLine(words) ?? labelLine(text));
  if (label?.role === 'situation' && label.number) return scenarioAt(at, label.number, label.text);
  if (label)
    return label.role === 'question' && label.text !== '' ? { ...at, label: label.words, text: label.text } : undefined;
  if (words !== text && isAboveQuestions(note, index, words)) return undefined;
  const isFollowed = !note.isBlank(index + 1) || headingOf(note.text(index + 2)) === undefined;
  if (words !== text) return isQuestion(words) && isFollowed ? { ...at, text: words } : undefined;
  const cut = boldQuestionOf(text);
  if (!cut || labelLine(cut.question)) return undefined;
  return { ...at, text: cut.question, answer: [answering(line, cut.rest, style)] };
}
