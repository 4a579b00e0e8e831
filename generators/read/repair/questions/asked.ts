import { isBlank, type Line, pushBlank } from '../../lines/line.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Rule } from '../rule.ts';
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

/** A way in which notes mark questions. */
export interface Recogniser {
  readonly style: string;
  readonly needs: (line: Line) => boolean;
  /** The questions of a note, in order, none inside another. `above` is the heading that a line stands below. */
  find(note: Note): Iterable<Asked>;
  /** Text that lost its headings gets them from the outline, which then has to see the question as a line. */
  readonly before?: 'outline';
}

/** The rule that writes what a recogniser finds: each question a heading of the right depth, its answer below it. */
export function questionRule({ style, needs, find, before }: Recogniser): Rule {
  return {
    name: style,
    needs,
    apply(note) {
      const { lines } = note;
      const found = new Map([...find(note)].map((asked) => [asked.start, asked]));
      if (found.size === 0) return lines;
      const result: Line[] = [];
      const depth = new QuestionDepth(note);
      /** Where the first question of a row of them was written, and the line behind the last. */
      let run = 0;
      let behind = -1;
      for (let index = 0; index < lines.length; index++) {
        const asked = found.get(index);
        const line = asked?.source ?? lines[index];
        if (!line) break;
        if (!asked) {
          result.push(line);
          depth.pass(note, index);
          continue;
        }
        const isLead = before === 'outline' && line.flat !== undefined && depth.above.depth === 0;
        const marks =
          isLead || asked.isField ? '' : `${'#'.repeat(Math.min(depth.next + (asked.level ?? 0), DEEPEST))} `;
        pushBlank(result, line);
        if (index !== behind) run = result.length;
        behind = asked.end;
        const to = Math.max(line.to, lines[asked.body - 1]?.to ?? line.to);
        result.push({
          ...line,
          text: `${marks}${asked.isField ? `**${asked.label ?? 'Q'}:** ${asked.text}` : titleOf(asked, isLead)}`,
          to,
          rule: style,
        });
        const last = lines[asked.end - 1] ?? line;
        if (asked.answer.length > 0 || !isBlank(lines[asked.end])) pushBlank(result, last);
        for (const own of asked.answer) if (!isBlank(own) || !isBlank(result.at(-1))) result.push(own);
        if (asked.answer.length > 0 && isBlank(lines[asked.end])) while (isBlank(result.at(-1))) result.pop();
        else if (asked.answer.length > 0) pushBlank(result, last);
        depth.asked(Number.parseInt(asked.number ?? '', 10) || 0);
        index = asked.end - 1;
        if (index + 1 < lines.length && found.has(index + 1)) continue;
        const rest = asked.closed ? textBelow(note, asked.end, found) : asked.end;
        // What no heading divides from the last answer stands better above the first question.
        if (rest > asked.end) result.splice(run, 0, ...lines.slice(asked.end, rest), { ...last, text: '' });
        index = rest - 1;
      }
      return result;
    },
  };
}

/** Behind the lines from `start` on that stand below no other heading or question; `start` where they are blank. */
function textBelow(note: Note, start: number, found: ReadonlyMap<number, Asked>): number {
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
