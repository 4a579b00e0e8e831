import { append, isBlank, type Line, pushBlank, withText } from '../lines/line.ts';
import type { Note } from './note.ts';

/**
 * One repair. `apply` takes the note as the rules before left it and returns its new lines; a line it adds or
 * changes carries the rule's name, a line it leaves out is dropped with the reason. Applied to its own
 * output it changes nothing.
 */
export interface Rule {
  readonly name: string;
  /** Whether a line is one that the rule is about. Where no line is, the rule is not applied. */
  readonly needs?: (line: Line) => boolean;
  apply(note: Note): readonly Line[];
}

/** Rules that rely on the same things and make the same thing hold. Their order among themselves does not matter. */
export interface Phase {
  readonly name: string;
  readonly rules: readonly Rule[];
}

/** What a line rule makes of a text; the same where it has nothing to do. */
type Change = (text: string, index: number, note: Note) => string;

/** A rule about single lines: of text, and of code where it says what it makes of that. */
export function lineRule(name: string, needs: (line: Line) => boolean, text: Change, code?: Change): Rule {
  return {
    name,
    needs,
    apply: (note) =>
      note.lines.map((line, index) => {
        const change = note.isText(index) ? text : code;
        return change && needs(line) ? withText(line, change(line.text, index, note), name) : line;
      }),
  };
}

/** What a rule puts in the place of some lines: of those from where it was asked up to `end`, which stays. */
export interface Block {
  readonly end: number;
  readonly lines: readonly Line[];
  /** Blank lines go around it. */
  readonly apart?: boolean;
}

/** A rule about blocks. `at` is asked at each line of text and gives what takes the place of the block that begins there. */
export function blockRule(
  name: string,
  needs: (line: Line) => boolean,
  at: (index: number, note: Note) => Block | undefined,
): Rule {
  return {
    name,
    needs,
    apply(note) {
      const { lines } = note;
      const result: Line[] = [];
      for (let index = 0; index < lines.length; index++) {
        const line = lines[index];
        if (!line) break;
        const block = note.isText(index) ? at(index, note) : undefined;
        if (!block) {
          result.push(line);
          continue;
        }
        if (block.apart) pushBlank(result, line);
        const kept = new Set(lines.slice(index, block.end));
        append(
          result,
          block.lines.map((own) => (kept.has(own) ? own : { ...own, rule: name })),
        );
        if (block.apart && !isBlank(lines[block.end])) pushBlank(result, lines[block.end - 1] ?? line);
        index = block.end - 1;
      }
      return result;
    },
  };
}
