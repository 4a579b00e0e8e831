import { type Area, areasOf } from '../lines/fences.ts';
import { isBlank, type Line } from '../lines/line.ts';
import { type Heading, headingOf } from '../lines/marks.ts';
import type { Noise } from './noise.ts';

/** Caches areas: most rules change nothing, so the next rule asks for the same lines. */
const KNOWN = new WeakMap<readonly Line[], readonly Area[]>();

/** A note as passed to a rule: its lines with their areas, and the collection of dropped lines. */
export class Note {
  readonly lines: readonly Line[];
  /** Whether its front matter says that it contains cards: `tags: [flashcards]`. */
  readonly isDeck: boolean;
  /** The name of its file, without the folder. */
  readonly name: string;
  readonly #noise: Noise;
  #areas: readonly Area[] | undefined;
  #headings: readonly number[] | undefined;

  constructor(lines: readonly Line[], noise: Noise, isDeck = false, name = '') {
    this.lines = lines;
    this.isDeck = isDeck;
    this.name = name;
    this.#noise = noise;
  }

  /** The same note with other lines. */
  of(lines: readonly Line[]): Note {
    return new Note(lines, this.#noise, this.isDeck, this.name);
  }

  /** The area of each line: text, code, the delimiters of code, or a comment. */
  get areas(): readonly Area[] {
    if (this.#areas) return this.#areas;
    this.#areas = KNOWN.get(this.lines) ?? areasOf(this.lines);
    KNOWN.set(this.lines, this.#areas);
    return this.#areas;
  }

  /** Whether the line exists, and is neither code nor a comment. */
  isText(index: number): boolean {
    return this.areas[index] === 'text';
  }

  /** The text of a line; empty outside of the note. */
  text(index: number): string {
    return this.lines[index]?.text ?? '';
  }

  isBlank(index: number): boolean {
    return isBlank(this.lines[index]);
  }

  /** The heading on a line; undefined if the line is not a heading. */
  heading(index: number): Heading | undefined {
    return this.isText(index) ? headingOf(this.text(index)) : undefined;
  }

  /** The line of the heading at a line or above it; -1 if there is none. */
  headingAbove(index: number): number {
    if (!this.#headings) {
      let last = -1;
      this.#headings = this.lines.map((_, at) => {
        if (this.heading(at)) last = at;
        return last;
      });
    }
    return this.#headings[index] ?? -1;
  }

  /** Records that a line has no content. */
  drop(line: Line | undefined, reason: string): void {
    if (line) this.#noise.drop(line, reason);
  }
}
