import { itemLabel } from '../../labels/index.ts';
import { isBlank, type Line, skipBlank } from '../../lines/line.ts';
import { bulletOf, isStrayBullet } from '../../lines/marks.ts';
import type { Candidate } from './candidates.ts';

export type NumberCandidate = Extract<Candidate, { kind: 'number' }>;

/** The number of candidates examined ahead in a run of numbers. */
export const HORIZON = 60;

/** Queries about the surroundings of candidates. `index` is always that of a candidate. Makes no decisions. */
export class Surroundings {
  readonly #lines: readonly Line[];
  readonly #candidates: readonly Candidate[];
  /** Lines of the numbers and headings in order. */
  readonly #bounds: readonly number[];

  constructor(lines: readonly Line[], candidates: readonly Candidate[]) {
    this.#lines = lines;
    this.#candidates = candidates;
    this.#bounds = candidates.filter(({ kind }) => kind === 'number' || kind === 'heading').map(({ at }) => at);
  }

  /** Whether only blank lines separate this candidate from the next. */
  touches(index: number): boolean {
    const here = this.#candidates[index];
    const next = this.#candidates[index + 1];
    return here !== undefined && next !== undefined && skipStray(this.#lines, here.at + 1) === next.at;
  }

  /** Whether it is the first line of the file and stands alone. */
  opensFile(candidate: Candidate, index: number): boolean {
    if (index > 0) return false;
    return skipBlank(this.#lines, 0) === candidate.at && isBlank(this.#lines[candidate.at + 1]);
  }

  /** Whether `expected` occurs out of order in the run of numbers that starts at `index`. */
  goesOn(index: number, expected: number): boolean {
    let next = 1;
    for (const candidate of this.#candidates.slice(index, index + HORIZON)) {
      if (candidate.kind !== 'number') continue;
      if (candidate.number === next) next++;
      else if (candidate.number === expected) return true;
      else if (candidate.number === 1) return false;
    }
    return false;
  }

  /** Whether the next candidate is a number or a labelled question. */
  nextIsNumber(index: number): boolean {
    const next = this.#candidates[index + 1];
    return next?.kind === 'number' || next?.kind === 'question';
  }

  /** The next candidate, if at most two paragraphs of text precede it. */
  nextBlock(index: number): Candidate | undefined {
    const here = this.#candidates[index];
    const next = this.#candidates[index + 1];
    if (!here || !next) return undefined;
    let paragraphs = 0;
    for (let at = here.at + 1; at < next.at; at++) {
      const line = this.#lines[at];
      if (!line || isBlank(line)) continue;
      if (bulletOf(line.text) || line.text.startsWith('|')) return undefined;
      if (isBlank(this.#lines[at + 1])) paragraphs++;
      if (paragraphs > 2) return undefined;
    }
    return next;
  }

  /** The consecutive numbers from the candidate at `index` on, including itself. */
  run(index: number): NumberCandidate[] {
    const run: NumberCandidate[] = [];
    let expected: number | undefined;
    for (const candidate of this.#candidates.slice(index, index + HORIZON)) {
      if (candidate.kind === 'heading') break;
      if (candidate.kind !== 'number' || candidate.listLike) continue;
      if (expected !== undefined && candidate.number === 1) break;
      if (expected !== undefined && candidate.number !== expected) continue;
      run.push(candidate);
      expected = candidate.number + 1;
    }
    return run;
  }

  /**
   * Whether the first line below is `- **Q:** ...` and no other question follows; otherwise it is a section of
   * questions.
   */
  asksBelow(candidate: NumberCandidate): boolean {
    const first = skipBlank(this.#lines, candidate.at + 1);
    if (!asks(this.#lines[first])) return false;
    return !this.#lines.slice(first + 1, this.#nextBound(candidate.at)).some(asks);
  }

  /** Line of the first number or heading after a line; undefined for the end. */
  #nextBound(line: number): number | undefined {
    let low = 0;
    let high = this.#bounds.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#bounds[middle] ?? 0) > line) high = middle;
      else low = middle + 1;
    }
    return this.#bounds[low];
  }

  /** Whether text follows before the next candidate, or that candidate belongs to it. */
  hasBody(candidate: Candidate, index: number): boolean {
    const next = this.#candidates[index + 1];
    const end = next?.at ?? this.#lines.length;
    for (let at = candidate.at + 1; at < end; at++) {
      const line = this.#lines[at];
      if (line && !isBlank(line) && !isStrayBullet(line.text)) return true;
    }
    return (
      next !== undefined &&
      next.kind !== 'title' &&
      next.kind !== 'heading' &&
      !(next.kind === 'number' && candidate.kind === 'number' && next.number === candidate.number + 1)
    );
  }

  /** Whether each number of the nested run is followed only by bullets. */
  isListOfBullets(index: number): boolean {
    const here = this.#candidates[index];
    const next = this.#candidates[index + 1];
    if (!here) return false;
    for (let at = here.at + 1; at < (next?.at ?? this.#lines.length); at++) {
      const line = this.#lines[at];
      if (!line || isBlank(line) || isStrayBullet(line.text) || bulletOf(line.text)) continue;
      return false;
    }
    return true;
  }
}

/** Whether a line is `Q: ...` without a number, in a list or not. */
function asks(line: Line | undefined): boolean {
  const text = line?.text ?? '';
  const label = itemLabel(text);
  return label?.role === 'question' && label.number === undefined;
}

/** Index of the first line from `start` on that is neither blank nor a stray bullet. */
function skipStray(lines: readonly Line[], start: number): number {
  let at = start;
  while (at < lines.length && (isBlank(lines[at]) || isStrayBullet(lines[at]?.text ?? ''))) at++;
  return at;
}
