import { labelOf } from '../../labels/index.ts';
import { labelLine } from '../../labels/label-line.ts';
import { isTopicWord } from '../../labels/words.ts';
import { isBlank, type Line, skipBlank } from '../../lines.ts';
import { bulletOf, isStrayBullet } from '../../marks.ts';
import { isQuestion, isSentence, isTitle, wordsOf } from '../../text.ts';
import type { Candidate } from './candidates.ts';

/** What becomes of a candidate's line. Candidates without a decision stay as they are. */
export type Decision =
  | { kind: 'heading'; depth: number; text: string; before?: string }
  /** An item of a list whose bullets below belong into it. */
  | { kind: 'item' };

/** A run of numbers that go on: 1, 2, 3 or 16, 17. */
interface Level {
  last: number;
  kind: 'section' | 'question' | 'nested';
  depth: number;
}

type NumberCandidate = Extract<Candidate, { kind: 'number' }>;

const TOPIC = 1;
const SECTION = 2;
const CARD = 3;
const STEP = 4;
/** How far ahead a run of numbers is looked at. */
const HORIZON = 60;

/**
 * Decides which candidates are headings and how deep. Numbers that go on tell sections, questions and list
 * items apart: `60.` after a list 1 to 4 inside question 59 is the next question, `4.` goes on with the list.
 */
export function decide(lines: readonly Line[], candidates: readonly Candidate[]): Map<number, Decision> {
  return new Outline(lines, candidates).decide();
}

class Outline {
  readonly #lines: readonly Line[];
  readonly #candidates: readonly Candidate[];
  readonly #decisions = new Map<number, Decision>();
  /** Outermost first. */
  #levels: Level[] = [];
  /** Last number of the list that is open. */
  #list: number | undefined;
  /** Depth of the heading above that the note had itself. */
  #base = 0;
  #within: 'none' | 'section' | 'question' | 'card' = 'none';
  /** Where the last stray bullet stood between two groups of questions, for headings that were lost. */
  #groups: { candidate: Candidate; stray: boolean; titled: boolean; first: number; last: number }[] = [];

  constructor(lines: readonly Line[], candidates: readonly Candidate[]) {
    this.#lines = lines;
    this.#candidates = candidates;
  }

  decide(): Map<number, Decision> {
    for (const [index, candidate] of this.#candidates.entries()) {
      if (candidate.kind === 'heading') this.#heading(candidate);
      else if (candidate.kind === 'list') this.#list = candidate.number;
      else if (candidate.kind === 'number') this.#number(candidate, index);
      else if (candidate.kind === 'question') this.#question(candidate, index);
      else if (candidate.kind === 'card') this.#card(candidate);
      else this.#title(candidate, index);
    }
    this.#closeGroups();
    return this.#decisions;
  }

  #heading(candidate: Extract<Candidate, { kind: 'heading' }>): void {
    this.#base = candidate.depth;
    this.#list = undefined;
    this.#within = isQuestion(candidate.text) || labelOf(candidate.text)?.role === 'question' ? 'question' : 'none';
    this.#closeGroups();
    if (candidate.number !== undefined) {
      this.#levels = [
        { last: candidate.number, kind: this.#within === 'question' ? 'question' : 'section', depth: candidate.depth },
      ];
    } else if (!this.#levels.some((level) => level.depth > candidate.depth)) {
      this.#levels = [];
    } else {
      this.#levels = this.#levels.filter((level) => level.depth <= candidate.depth);
    }
  }

  #number(candidate: NumberCandidate, index: number): void {
    const { number, text } = candidate;
    const outer = this.#levels.findIndex((level) => level.last + 1 === number);
    const continuesList = this.#list !== undefined && this.#list + 1 === number;
    const asks = isQuestion(text) || this.#asksBelow(candidate);
    if (continuesList && !asks && (outer < 0 || candidate.listLike || isSentence(text))) {
      this.#list = number;
      return;
    }
    if (outer >= 0 && !(candidate.listLike && !asks)) {
      this.#levels.length = outer + 1;
      const level = this.#levels[outer];
      if (level) {
        level.last = number;
        this.#emitNumber(candidate, index, level);
      }
      return;
    }
    if (candidate.listLike && !asks) {
      this.#list = number;
      return;
    }
    if (number === 1 || this.#levels.length === 0 || asks) {
      this.#startLevel(candidate, index, asks);
      return;
    }
    const wider = this.#levels.findIndex((level) => level.last < number);
    const level = this.#levels[wider];
    if (level && isTitle(text) && this.#hasBody(candidate, index)) {
      this.#levels.length = wider + 1;
      level.last = number;
      this.#emitNumber(candidate, index, level);
    } else {
      this.#list = number;
    }
  }

  #startLevel(candidate: NumberCandidate, index: number, asks: boolean): void {
    const run = this.#run(index);
    const questions = run.filter((member) => isQuestion(member.text) || this.#asksBelow(member)).length;
    const kind = questions * 2 >= run.length ? 'question' : 'section';
    if (
      kind === 'section' &&
      !asks &&
      (!this.#hasBody(candidate, index) || isSentence(candidate.text) || !isTitle(candidate.text))
    ) {
      this.#list = candidate.number;
      return;
    }
    const same = this.#levels.findLast((level) => level.kind === 'question');
    if (kind === 'question' && same) {
      this.#levels.length = this.#levels.indexOf(same) + 1;
      same.last = candidate.number;
      this.#emitNumber(candidate, index, same);
      return;
    }
    const parent = this.#levels.at(-1);
    if (kind === 'section' && parent) {
      const level: Level = { last: candidate.number, kind: 'nested', depth: Math.min(parent.depth + 1, 6) };
      this.#levels.push(level);
      this.#emitNumber(candidate, index, level);
      return;
    }
    const depth = kind === 'question' ? CARD : SECTION;
    const level: Level = { last: candidate.number, kind, depth: this.#depth(depth) };
    if (kind === 'section') this.#levels = [level];
    else this.#levels.push(level);
    this.#emitNumber(candidate, index, level);
  }

  #emitNumber(candidate: NumberCandidate, index: number, level: Level): void {
    this.#list = undefined;
    if (level.kind === 'nested' && this.#isListOfBullets(index)) {
      this.#decisions.set(candidate.at, { kind: 'item' });
      return;
    }
    this.#within = level.kind === 'question' ? 'question' : 'section';
    if (level.kind === 'question') this.#group(candidate, index);
    else this.#closeGroups();
    this.#decisions.set(candidate.at, {
      kind: 'heading',
      depth: level.depth,
      text: `${candidate.number}. ${candidate.text}`,
    });
  }

  #question(candidate: Extract<Candidate, { kind: 'question' }>, index: number): void {
    this.#list = undefined;
    if (candidate.number === undefined && this.#belongsToCard(index)) return;
    this.#within = 'question';
    const atx = this.#base > 1 ? this.#base + 1 : CARD;
    this.#decisions.set(candidate.at, { kind: 'heading', depth: Math.min(atx, 6), text: candidate.text });
  }

  /** A question without a number right under a heading, and the only one there, is a field of that block. */
  #belongsToCard(index: number): boolean {
    const previous = this.#candidates[index - 1];
    if (!previous || (previous.kind !== 'card' && previous.kind !== 'number' && previous.kind !== 'heading'))
      return false;
    if (previous.kind === 'number' && !this.#decisions.has(previous.at)) return false;
    const next = this.#candidates[index + 1];
    if (next?.kind === 'question' && next.number === undefined) return false;
    return previous.kind !== 'heading' || previous.number !== undefined || labelOf(previous.text) !== undefined;
  }

  #card(candidate: Extract<Candidate, { kind: 'card' }>): void {
    const { role, text } = candidate;
    this.#list = undefined;
    const ownsItself = role === 'trap' || role === 'challenge' || role === 'warning' || role === 'practice';
    if (role === 'next-step') {
      this.#within = 'none';
      this.#closeGroups();
      this.#decisions.set(candidate.at, { kind: 'heading', depth: this.#depth(SECTION), text });
    } else if (role === 'step') {
      this.#decisions.set(candidate.at, { kind: 'heading', depth: this.#stepDepth(), text });
    } else if (this.#within !== 'question' || ownsItself) {
      this.#within = 'card';
      this.#decisions.set(candidate.at, { kind: 'heading', depth: this.#depth(CARD), text });
    }
  }

  #title(candidate: Extract<Candidate, { kind: 'title' }>, index: number): void {
    const { text } = candidate;
    if (this.#isOneOfMany(index)) return;
    const next = this.#nextBlock(index);
    const isTopic = isTopicWord(text) || this.#restartsBelow(index) || this.#opensFile(candidate, index);
    if (isTopic && this.#base <= 1) {
      this.#list = undefined;
      if (next?.kind !== 'number' || next.number === 1) this.#levels = [];
      this.#closeGroups();
      this.#within = 'none';
      this.#decisions.set(candidate.at, { kind: 'heading', depth: TOPIC, text });
      return;
    }
    const groupsQuestions = next?.kind === 'question' || (next?.kind === 'number' && this.#isQuestionRun(next));
    if (groupsQuestions && (this.#within !== 'question' || this.#touches(index))) {
      this.#within = 'none';
      this.#list = undefined;
      this.#decisions.set(candidate.at, { kind: 'heading', depth: this.#depth(SECTION), text });
      return;
    }
    if (this.#within === 'question' && !candidate.strong) return;
    if (!this.#hasBody(candidate, index)) return;
    this.#list = undefined;
    const inSection = this.#levels.length > 0 || this.#within === 'card' || this.#within === 'section';
    const released = this.#base > 1;
    this.#decisions.set(candidate.at, {
      kind: 'heading',
      depth: released ? this.#base : inSection ? CARD : SECTION,
      text,
    });
  }

  /** The number starts anew below this title, and what was counted before does not go on later. */
  #restartsBelow(index: number): boolean {
    const following = this.#candidates.slice(index + 1, index + 3);
    const [first, second] = following;
    const numbered = first?.kind === 'title' ? second : first;
    if (numbered?.kind !== 'number' || numbered.number !== 1 || numbered.listLike) return false;
    const at = this.#candidates.indexOf(numbered, index);
    // A title over a title over questions: the upper one is the topic.
    const isUpper = first?.kind === 'title';
    const above = this.#candidates[index - 1];
    if (!isUpper && above?.kind === 'title' && this.#isTopic(above)) return false;
    if (!isUpper && this.#isGroupOfMany(at)) return false;
    if (isUpper && !this.#touches(index)) return false;
    if (isSentence(numbered.text) || (!isQuestion(numbered.text) && !this.#hasBody(numbered, at))) return false;
    const outer = this.#levels[0];
    return !outer || !this.#goesOn(at, outer.last + 1);
  }

  #isTopic(candidate: Candidate): boolean {
    const decision = this.#decisions.get(candidate.at);
    return decision?.kind === 'heading' && decision.depth === TOPIC;
  }

  /** Later titles stand between the numbers of the same run: each of them heads a group, none a topic. */
  #isGroupOfMany(at: number): boolean {
    let expected = 1;
    let title = false;
    for (const candidate of this.#candidates.slice(at, at + HORIZON)) {
      if (candidate.kind === 'title') title = true;
      if (candidate.kind !== 'number') continue;
      if (candidate.number !== expected) return false;
      if (title && expected > 1) return this.#isQuestionRun(candidate);
      expected++;
      title = false;
    }
    return false;
  }

  /** Only blank lines between this candidate and the next. */
  #touches(index: number): boolean {
    const here = this.#candidates[index];
    const next = this.#candidates[index + 1];
    return here !== undefined && next !== undefined && skipStray(this.#lines, here.at + 1) === next.at;
  }

  #opensFile(candidate: Candidate, index: number): boolean {
    if (index > 0 || this.#base > 0) return false;
    return skipBlank(this.#lines, 0) === candidate.at && isBlank(this.#lines[candidate.at + 1]);
  }

  /** In the run of numbers that starts at `index`, `expected` turns up out of turn. */
  #goesOn(index: number, expected: number): boolean {
    let next = 1;
    for (const candidate of this.#candidates.slice(index, index + HORIZON)) {
      if (candidate.kind !== 'number') continue;
      if (candidate.number === next) next++;
      else if (candidate.number === expected) return true;
      else if (candidate.number === 1) return false;
    }
    return false;
  }

  /** Short lines one under the other are a list that lost its bullets, not headings. */
  #isOneOfMany(index: number): boolean {
    const before = this.#candidates[index - 1];
    const here = this.#candidates[index];
    if (!here) return false;
    const upper = before?.kind === 'title' && this.#touches(index - 1);
    const lower = this.#candidates[index + 1]?.kind === 'title' && this.#touches(index);
    if (!upper && !lower) {
      const previous = this.#lines[skipBlank(this.#lines, here.at - 1, -1)]?.text ?? '';
      return (
        /[:：]\s*$/u.test(previous) && wordsOf(here.text) < 6 && !isStrayBullet(previous) && this.#within === 'question'
      );
    }
    const third = this.#candidates[index + 2]?.kind === 'title' && this.#touches(index + 1);
    if (upper && before) return lower || !this.#decisions.has(before.at);
    return third || (this.#within === 'question' && !this.#nextIsNumber(index + 1));
  }

  #nextIsNumber(index: number): boolean {
    const next = this.#candidates[index + 1];
    return next?.kind === 'number' || next?.kind === 'question';
  }

  /** The candidate that comes next, if at most two paragraphs of text stand before it. */
  #nextBlock(index: number): Candidate | undefined {
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

  /** The numbers that go on from the candidate at `index`, itself included. */
  #run(index: number): NumberCandidate[] {
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

  #isQuestionRun(candidate: NumberCandidate): boolean {
    if (isQuestion(candidate.text) || this.#asksBelow(candidate)) return true;
    return this.#levels.some((level) => level.kind === 'question' && level.last + 1 === candidate.number);
  }

  /** The first line below is `- **Q:** ...`. */
  #asksBelow(candidate: NumberCandidate): boolean {
    const below = this.#lines[skipBlank(this.#lines, candidate.at + 1)]?.text ?? '';
    const label = labelLine(bulletOf(below)?.text ?? below);
    return label?.role === 'question' && label.number === undefined;
  }

  #hasBody(candidate: Candidate, index: number): boolean {
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

  /** Under each number of the nested run stand bullets only. */
  #isListOfBullets(index: number): boolean {
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

  #depth(depth: number): number {
    return Math.min(depth + Math.max(0, this.#base - 1), 6);
  }

  #stepDepth(): number {
    return this.#base > 1 ? Math.min(this.#base + (this.#within === 'card' ? 1 : 0), 6) : STEP;
  }

  #group(candidate: NumberCandidate, index: number): void {
    const previous = this.#candidates[index - 1];
    const titled = previous?.kind === 'title' && this.#decisions.has(previous.at);
    const open = this.#groups.at(-1);
    const head = titled ? previous : candidate;
    const stray = isStrayBullet(this.#lines[skipBlank(this.#lines, head.at - 1, -1)]?.text ?? '');
    if (!open || titled || stray) {
      this.#groups.push({ candidate, stray, titled, first: candidate.number, last: candidate.number });
    } else {
      open.last = candidate.number;
    }
  }

  /** Where groups end in a stray bullet and one has no title, its title was lost. */
  #closeGroups(): void {
    const pattern = this.#groups.filter((group) => group.stray && group.titled).length;
    if (pattern >= 2) {
      for (const { candidate, stray, titled, first, last } of this.#groups) {
        const decision = this.#decisions.get(candidate.at);
        if (!stray || titled || decision?.kind !== 'heading') continue;
        const before = `${'#'.repeat(this.#depth(SECTION))} Untitled category (${first}-${last})`;
        this.#decisions.set(candidate.at, { ...decision, before });
      }
    }
    this.#groups = [];
  }
}

/** Index of the first line from `start` on that is neither blank nor a stray bullet. */
function skipStray(lines: readonly Line[], start: number): number {
  let at = start;
  while (at < lines.length && (isBlank(lines[at]) || isStrayBullet(lines[at]?.text ?? ''))) at++;
  return at;
}
