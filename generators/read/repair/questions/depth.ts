import { labelOf } from '../../labels/index.ts';
import { callsQuestions, mayNameQuestions } from '../../labels/titles.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';

/** Depth of a question below no heading, or below the title of a note. */
const CARD = 3;
export const DEEPEST = 6;

/** Depth of a question below a heading of depth `above`, 0 for none. */
export function cardDepth(above: number): number {
  return Math.min(Math.max(above + 1, CARD), DEEPEST);
}

/** The heading above a line. */
interface Above {
  depth: number;
  /** Whether it is itself a question. */
  asks: boolean;
  /** Whether there is text between it and the line. */
  answered: boolean;
}

const NONE: Above = { depth: 0, asks: false, answered: false };

/** Tracks the headings of a note, and gives the depth of a question at the current line. */
export class QuestionDepth {
  /** The title of a note may be a question that introduces its content. */
  readonly #hasTitle: boolean;
  #above = NONE;
  /** Number of the question above, 0 for none. */
  number = 0;

  constructor(note: Note) {
    this.#hasTitle = note.lines.filter((_, index) => note.heading(index)?.depth === 1).length === 1;
  }

  get above(): Readonly<Above> {
    return this.#above;
  }

  /** Below a section, and a sibling of an answered question, so that both keep their content. */
  get next(): number {
    const { depth, asks, answered } = this.#above;
    return asks && answered ? depth : cardDepth(depth);
  }

  /** Advances past a line. */
  pass(note: Note, index: number): void {
    const heading = note.heading(index);
    if (!heading) {
      if (!note.isBlank(index)) this.#above = { ...this.#above, answered: true };
      return;
    }
    const label = mayNameQuestions(heading.text) ? undefined : labelOf(heading.text);
    const asks = label?.role === 'question' || (!label && isQuestion(heading.text) && !callsQuestions(heading.text));
    const isField = label !== undefined && !asks && this.#above.asks && heading.depth >= this.#above.depth;
    if (isField) this.#above = { ...this.#above, answered: true };
    else {
      const isTitle = heading.depth === 1 && this.#hasTitle;
      if (asks) this.number = Number.parseInt(label?.number ?? heading.text, 10) || 0;
      this.#above = { depth: heading.depth, asks: asks && !isTitle, answered: false };
    }
  }

  /** Advances past a question that was written at `next`. */
  asked(number: number): void {
    this.#above = { depth: this.next, asks: true, answered: true };
    this.number = number;
  }
}
