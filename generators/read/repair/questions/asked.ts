import { areasOf } from '../../lines/fences.ts';
import { append, isBlank, type Line, pushBlank } from '../../lines/line.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Rule } from '../rule.ts';
import { counted } from './counted.ts';
import { DEEPEST, QuestionDepth } from './depth.ts';

/** A question as a recogniser finds it. All ranges are indices of lines, `end` outside. */
export interface Asked {
  /** The lines on which it is asked. */
  readonly start: number;
  readonly body: number;
  /** Behind the lines that `answer` stands for; `body` where the answer stays as it is. */
  readonly end: number;
  /** The label as it was written, with its number: `Q3`. */
  readonly label?: string;
  readonly number?: string;
  readonly text: string;
  readonly answer: readonly Line[];
  /** The line that it comes from, where that is not the first. */
  readonly source?: Line;
  /** It belongs to the heading right above, which has no question of its own. */
  readonly isField?: boolean;
  /** What follows is no part of the answer, although no heading says so. */
  readonly closed?: boolean;
  /** How many headings deeper it goes than a question that stands here by itself. */
  readonly level?: number;
  /** It asks nothing, and is the heading of the questions behind it. */
  readonly isTopic?: boolean;
}

/** Lines beside questions that ask nothing, and that the recogniser has to write anew. */
export interface Rewritten {
  readonly start: number;
  /** Outside. */
  readonly end: number;
  readonly lines: readonly Line[];
}

/** A way in which notes mark questions. */
export interface Recogniser {
  readonly style: string;
  readonly needs: (line: Line) => boolean;
  /** The questions of a note, in order, none inside another. Those that share a line begin at the same one. */
  find(note: Note): Iterable<Asked | Rewritten>;
  /** Text that lost its headings gets them from the outline, which then has to see the question as a line. */
  readonly before?: 'outline';
}

/** The rule that writes what a recogniser finds: each question a heading of the right depth, its answer below it. */
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
  /** Where the first question of a row of them was written, and the line behind the last. */
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
      const here = this.#found.get(index);
      const line = lines[index];
      if (!here && line) {
        this.#result.push(line);
        this.#depth.pass(this.#note, index);
        index++;
      }
      for (const one of here ?? []) index = Math.max(index, 'lines' in one ? this.#rewritten(one) : this.#asked(one));
    }
    return this.#result;
  }

  #rewritten({ end, lines }: Rewritten): number {
    append(this.#result, lines);
    return end;
  }

  /** Writes a question and its answer. Out: the line to go on with. */
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
    // What no heading divides from the last answer stands better above the first question.
    if (rest > asked.end) result.splice(this.#run, 0, ...lines.slice(asked.end, rest), { ...last, text: '' });
    return rest;
  }

  #heading(asked: Asked, line: Line): Line {
    const isLead = this.#before === 'outline' && line.flat !== undefined && this.#depth.above.depth === 0;
    const depth = Math.min(this.#depth.next + (asked.level ?? 0), DEEPEST);
    const marks = isLead || asked.isField ? '' : `${'#'.repeat(depth)} `;
    const title = asked.isField ? `**${asked.label ?? 'Q'}:** ${asked.text}` : titleOf(asked, isLead);
    const to = Math.max(line.to, this.#note.lines[asked.body - 1]?.to ?? line.to);
    return { ...line, text: `${marks}${title}`, to, rule: this.#style };
  }
}

/** Behind the lines from `start` on that stand below no other heading or question; `start` where they are blank. */
function textBelow(note: Note, start: number, found: Found): number {
  let end = start;
  for (let at = start; at < note.lines.length && !note.heading(at) && !found.has(at); at++)
    if (!note.isBlank(at)) end = at + 1;
  return end;
}

/** What asks by itself needs no label, unless only the label tells a line from any other. */
function titleOf({ label, number, text, isTopic }: Asked, isLead: boolean): string {
  if (isTopic) return text;
  if (label) return `${label}: ${text}`;
  if (number) return `${number}. ${text}`;
  return isLead || !isQuestion(text) ? `Q: ${text}` : text;
}

/** A line of an answer, with other text. */
export function answering(line: Line, text: string, style: string): Line {
  return text === line.text ? line : { ...line, text, rule: style };
}
