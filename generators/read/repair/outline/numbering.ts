/** A run of numbers that go on: 1, 2, 3 or 16, 17. */
export interface Level {
  last: number;
  kind: 'section' | 'question' | 'nested';
  depth: number;
}

/** The runs of numbers that are open, one inside the other. */
export class Numbering {
  /** Outermost first. */
  #levels: readonly Level[] = [];

  get isEmpty(): boolean {
    return this.#levels.length === 0;
  }

  get outermost(): Level | undefined {
    return this.#levels[0];
  }

  get innermost(): Level | undefined {
    return this.#levels.at(-1);
  }

  /** The outermost run that goes on with a number. */
  expecting(number: number): Level | undefined {
    return this.#levels.find(({ last }) => last + 1 === number);
  }

  /** Whether a run of questions goes on with a number. */
  asksNext(number: number): boolean {
    return this.#levels.some(({ kind, last }) => kind === 'question' && last + 1 === number);
  }

  /** The outermost run that a number, come out of turn, could belong to. */
  before(number: number): Level | undefined {
    return this.#levels.find(({ last }) => last < number);
  }

  /** The innermost run of questions. */
  get questions(): Level | undefined {
    return this.#levels.findLast(({ kind }) => kind === 'question');
  }

  /** Goes on with an open run; those inside it end. */
  goOn(level: Level, number: number): Level {
    level.last = number;
    this.#levels = this.#levels.slice(0, this.#levels.indexOf(level) + 1);
    return level;
  }

  /** Opens a run. Sections are the outermost of a text. */
  open(level: Level): Level {
    this.#levels = level.kind === 'section' ? [level] : [...this.#levels, level];
    return level;
  }

  /** Ends all runs, but for one that a heading of the note begins. */
  restart(level?: Level): void {
    this.#levels = level ? [level] : [];
  }

  /** Ends the runs below a heading of a depth; one that has none deeper than itself below it ends all. */
  endBelow(depth: number): void {
    const isOver = !this.#levels.some((level) => level.depth > depth);
    this.#levels = isOver ? [] : this.#levels.filter((level) => level.depth <= depth);
  }
}
