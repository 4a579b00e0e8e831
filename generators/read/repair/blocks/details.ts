import { labelOf } from '../../labels/index.ts';
import { isRequest } from '../../labels/requests.ts';
import { isAnswerToggle, isContentsTitle } from '../../labels/titles.ts';
import { outsideCode } from '../../lines/code-spans.ts';
import { isBlank, type Line, pushBlank, withText } from '../../lines/line.ts';
import { bulletOf, dedented, headingOf, indentOf, numberedOf } from '../../lines/marks.ts';
import { isCloze, isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Rule } from '../rule.ts';

const TAGS = /<\/?(?:details|summary)\b[^<>]{0,200}>/giu;
const EDGE_TAGS = /^(?:\s*<\/?(?:b|strong|br|p|h[1-6])\s*\/?>)+|(?:\s*<\/?(?:b|strong|br|p|h[1-6])\s*\/?>)+\s*$/giu;
/** Lines that a summary without an end tag is searched for it. */
const LONGEST_SUMMARY = 40;

/**
 * Makes a heading of each `<summary>`, the question, and plain text of what `<details>` folds away, the answer.
 * Tags need not be balanced: the next `<details>` or heading ends what is open.
 */
export const details: Rule = {
  name: 'details',
  needs: (line) => hasTag(line.text),
  apply(note) {
    return new Unfolder(note).unfold();
  },
};

function hasTag(text: string): boolean {
  return text.includes('<') && text.search(TAGS) >= 0;
}

class Unfolder {
  readonly #lines: readonly Line[];
  readonly #areas: readonly string[];
  readonly #note: Note;
  readonly #out: Line[] = [];
  readonly #asks: boolean;
  /** Depth of the heading above, and of the question that is open; 0 without one. */
  #above = 0;
  #depth = 0;
  /** Whether a `<details>` or `<summary>` is open. */
  #open = false;
  #inSummary = false;
  /** The words of the open summary are still to come, or it went on after its first line. */
  #heading: 'awaited' | 'written' | 'continued' = 'written';
  #answerDue = false;
  /** Columns of the list item that the fold stands in, and those by which its text is indented beyond. */
  #margin = 0;
  #shift: number | undefined;

  constructor(note: Note) {
    this.#lines = note.lines;
    this.#note = note;
    this.#areas = note.areas;
    const folds = note.lines.flatMap((line, index) => (/<summary/iu.test(line.text) ? [index] : []));
    const words = folds.map((index) => summaryText(note.text(index))).filter((text) => !isAnswerToggle(text));
    this.#asks =
      words.filter((text) => isQuestion(text) || isRequest(text)).length * 3 >= words.length || isDeck(note, folds);
  }

  unfold(): Line[] {
    for (const [index, line] of this.#lines.entries()) this.#line(line, index);
    return this.#out;
  }

  #line(line: Line, index: number): void {
    if (this.#areas[index] !== 'text') {
      if (this.#inSummary) this.#continue(line);
      else this.#push(line);
      return;
    }
    const heading = headingOf(line.text);
    if (heading && !this.#open) {
      this.#above = heading.depth;
      this.#depth = 0;
    }
    if (!hasTag(line.text)) {
      if (this.#inSummary) this.#summary(line, line.text);
      else if (heading && this.#open && heading.depth <= this.#depth) this.#nested(line, heading.text);
      else this.#push(line);
      return;
    }
    let at = 0;
    if (!this.#open && /<(?:details|summary)/iu.test(line.text)) this.#margin = this.#marginOf(line);
    for (const tag of line.text.matchAll(TAGS)) {
      this.#text(line, line.text.slice(at, tag.index));
      at = tag.index + tag[0].length;
      this.#tag(tag[0], index);
    }
    this.#text(line, line.text.slice(at));
    if (line.text.replace(TAGS, '').replace(EDGE_TAGS, '').trim() === '') {
      this.#note.drop(line, 'HTML without text');
      if (!isBlank(this.#out.at(-1))) pushBlank(this.#out, line);
    }
  }

  #tag(tag: string, index: number): void {
    const name = tag.toLowerCase();
    if (name.startsWith('<summary')) {
      this.#open = true;
      this.#inSummary = this.#endsBelow(index);
      this.#heading = 'awaited';
    } else if (name.startsWith('</summary')) {
      this.#answerDue = this.#heading === 'continued';
      this.#inSummary = false;
      this.#heading = 'written';
    } else if (name.startsWith('<details')) {
      this.#open = true;
      this.#shift = undefined;
    } else {
      this.#open = false;
      this.#answerDue = false;
    }
  }

  #endsBelow(index: number): boolean {
    for (let at = index; at < Math.min(index + LONGEST_SUMMARY, this.#lines.length); at++) {
      const text = this.#lines[at]?.text ?? '';
      if (/<\/summary/iu.test(text)) return true;
      if (at > index && (/<(?:details|summary)/iu.test(text) || headingOf(text))) return false;
    }
    return false;
  }

  #text(line: Line, raw: string): void {
    const text = raw.replace(EDGE_TAGS, '');
    if (text.trim() === '') return;
    if (this.#inSummary || this.#heading === 'awaited') this.#summary(line, text);
    else this.#push({ ...line, text: text.trimEnd(), rule: 'details' });
  }

  #summary(line: Line, text: string): void {
    if (text.trim() === '') {
      if (this.#heading !== 'awaited') this.#continue(line);
      return;
    }
    if (this.#heading !== 'awaited') {
      this.#continue({ ...line, text });
      return;
    }
    this.#heading = 'written';
    pushBlank(this.#out, line);
    const words = summaryText(text);
    if (isAnswerToggle(words)) {
      this.#out.push({ ...line, text: `${' '.repeat(this.#margin)}**Answer:**`, rule: 'details' });
    } else {
      this.#margin = 0;
      this.#depth = Math.min(Math.max(this.#above + 1, 2), 6);
      const needsLabel =
        (this.#asks || isCloze(words)) && !isQuestion(words) && !labelOf(words) && !isContentsTitle(words);
      this.#out.push({
        ...line,
        text: `${'#'.repeat(this.#depth)} ${needsLabel ? 'Q: ' : ''}${words}`,
        rule: 'details',
      });
    }
    pushBlank(this.#out, line);
  }

  #continue(line: Line): void {
    this.#heading = 'continued';
    this.#out.push(line);
  }

  #nested(line: Line, text: string): void {
    this.#push({ ...line, text: `${'#'.repeat(Math.min(this.#depth + 1, 6))} ${text}`, rule: 'details' });
  }

  #push(line: Line): void {
    if (this.#answerDue && !isBlank(line)) {
      this.#answerDue = false;
      pushBlank(this.#out, line);
      this.#out.push({ ...line, text: '**Answer:**', rule: 'details' });
      pushBlank(this.#out, line);
    }
    if (this.#depth > 0 && isBlank(line) && isBlank(this.#out.at(-1))) return;
    this.#out.push(this.#open && !isBlank(line) ? this.#moved(line) : line);
  }

  /** Where indentation of a fold means nothing, for HTML has none. */
  #moved(line: Line): Line {
    this.#shift ??= Math.max(0, indentOf(line.text) - this.#margin);
    return withText(line, this.#shift > 0 ? dedented(line.text, this.#shift) : line.text, 'details');
  }

  /** The columns of a fold that is part of a list item. */
  #marginOf(line: Line): number {
    const above = this.#out.findLast((own) => !isBlank(own))?.text ?? '';
    const item = numberedOf(above) ?? bulletOf(above);
    const column = item ? above.indexOf(item.text) : indentOf(above);
    return column > 0 && indentOf(line.text) >= Math.min(column, 2) ? indentOf(line.text) : 0;
  }
}

/** Lines of an answer on a card, at most. */
const LONGEST_ANSWER = 6;

/** Nothing but folds of a few lines of text, one below the other: what is folded away answers what stands on it. */
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
