import { areasOf } from '../../lines/fences.ts';
import { append, isBlank, type Line, pushBlank, skipBlank } from '../../lines/line.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Rule } from '../rule.ts';
import { counted } from './counted.ts';
import { DEEPEST, QuestionDepth } from './depth.ts';

/** A question found by a recogniser. All ranges are line indices, with an exclusive `end`. */
export interface Asked {
  /** The first line of the question. */
  readonly start: number;
  readonly body: number;
  /** The end of the lines that `answer` replaces; `body` if the answer is unchanged. */
  readonly end: number;
  /** The label as written, with its number: `Q3`. */
  readonly label?: string;
  readonly number?: string;
  readonly text: string;
  readonly answer: readonly Line[];
  /** The line from which it comes, if that is not the first. */
  readonly source?: Line;
  /** Whether it belongs to the heading directly above, which has no other question. */
  readonly isField?: boolean;
  /** Whether the following text is not part of the answer, although no heading separates it. */
  readonly closed?: boolean;
  /** The number of levels below a question that stands here by itself. */
  readonly level?: number;
  /** Whether it asks nothing and is the heading of the following questions. */
  readonly isTopic?: boolean;
}

/** Lines beside questions that ask nothing, but that the recogniser has to rewrite. */
export interface Rewritten {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly lines: readonly Line[];
}

/** A style in which notes mark questions. */
export interface Recogniser {
  readonly style: string;
  readonly needs: (line: Line) => boolean;
  /** The questions of a note in order, not nested. Questions that share a line have the same start. */
  find(note: Note): Iterable<Asked | Rewritten>;
  /** Set if text that lost its headings gets them from the outline, which then has to see the question as a line. */
  readonly before?: 'outline';
}

/**
 * Creates the rule that writes what a recogniser finds: each question as a heading of the right depth, with its answer
 * below.
 */
export function questionRule({ style, needs, find, before }: Recogniser): Rule {
  return {
    name: style,
    needs,
    apply(note) {
      const found = Map.groupBy(counted(note, find(note)), ({ start }) => start);
      return found.size === 0 ? note.lines : new Writer(note, found, style, before).written();
    },
  };
}

type Found = ReadonlyMap<number, readonly (Asked | Rewritten)[]>;

class Writer {
  readonly #note: Note;
  readonly #found: Found;
  readonly #style: string;
  readonly #before: Recogniser['before'];
  readonly #depth: QuestionDepth;
  readonly #result: Line[] = [];
  /** The line where the first question of a sequence was written, and the line after the last. */
  #run = 0;
  #behind = -1;

  constructor(note: Note, found: Found, style: string, before: Recogniser['before']) {
    this.#note = note;
    this.#found = found;
    this.#style = style;
    this.#before = before;
    this.#depth = new QuestionDepth(note);
  }

  written(): Line[] {
    const { lines } = this.#note;
    let index = 0;
    while (index < lines.length) {
      const line = lines[index];
      let next = index;
      for (const one of this.#found.get(index) ?? [])
        next = Math.max(next, 'lines' in one ? this.#rewritten(one) : this.#asked(one));
      // What takes no line stands before the one that it begins at.
      if (next === index && line) {
        this.#result.push(line);
        this.#depth.pass(this.#note, index);
        next++;
      }
      index = next;
    }
    return this.#result;
  }

  #rewritten({ end, lines }: Rewritten): number {
    append(this.#result, lines);
    return end;
  }

  /** Writes a question and its answer, and returns the next line. */
  #asked(asked: Asked): number {
    const { lines } = this.#note;
    const line = asked.source ?? lines[asked.start];
    if (!line) return asked.end;
    const result = this.#result;
    pushBlank(result, line);
    if (asked.start !== this.#behind) this.#run = result.length;
    this.#behind = asked.end;
    result.push(this.#heading(asked, line));
    const last = lines[asked.end - 1] ?? line;
    if (asked.answer.length > 0 || !isBlank(lines[asked.end])) pushBlank(result, last);
    const areas = areasOf(asked.answer);
    for (const [at, own] of asked.answer.entries())
      if (areas[at] !== 'text' || !isBlank(own) || !isBlank(result.at(-1))) result.push(own);
    if (asked.answer.length > 0 && isBlank(lines[asked.end])) while (isBlank(result.at(-1))) result.pop();
    else if (asked.answer.length > 0) pushBlank(result, last);
    this.#depth.asked(Number.parseInt(asked.number ?? '', 10) || 0);
    if (!asked.closed || this.#found.has(asked.end)) return asked.end;
    const rest = textBelow(this.#note, asked.end, this.#found);
    // Text that no heading separates from the last answer is moved above the first question, and that below the next
    // list as well: between the two it would answer a question.
    this.#behind = skipBlank(lines, rest);
    if (rest > asked.end) result.splice(this.#run, 0, ...lines.slice(asked.end, rest), { ...last, text: '' });
    return rest;
  }

  #heading(asked: Asked, line: Line): Line {
    const isLead = this.#before === 'outline' && line.flat !== undefined && this.#depth.above.depth === 0;
    const depth = Math.max(Math.min(this.#depth.next + (asked.level ?? 0), DEEPEST), asked.isTopic ? 2 : 1);
    const marks = isLead || asked.isField ? '' : `${'#'.repeat(depth)} `;
    const title = asked.isField ? `**${asked.label ?? 'Q'}:** ${asked.text}` : titleOf(asked, isLead);
    const to = Math.max(line.to, this.#note.lines[asked.body - 1]?.to ?? line.to);
    return { ...line, text: `${marks}${title}`, to, rule: this.#style };
  }
}

/** The index after the lines from `start` on that belong to no other heading or question; `start` if they are blank. */
function textBelow(note: Note, start: number, found: Found): number {
  let end = start;
  for (let at = start; at < note.lines.length && !note.heading(at) && !found.has(at); at++)
    if (!note.isBlank(at)) end = at + 1;
  return end;
}

/** Text that is phrased as a question needs no label, unless only the label distinguishes the line from others. */
function titleOf({ label, number, text, isTopic }: Asked, isLead: boolean): string {
  if (isTopic) return text;
  if (label) return `${label}: ${text}`;
  if (number) return `${number}. ${text}`;
  return isLead || !isQuestion(text) ? `Q: ${text}` : text;
}

/** A line of an answer with another text. */
export function answering(line: Line, text: string, style: string): Line {
  return text === line.text ? line : { ...line, text, rule: style };
}
