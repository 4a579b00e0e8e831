/** A run of consecutive numbers: 1, 2, 3 or 16, 17. */
export interface Level {
  last: number;
  kind: 'section' | 'question' | 'nested';
  depth: number;
}

/** The open runs of numbers, nested in one another. */
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

  /** The outermost run that continues with a number. */
  expecting(number: number): Level | undefined {
    return this.#levels.find(({ last }) => last + 1 === number);
  }

  /** Whether a run of questions continues with a number. */
  asksNext(number: number): boolean {
    return this.#levels.some(({ kind, last }) => kind === 'question' && last + 1 === number);
  }

  /** The outermost run to which a number that is out of order could belong. */
  before(number: number): Level | undefined {
    return this.#levels.find(({ last }) => last < number);
  }

  /** The innermost run of questions. */
  get questions(): Level | undefined {
    return this.#levels.findLast(({ kind }) => kind === 'question');
  }

  /** Continues an open run and ends those inside it. */
  goOn(level: Level, number: number): Level {
    level.last = number;
    this.#levels = this.#levels.slice(0, this.#levels.indexOf(level) + 1);
    return level;
  }

  /** Opens a run. Sections are the outermost runs of a text. */
  open(level: Level): Level {
    this.#levels = level.kind === 'section' ? [level] : [...this.#levels, level];
    return level;
  }

  /** Ends all runs, except one that a heading of the note begins. */
  restart(level?: Level): void {
    this.#levels = level ? [level] : [];
  }

  /** Ends the runs below a heading of a depth; a heading without deeper ones below it ends all. */
  endBelow(depth: number): void {
    const isOver = !this.#levels.some((level) => level.depth > depth);
    this.#levels = isOver ? [] : this.#levels.filter((level) => level.depth <= depth);
  }
}
