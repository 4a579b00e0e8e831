import { append, isBlank, type Line, pushBlank, withText } from '../lines/line.ts';
import type { Note } from './note.ts';

/**
 * A repair. `apply` takes the note as the previous rules left it and returns its new lines. Lines that it adds or
 * changes carry the name of the rule; lines that it drops are recorded with a reason. Applying it to its own output
 * changes nothing.
 */
export interface Rule {
  readonly name: string;
  /** Whether the rule applies to a line. If it applies to no line, the rule is skipped. */
  readonly needs?: (line: Line) => boolean;
  apply(note: Note): readonly Line[];
}

/** Rules with the same preconditions and postconditions, in any order. */
export interface Phase {
  readonly name: string;
  readonly rules: readonly Rule[];
}

/** The new text of a line; the same text if there is nothing to change. */
type Change = (text: string, index: number, note: Note) => string;

/** Creates a rule about single lines of text and, if `code` is given, of code. */
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

/** The replacement of some lines: from the line for which it was requested up to `end`, exclusive. */
export interface Block {
  readonly end: number;
  readonly lines: readonly Line[];
  /** Whether to put blank lines around it. */
  readonly apart?: boolean;
}

/**
 * Creates a rule about blocks. `at` is called for each line of text and returns the replacement of the block that
 * begins there.
 */
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
