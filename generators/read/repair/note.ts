import { type Area, areasOf } from '../lines/fences.ts';
import { isBlank, type Line } from '../lines/line.ts';
import { type Heading, headingOf } from '../lines/marks.ts';
import type { Noise } from './noise.ts';

/** Areas of the lines that rules were given last: most rules change nothing, and the next one asks the same. */
const KNOWN = new WeakMap<readonly Line[], readonly Area[]>();

/** A note as a rule finds it: its lines, what each of them is part of, and where what is dropped goes. */
export class Note {
  readonly lines: readonly Line[];
  /** Its front matter says that it holds cards: `tags: [flashcards]`. */
  readonly isDeck: boolean;
  readonly #noise: Noise;

  constructor(lines: readonly Line[], noise: Noise, isDeck = false) {
    this.lines = lines;
    this.isDeck = isDeck;
    this.#noise = noise;
  }

  /** Other lines of the same note. */
  of(lines: readonly Line[]): Note {
    return new Note(lines, this.#noise, this.isDeck);
  }

  /** The area of each line: text, code, the marks around code, or a comment. */
  get areas(): readonly Area[] {
    const areas = KNOWN.get(this.lines) ?? areasOf(this.lines);
    KNOWN.set(this.lines, areas);
    return areas;
  }

  /** Whether the line is there, and is neither code nor a comment. */
  isText(index: number): boolean {
    return this.areas[index] === 'text';
  }

  /** The text of a line, empty outside the note. */
  text(index: number): string {
    return this.lines[index]?.text ?? '';
  }

  isBlank(index: number): boolean {
    return isBlank(this.lines[index]);
  }

  /** The heading that a line of text is. */
  heading(index: number): Heading | undefined {
    return this.isText(index) ? headingOf(this.text(index)) : undefined;
  }

  /** Says that a line carries no content. */
  drop(line: Line | undefined, reason: string): void {
    if (line) this.#noise.drop(line, reason);
  }
}
