import { type Line, skipBlank } from '../../lines/line.ts';
import { isStrayBullet } from '../../lines/marks.ts';
import type { Candidate } from './candidates.ts';
import type { NumberCandidate } from './surroundings.ts';

/** Questions below one title, or after a stray bullet. */
interface Group {
  candidate: Candidate;
  stray: boolean;
  titled: boolean;
  first: number;
  last: number;
}

/** A category whose title was lost at a page break, before the line of its first question. */
export interface LostCategory {
  at: number;
  title: string;
}

/** Records groups of numbered questions. If groups end in a stray bullet and one has no title, its title was lost. */
export class Categories {
  readonly #lines: readonly Line[];
  #groups: Group[] = [];

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
  }

  /** Adds a question; `title` is the heading directly above it. */
  add(candidate: NumberCandidate, title: Candidate | undefined): void {
    const titled = title !== undefined;
    const open = this.#groups.at(-1);
    const head = title ?? candidate;
    const stray = isStrayBullet(this.#lines[skipBlank(this.#lines, head.at - 1, -1)]?.text ?? '');
    if (!open || titled || stray) {
      this.#groups.push({ candidate, stray, titled, first: candidate.number, last: candidate.number });
    } else {
      open.last = candidate.number;
    }
  }

  /** Ends the sequence of groups, and returns the categories whose title was lost. */
  close(): LostCategory[] {
    const groups = this.#groups;
    this.#groups = [];
    if (groups.filter((group) => group.stray && group.titled).length < 2) return [];
    return groups
      .filter((group) => group.stray && !group.titled)
      .map(({ candidate, first, last }) => ({ at: candidate.at, title: `Untitled category (${first}-${last})` }));
  }
}
