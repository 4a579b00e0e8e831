import { type Line, pushBlank } from '../../lines/line.ts';
import type { Note } from '../note.ts';
import type { Asked, Rewritten } from '../questions/asked.ts';

const FEWEST = 2;
/** The maximum number of lines of a question, since an open brace may never be closed. */
const LONGEST = 80;
const COMMENT = /^\s*\/\//u;
const CATEGORY = /^\s*\$CATEGORY:\s*(.*)$/u;
const TITLE = /^::((?:\\.|[^:\\]|:(?!:))*)::\s*/u;
const FORMAT = /^\[(?:html|markdown|moodle|plain)\]\s*/u;
/** `=right`, `~wrong` and what follows, up to the next such sign. */
const ANSWER = /([=~])((?:\\.|[^=~\\])*)/gu;
const TRUTH = /^(?:(T|TRUE)|F|FALSE)\s*(?=#|$)/u;
const GAP = '_____';

/** The lines of a paragraph, or of more than one if its braces are not closed before. Exclusive `end`. */
interface Block {
  start: number;
  end: number;
  text: string;
}

interface Answer {
  isRight: boolean;
  text: string;
}

/**
 * The questions of a note in the GIFT format, with its categories as headings and without its comments. Source:
 * https://docs.moodle.org/en/GIFT_format
 */
export function askedInGift(note: Note): (Asked | Rewritten)[] {
  const blocks = blocksOf(note);
  const asked = blocks.map((block) => questionOf(note, block));
  const count = asked.filter((one) => one !== undefined).length;
  if (count < FEWEST || count * 2 < blocks.length) return [];
  const rest = note.lines.flatMap((line, index) => rewritten(note, line, index));
  return [...asked.flatMap((one) => one ?? []), ...rest].sort((a, b) => a.start - b.start);
}

function rewritten(note: Note, line: Line, index: number): Rewritten[] {
  const category = CATEGORY.exec(line.text)?.[1]?.split('/').at(-1)?.trim();
  if (category)
    return [{ start: index, end: index + 1, lines: [{ ...line, text: `## ${category}`, rule: 'quizzes' }] }];
  if (!COMMENT.test(line.text)) return [];
  note.drop(line, 'comment in a quiz');
  return [{ start: index, end: index + 1, lines: [] }];
}

function blocksOf(note: Note): Block[] {
  const blocks: Block[] = [];
  for (let index = 0; index < note.lines.length; index++) {
    if (isOther(note, index)) continue;
    let end = index;
    let text = '';
    while (end < note.lines.length && end - index < LONGEST && !endsBlock(note, end, text)) {
      text = `${text}${text === '' ? '' : '\n'}${note.text(end).trim()}`;
      end++;
    }
    blocks.push({ start: index, end, text });
    index = end - 1;
  }
  return blocks;
}

function isOther(note: Note, index: number): boolean {
  const text = note.text(index);
  return note.isBlank(index) || !note.isText(index) || COMMENT.test(text) || CATEGORY.test(text);
}

function endsBlock(note: Note, index: number, above: string): boolean {
  const open = above.search(/(?<!\\)\{/u);
  const isOpen = open >= 0 && above.slice(open).search(/(?<!\\)\}/u) < 0;
  return !note.isText(index) || (!isOpen && above !== '' && isOther(note, index));
}

function questionOf(note: Note, { start, end, text }: Block): Asked | undefined {
  const [, title = ''] = TITLE.exec(text) ?? [];
  const parts = /^((?:\\.|[^{}\\])*)\{((?:\\.|[^{}\\])*)\}((?:\\.|[^{}\\])*)$/u.exec(text.replace(TITLE, ''));
  const line = note.lines[start];
  if (!line || !parts) return undefined;
  const [, before = '', inside = '', after = ''] = parts;
  const [given = '', general = ''] = inside.split(/(?<!\\)####/u);
  const answers = answersIn(given.trim(), title);
  if (!answers) return undefined;
  const words = [before.trim().replace(FORMAT, ''), ...(after.trim() === '' ? [] : [GAP, after])];
  const asked = plainText(words.join(' ').replace(/ (?=[.,;:!?])/gu, '')) || plainText(title);
  if (asked === '') return undefined;
  const source = { ...line, to: note.lines[end - 1]?.to ?? line.to };
  const answer: Line[] = [];
  for (const words of [...answers, plainText(general)]) {
    if (words === '') continue;
    if (!words.startsWith('- ') || !answer.at(-1)?.text.startsWith('- ')) pushBlank(answer, source);
    answer.push({ ...source, text: words, rule: 'quizzes' });
  }
  return { start, body: end, end, label: 'Q', text: asked, source, answer };
}

/** The lines of an answer: choices, and what is right. Undefined if the braces contain something else. */
function answersIn(given: string, title: string): string[] | undefined {
  if (given === '') return title === '' ? undefined : [];
  const truth = TRUTH.exec(given);
  if (truth) return [`**A:** ${truth[1] ? 'True' : 'False'}`];
  if (given.startsWith('#')) return [`**A:** ${numbersIn(given.slice(1)).join('; ')}`];
  if (!/^[=~]/u.test(given)) return undefined;
  const answers = [...given.matchAll(ANSWER)].map(([, sign, text = '']) => answerOf(sign === '=', text));
  const right = answers.filter(({ isRight }) => isRight).map(({ text }) => text);
  if (answers.every(({ text, isRight }) => isRight && text.includes('->')))
    return ['**A:**', ...right.map((pair) => `- ${pair.replace(/\s*->\s*/u, ' → ')}`)];
  const isOpen = answers.every(({ isRight }) => isRight);
  const choices = answers.map(({ text }, at) => `${String.fromCharCode('A'.charCodeAt(0) + at)}) ${text}`);
  const keys = isOpen ? right : choices.filter((_, at) => answers[at]?.isRight);
  return [
    ...(isOpen ? [] : choices.map((choice) => `- ${choice}`)),
    ...(keys.length > 0 ? [`**A:** ${keys.join('; ')}`] : []),
  ];
}

/** An answer with its weight, `~%50%text`, and the feedback on it, `=text#feedback`. */
function answerOf(isRight: boolean, written: string): Answer {
  const [, weight, text = ''] = /^\s*(?:%(-?[\d.]+)%)?((?:\\.|[^#\\])*)/u.exec(written) ?? [];
  return { isRight: isRight || Number(weight ?? 0) > 0, text: plainText(text) };
}

/** `3:2` is a number with a tolerance, `1..5` is a range. */
function numbersIn(given: string): string[] {
  const all = given.startsWith('=') || /\s=/u.test(given) ? given.split(/(?:^|\s)=/u) : [given];
  return all
    .map((one) =>
      one
        .replace(/#.*$/su, '')
        .replace(/^\s*%[\d.]+%/u, '')
        .trim(),
    )
    .filter((one) => one !== '')
    .map((one) =>
      one
        .replace(/\s*\.\.\s*/u, '–')
        .replace(/\s*:\s*0?$/u, '')
        .replace(/\s*:\s*/u, ' ± '),
    );
}

function plainText(text: string): string {
  return text
    .replace(/\\n/gu, ' ')
    .replace(/\\([~=#{}:\\])/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}
