import { labelOf } from '../../labels/index.ts';
import { isQuestionsName } from '../../labels/question-names.ts';
import { isRequest } from '../../labels/requests.ts';
import { isAnswerToggle, isContentsTitle, isQuestionsTitle } from '../../labels/titles.ts';
import { outsideCode } from '../../lines/code-spans.ts';
import { isBlank, type Line, pushBlank, skipBlank, withText } from '../../lines/line.ts';
import { bulletOf, dedented, headingOf, indentOf, numberedOf } from '../../lines/marks.ts';
import { isCloze, isComplete, isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Asked, Rewritten } from '../questions/asked.ts';
import { DEEPEST, QuestionDepth } from '../questions/depth.ts';
import { FOLD_TAGS, hasFoldTag } from './fold-tags.ts';

const style = 'details';

const EDGE_TAGS = /^(?:\s*<\/?(?:b|strong|br|p|h[1-6])\s*\/?>)+|(?:\s*<\/?(?:b|strong|br|p|h[1-6])\s*\/?>)+\s*$/giu;
/** The maximum number of lines of a summary without an end tag. */
const LONGEST_SUMMARY = 40;

/**
 * Finds the folds of a note. Loaded late, because few notes have folds.
 *
 * @param note - The note in the phase `blocks`.
 * @returns The questions of the folds, and the lines around them that are rewritten.
 */
export function unfold(note: Note): readonly (Asked | Rewritten)[] {
  return new Unfolder(note).unfold();
}

class Unfolder {
  readonly #note: Note;
  readonly #asks: boolean;
  /** The lines of folds below headings where, unlike elsewhere in the note, none of several asks. */
  readonly #quiet: ReadonlySet<number>;
  /** Words of summaries that hide what answers the text above. */
  readonly #toggles: ReadonlySet<string>;
  readonly #depth: QuestionDepth;
  readonly #found: (Asked | Rewritten)[] = [];
  /** What the current lines belong to: a fold, or text that contains a tag. */
  #part: Part | undefined;
  /** Depth of the question whose answer contains the fold, and of the heading of the fold; 0 without one. */
  #question = 0;
  #heading = 0;
  /** Whether a `<details>` or `<summary>` is open. */
  #open = false;
  #inSummary = false;
  /** Whether the text of the open summary is still expected, is written, or continued after its first line. */
  #title: 'awaited' | 'written' | 'continued' = 'written';
  #answerDue = false;
  /** Columns of the list item that contains the fold, and those by which its text is indented further. */
  #margin = 0;
  #shift: number | undefined;

  constructor(note: Note) {
    this.#note = note;
    this.#depth = new QuestionDepth(note);
    const folds = note.lines.flatMap((line, index) => (/<summary/iu.test(line.text) ? [index] : []));
    const summaries = folds.map((index) => summaryText(note.text(index)));
    this.#toggles = new Set([...summaries.filter(isAnswerToggle), ...buttonsOf(note, folds, summaries)]);
    const words = summaries.filter((text) => !this.#toggles.has(text));
    this.#asks =
      words.filter((text) => isQuestion(text) || isRequest(text)).length * 3 >= words.length ||
      isDeck(note, folds) ||
      areAnnounced(note, words);
    this.#quiet = quietFolds(note, folds, summaries);
  }

  unfold(): readonly (Asked | Rewritten)[] {
    for (const [index, line] of this.#note.lines.entries()) {
      if (!this.#open && !(this.#note.isText(index) && hasFoldTag(line.text))) {
        this.#close(index);
        this.#pass(index);
        continue;
      }
      this.#part ??= { start: index, body: index, lines: [] };
      this.#line(line, index);
    }
    this.#close(this.#note.lines.length);
    return this.#found;
  }

  /** Skips a line outside of folds. */
  #pass(index: number): void {
    this.#depth.pass(this.#note, index);
    if (!this.#note.heading(index)) return;
    this.#question = this.#depth.above.asks ? this.#depth.above.depth : 0;
    this.#heading = 0;
  }

  /** Ends the current part at `end`. */
  #close(end: number): void {
    const part = this.#part;
    this.#part = undefined;
    if (!part) return;
    const { start, body, lines, asked } = part;
    if (asked) this.#found.push({ start, body: Math.min(body, end), end, answer: lines, ...asked });
    else if (end > start || lines.length > 0) this.#found.push({ start, end, lines });
  }

  #line(line: Line, index: number): void {
    if (!this.#note.isText(index)) {
      if (this.#inSummary) this.#continue(line);
      else this.#push(line);
      return;
    }
    const heading = headingOf(line.text);
    if (!hasFoldTag(line.text)) {
      if (this.#inSummary) this.#summary(line, line.text, index);
      else if (heading && heading.depth <= this.#heading) this.#nested(line, heading.text);
      else this.#push(line);
      return;
    }
    let at = 0;
    if (!this.#open && /<(?:details|summary)/iu.test(line.text)) this.#margin = this.#marginAt(index);
    for (const tag of line.text.matchAll(FOLD_TAGS)) {
      this.#text(line, line.text.slice(at, tag.index), index);
      at = tag.index + tag[0].length;
      this.#tag(tag[0], index);
    }
    this.#text(line, line.text.slice(at), index);
    if (line.text.replace(FOLD_TAGS, '').replace(EDGE_TAGS, '').trim() === '') {
      this.#note.drop(line, 'HTML without text');
      this.#blank(line);
    }
  }

  #tag(tag: string, index: number): void {
    const name = tag.toLowerCase();
    if (name.startsWith('<summary')) {
      this.#open = true;
      this.#inSummary = this.#endsBelow(index);
      this.#title = 'awaited';
    } else if (name.startsWith('</summary')) {
      this.#answerDue = this.#title === 'continued';
      this.#inSummary = false;
      this.#title = 'written';
    } else if (name.startsWith('<details')) {
      this.#open = true;
      this.#shift = undefined;
    } else {
      this.#open = false;
      this.#answerDue = false;
    }
  }

  #endsBelow(index: number): boolean {
    const { lines } = this.#note;
    for (let at = index; at < Math.min(index + LONGEST_SUMMARY, lines.length); at++) {
      const text = this.#note.text(at);
      if (/<\/summary/iu.test(text)) return true;
      if (at > index && (/<(?:details|summary)/iu.test(text) || headingOf(text))) return false;
    }
    return false;
  }

  #text(line: Line, raw: string, index: number): void {
    const text = raw.replace(EDGE_TAGS, '');
    if (text.trim() === '') return;
    if (this.#inSummary || this.#title === 'awaited') this.#summary(line, text, index);
    else this.#push({ ...line, text: text.trimEnd(), rule: style });
  }

  #summary(line: Line, text: string, index: number): void {
    const words = summaryText(text);
    const asked = this.#part?.asked;
    if (this.#title === 'awaited') {
      if (words !== '') this.#name(line, words, index);
      else if (text.trim() !== '') this.#note.drop(line, 'HTML without text');
    } else if (this.#title === 'written' && this.#part && asked && (words === '' || isWrapped(asked.text, words))) {
      this.#part = { ...this.#part, body: index + 1, asked: { ...asked, text: `${asked.text} ${words}`.trim() } };
    } else this.#continue({ ...line, text });
  }

  /** Takes the text of a summary. */
  #name(line: Line, words: string, index: number): void {
    this.#title = 'written';
    if (this.#toggles.has(words) || isAnswerToggle(words)) {
      this.#blank(line);
      this.#lines.push({ ...line, text: `${' '.repeat(this.#margin)}**Answer:**`, rule: style });
      this.#blank(line);
      return;
    }
    this.#margin = 0;
    const isNamed = labelOf(words) !== undefined || isContentsTitle(words);
    const asks = isQuestion(words) || (!isNamed && ((this.#asks && !this.#quiet.has(index)) || isCloze(words)));
    // A fold inside an answer that asks nothing itself stays part of the answer.
    const inside = asks || this.#question === 0 ? 0 : Math.min(this.#question + 1, DEEPEST);
    const level = Math.max(0, inside - this.#depth.next);
    this.#heading = Math.min(this.#depth.next + level, DEEPEST);
    this.#close(index);
    const asked = { text: words, source: line, level, ...(!asks && { isTopic: true }) };
    this.#part = { start: index, body: index + 1, lines: [], asked };
    this.#depth.asked(0);
  }

  get #lines(): Line[] {
    return this.#part?.lines ?? [];
  }

  #continue(line: Line): void {
    this.#title = 'continued';
    this.#lines.push(line);
  }

  #nested(line: Line, text: string): void {
    this.#push({ ...line, text: `${'#'.repeat(Math.min(this.#heading + 1, DEEPEST))} ${text}`, rule: style });
  }

  #push(line: Line): void {
    if (this.#answerDue && !isBlank(line)) {
      this.#answerDue = false;
      this.#blank(line);
      this.#lines.push({ ...line, text: '**Answer:**', rule: style });
      this.#blank(line);
    }
    this.#lines.push(this.#open && !isBlank(line) ? this.#moved(line) : line);
  }

  #blank(line: Line): void {
    if (!isBlank(this.#lines.at(-1))) pushBlank(this.#lines, line);
  }

  /** Removes the indentation of a fold, which has no meaning in HTML. */
  #moved(line: Line): Line {
    this.#shift ??= Math.max(0, indentOf(line.text) - this.#margin);
    return withText(line, this.#shift > 0 ? dedented(line.text, this.#shift) : line.text, style);
  }

  /** The columns of a fold that is part of a list item. */
  #marginAt(index: number): number {
    const above =
      this.#lines.findLast((own) => !isBlank(own))?.text ?? this.#note.text(skipBlank(this.#note.lines, index - 1, -1));
    const item = numberedOf(above) ?? bulletOf(above);
    const column = item ? above.indexOf(item.text) : indentOf(above);
    const own = indentOf(this.#note.text(index));
    return column > 0 && own >= Math.min(column, 2) ? own : 0;
  }
}

/** Whether a line of a summary goes on with the one above, and is no block of its own. */
function isWrapped(above: string, text: string): boolean {
  return !isComplete(above) && !/^[\s<|>#`~-]/u.test(text) && !bulletOf(text) && !numberedOf(text);
}

/** A fold, or text that contains a tag: its first line, and the lines it is converted to. */
interface Part {
  readonly start: number;
  readonly body: number;
  readonly lines: Line[];
  readonly asked?: Pick<Asked, 'text' | 'source' | 'level' | 'isTopic'>;
}

/** The minimum share of folds that ask for others to be none of them, and the minimum number of those below a heading. */
const SHARE_ASKING = 2 / 3;
const FEWEST_QUIET = 2;

/** In a note in which most folds ask, those below a heading where none of several does: they are sections. */
function quietFolds(note: Note, folds: readonly number[], summaries: readonly string[]): Set<number> {
  const asks = summaries.map((text) => isQuestion(text) || isRequest(text));
  if (asks.filter(Boolean).length < folds.length * SHARE_ASKING) return new Set();
  let heading = 0;
  let from = 0;
  const sections = Map.groupBy(folds.keys(), (at) => {
    for (; from < (folds[at] ?? 0); from++) if (note.heading(from)) heading = from;
    return heading;
  });
  const quiet = [...sections.values()].filter((all) => all.length >= FEWEST_QUIET && !all.some((at) => asks[at]));
  return new Set(quiet.flat().flatMap((at) => folds[at] ?? []));
}

/** The maximum number of lines of an answer on a card. */
const LONGEST_ANSWER = 6;

/** Folds with the same words, in a note where they may be those of a button in whatever language. */
const FEWEST_ALIKE = 3;

/** The words that are on several folds, most of them below headings that ask, and name nothing: `Xem đáp án`. */
function buttonsOf(note: Note, folds: readonly number[], summaries: readonly string[]): string[] {
  const asked = askedAbove(note, folds);
  const alike = Map.groupBy(folds.keys(), (at) => summaries[at] ?? '');
  return [...alike].flatMap(([text, all]) => {
    const isButton = /\p{L}/u.test(text) && !isQuestion(text) && labelOf(text) === undefined;
    const asking = all.filter((at) => asked[at]).length;
    return isButton && all.length >= FEWEST_ALIKE && asking * 2 >= all.length ? [text] : [];
  });
}

/** Whether the heading above each fold asks. */
function askedAbove(note: Note, folds: readonly number[]): boolean[] {
  let from = 0;
  let asks = false;
  return folds.map((fold) => {
    for (; from < fold; from++) {
      const heading = note.heading(from);
      if (heading) asks = isQuestion(heading.text);
    }
    return asks;
  });
}

/** The minimum number of folds below a title, or in a file whose name, announces questions. */
const FEWEST_ANNOUNCED = 3;

/** Whether the folds of a note with different summaries are what its title or its name announces: questions. */
function areAnnounced(note: Note, summaries: readonly string[]): boolean {
  if (summaries.length < FEWEST_ANNOUNCED || new Set(summaries).size < summaries.length) return false;
  const first = note.lines.findIndex((line) => !isBlank(line));
  return isQuestionsName(note.name) || isQuestionsTitle(note.heading(first)?.text ?? '');
}

/** Whether all content is folds with a few lines of text each, in which the folded content answers the summary. */
function isDeck(note: Note, folds: readonly number[]): boolean {
  return (
    folds.length > 1 &&
    folds.every((start, at) => {
      const end = note.lines.findIndex((line, index) => index >= start && /<\/details/iu.test(line.text));
      const next = folds[at + 1] ?? note.lines.length;
      return end >= start && end - start <= LONGEST_ANSWER && end <= next && next - end <= 3 && note.isText(end - 1);
    })
  );
}

function summaryText(text: string): string {
  const inner = /<summary\b[^<>]{0,200}>(.*?)(?:<\/summary|$)/iu.exec(text)?.[1] ?? text;
  return outsideCode(inner, (part) => part.replace(/<\/?(?:b|strong|h[1-6]|p|i|em|u)>|<br\s*\/?>/giu, '')).trim();
}
