import { labelOf } from '../../labels/index.ts';
import { isAnswerToggle } from '../../labels/titles.ts';
import { outsideCode } from '../../lines/code-spans.ts';
import { areasOf } from '../../lines/fences.ts';
import { isBlank, type Line, pushBlank } from '../../lines/line.ts';
import { headingOf, numberedOf } from '../../lines/marks.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Noise } from '../noise.ts';
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
  apply(lines, noise) {
    if (!lines.some((line) => hasTag(line.text))) return lines;
    return new Unfolder(lines, noise).unfold();
  },
};

function hasTag(text: string): boolean {
  return text.includes('<') && text.search(TAGS) >= 0;
}

class Unfolder {
  readonly #lines: readonly Line[];
  readonly #areas: readonly string[];
  readonly #noise: Noise;
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

  constructor(lines: readonly Line[], noise: Noise) {
    this.#lines = lines;
    this.#noise = noise;
    this.#areas = areasOf(lines);
    const summaries = lines.filter((line) => /<summary/iu.test(line.text)).map((line) => summaryText(line.text));
    this.#asks = summaries.filter((text) => isQuestion(text)).length * 3 >= summaries.length;
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
    for (const tag of line.text.matchAll(TAGS)) {
      this.#text(line, line.text.slice(at, tag.index));
      at = tag.index + tag[0].length;
      this.#tag(tag[0], index);
    }
    this.#text(line, line.text.slice(at));
    if (line.text.replace(TAGS, '').replace(EDGE_TAGS, '').trim() === '') {
      this.#noise.drop(line, 'HTML without text');
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
      this.#out.push({ ...line, text: '**Answer:**', rule: 'details' });
    } else {
      this.#depth = Math.min(Math.max(this.#above + 1, 2), 6);
      const needsLabel =
        this.#asks && !isQuestion(words) && !labelOf(words) && !(numberedOf(words) && isQuestion(words));
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
    this.#out.push(line);
  }
}

function summaryText(text: string): string {
  const inner = /<summary\b[^<>]{0,200}>(.*?)(?:<\/summary|$)/iu.exec(text)?.[1] ?? text;
  return outsideCode(inner, (part) => part.replace(/<\/?(?:b|strong|h[1-6]|p|i|em|u)>|<br\s*\/?>/giu, '')).trim();
}
