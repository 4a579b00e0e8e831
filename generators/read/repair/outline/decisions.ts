import { type Label, labelOf, type Role } from '../../labels/index.ts';
import { isTopicWord } from '../../labels/titles.ts';
import { type Line, skipBlank } from '../../lines/line.ts';
import { isStrayBullet } from '../../lines/marks.ts';
import { isQuestion, isSentence, isTitle, wordsOf } from '../../lines/text.ts';
import { cardDepth } from '../questions/depth.ts';
import type { Candidate } from './candidates.ts';
import { Categories } from './categories.ts';
import { type Level, Numbering } from './numbering.ts';
import { after, type Event, START, type State } from './state.ts';
import { HORIZON, type NumberCandidate, Surroundings } from './surroundings.ts';

/** What a candidate's line becomes. Candidates without a decision are unchanged. */
export type Decision =
  | { kind: 'heading'; depth: number; text: string; before?: string }
  /** A list item that contains the bullets below it. */
  | { kind: 'item' };

type Of<K extends Candidate['kind']> = Extract<Candidate, { kind: K }>;

/** A title with a Roman numeral: `II. The Republic`. */
const ROMAN = /^[IVXL]{1,7}[.)]\s/u;

const TOPIC = 1;
const SECTION = 2;
const CARD = 3;
const STEP = 4;
const DEEPEST = 6;

/** Cards that are siblings of a question, not parts of it. */
const OF_THEIR_OWN: ReadonlySet<Role> = new Set<Role>(['trap', 'challenge', 'warning', 'practice']);

/**
 * Decides which candidates are headings and how deep they are. Consecutive numbers distinguish sections, questions and
 * list items: `60.` after a list from 1 to 4 inside question 59 is the next question, `4.` the next item.
 *
 * Each kind of candidate has a method that decides on the event; `state.ts` defines the transition for each event.
 */
export function decide(lines: readonly Line[], candidates: readonly Candidate[]): Map<number, Decision> {
  return new Outline(lines, candidates).decide();
}

class Outline {
  readonly #lines: readonly Line[];
  readonly #candidates: readonly Candidate[];
  readonly #around: Surroundings;
  readonly #categories: Categories;
  readonly #numbering = new Numbering();
  readonly #decisions = new Map<number, Decision>();
  #state: State = START;

  constructor(lines: readonly Line[], candidates: readonly Candidate[]) {
    this.#lines = lines;
    this.#candidates = candidates;
    this.#around = new Surroundings(lines, candidates);
    this.#categories = new Categories(lines);
  }

  decide(): Map<number, Decision> {
    for (const [index, candidate] of this.#candidates.entries()) this.#take(candidate, index);
    this.#closeGroups();
    return this.#decisions;
  }

  #take(candidate: Candidate, index: number): void {
    if (candidate.kind === 'heading') this.#heading(candidate);
    else if (candidate.kind === 'list') this.#met('listed', { list: candidate.number });
    else if (candidate.kind === 'number') this.#number(candidate, index);
    else if (candidate.kind === 'question') this.#question(candidate, index);
    else if (candidate.kind === 'card') this.#card(candidate);
    else this.#title(candidate, index);
  }

  #met(event: Event, more?: Partial<State>): void {
    this.#state = after(this.#state, event, more);
  }

  #write({ at }: Candidate, depth: number, text: string): void {
    this.#decisions.set(at, { kind: 'heading', depth: Math.min(depth, DEEPEST), text });
  }

  #heading({ text, depth, number }: Of<'heading'>): void {
    const label = labelOf(text);
    if (label?.role === 'answer') return;
    const asks = isAsked(text, label);
    this.#met('heading', {
      base: depth,
      underPrompt: label?.role === 'prompt',
      within: asks ? 'question' : 'none',
      asked: asks && depth > TOPIC ? depth : undefined,
    });
    this.#closeGroups();
    if (number === undefined) this.#numbering.endBelow(depth);
    else this.#numbering.restart({ last: number, kind: asks ? 'question' : 'section', depth });
  }

  #number(candidate: NumberCandidate, index: number): void {
    const level = this.#levelOf(candidate, index);
    if (level === undefined) {
      this.#met('listed', { list: candidate.number });
      return;
    }
    if (level.kind === 'nested' && this.#around.isListOfBullets(index)) {
      this.#met('item');
      this.#decisions.set(candidate.at, { kind: 'item' });
      return;
    }
    this.#met(level.kind === 'question' ? 'question' : 'section');
    if (level.kind === 'question') this.#categories.add(candidate, this.#titleAbove(index));
    else this.#closeGroups();
    this.#write(candidate, level.depth, `${candidate.number}. ${candidate.text}`);
  }

  /** The run that a number continues or begins; undefined if it is a list item. */
  #levelOf(candidate: NumberCandidate, index: number): Level | undefined {
    const { number, text, listLike } = candidate;
    const asks = this.#asks(candidate);
    const level = this.#numbering.expecting(number);
    const goesOnInList = this.#state.list !== undefined && this.#state.list + 1 === number;
    if (!asks && (listLike || (goesOnInList && (level === undefined || isSentence(text))))) return undefined;
    if (level) return this.#numbering.goOn(level, number);
    if (number === 1 || this.#numbering.isEmpty || asks) return this.#newLevel(candidate, index, asks);
    const wider = this.#numbering.before(number);
    const isHeading = wider !== undefined && isTitle(text) && this.#around.hasBody(candidate, index);
    return isHeading ? this.#numbering.goOn(wider, number) : undefined;
  }

  #newLevel(candidate: NumberCandidate, index: number, asks: boolean): Level | undefined {
    const { number: last, text } = candidate;
    const run = this.#around.run(index);
    const asking = run.filter((member) => this.#asks(member)).length;
    if (asking * 2 >= run.length) {
      const { questions } = this.#numbering;
      if (questions) return this.#numbering.goOn(questions, last);
      return this.#numbering.open({ last, kind: 'question', depth: this.#depth(CARD) });
    }
    const isHeading = asks || (isTitle(text) && !isSentence(text) && this.#around.hasBody(candidate, index));
    if (!isHeading) return undefined;
    const { innermost } = this.#numbering;
    if (innermost) return this.#numbering.open({ last, kind: 'nested', depth: Math.min(innermost.depth + 1, DEEPEST) });
    return this.#numbering.open({ last, kind: 'section', depth: this.#depth(SECTION) });
  }

  #question(candidate: Of<'question'>, index: number): void {
    if (candidate.number === undefined && this.#belongsToCard(index)) {
      this.#met('field');
      return;
    }
    this.#met('question');
    this.#write(candidate, this.#state.asked ?? cardDepth(this.#state.base), candidate.text);
  }

  /** Whether a question without a number directly below a heading, and the only one there, is a field of that block. */
  #belongsToCard(index: number): boolean {
    const previous = this.#candidates[index - 1];
    const next = this.#candidates[index + 1];
    if (next?.kind === 'question' && next.number === undefined) return false;
    if (previous?.kind === 'card') return true;
    if (previous?.kind !== 'number' && previous?.kind !== 'heading') return false;
    if (previous.kind === 'number' && !this.#decisions.has(previous.at)) return false;
    const label = labelOf(previous.text);
    if (isAsked(previous.text, label) && !this.#around.touches(index - 1)) return false;
    return previous.number !== undefined || label !== undefined;
  }

  #card(candidate: Of<'card'>): void {
    const { role, text } = candidate;
    const event: Event =
      role === 'next-step' || role === 'step'
        ? role
        : this.#state.within !== 'question' || OF_THEIR_OWN.has(role)
          ? 'card'
          : 'part';
    if (event === 'next-step') this.#closeGroups();
    this.#met(event);
    if (event === 'next-step') this.#write(candidate, this.#depth(SECTION), text);
    else if (event === 'step') this.#write(candidate, this.#stepDepth(), text);
    else if (event === 'card') this.#write(candidate, this.#depth(CARD), text);
  }

  #title(candidate: Of<'title'>, index: number): void {
    if (this.#isOneOfMany(candidate, index)) return;
    const { text } = candidate;
    const { base, within } = this.#state;
    const next = this.#around.nextBlock(index);
    const isRoman = ROMAN.test(text);
    const roman = isRoman ? this.#state.roman : undefined;
    if (base <= 1 && roman === undefined && this.#isTopicTitle(candidate, index)) {
      if (next?.kind !== 'number' || next.number === 1) this.#numbering.restart();
      this.#closeGroups();
      this.#met('topic', { roman: isRoman ? TOPIC : undefined });
      this.#write(candidate, TOPIC, text);
      return;
    }
    const asksBelow = next?.kind === 'question' || (next?.kind === 'number' && this.#isQuestionRun(next));
    if (asksBelow && (within !== 'question' || this.#around.touches(index))) {
      const isFirst = next.kind === 'number' && next.number === 1;
      this.#met('group', { restarts: this.#state.restarts || isFirst });
      this.#write(candidate, this.#depth(SECTION), text);
      return;
    }
    if (within === 'question' && !candidate.strong && roman === undefined) return;
    if (!this.#around.hasBody(candidate, index)) return;
    const depth = roman ?? this.#titleDepth();
    this.#met('title', isRoman ? { roman: depth } : {});
    this.#write(candidate, depth, text);
  }

  #isTopicTitle(candidate: Of<'title'>, index: number): boolean {
    const { base, restarts } = this.#state;
    return (
      isTopicWord(candidate.text) ||
      (!restarts && this.#restartsBelow(index)) ||
      (base === 0 && this.#around.opensFile(candidate, index))
    );
  }

  /** Whether the numbers restart below this title, and the previous numbers do not continue later. */
  #restartsBelow(index: number): boolean {
    const [first, second] = this.#candidates.slice(index + 1, index + 3);
    // If a title is above another title with questions, the upper one is the topic.
    const isUpper = first?.kind === 'title';
    const numbered = isUpper ? second : first;
    if (numbered?.kind !== 'number' || numbered.number !== 1 || numbered.listLike) return false;
    const at = index + (isUpper ? 2 : 1);
    const above = this.#candidates[index - 1];
    if (!isUpper && above?.kind === 'title' && this.#isTopic(above)) return false;
    if (!isUpper && this.#isGroupOfMany(at)) return false;
    if (isUpper && !this.#around.touches(index)) return false;
    if (isSentence(numbered.text) || (!isQuestion(numbered.text) && !this.#around.hasBody(numbered, at))) return false;
    const { outermost } = this.#numbering;
    return !outermost || !this.#around.goesOn(at, outermost.last + 1);
  }

  #isTopic(candidate: Candidate): boolean {
    const decision = this.#decisions.get(candidate.at);
    return decision?.kind === 'heading' && decision.depth === TOPIC;
  }

  /**
   * Whether further titles stand between the numbers of the same run, so that each of them is the title of a group, not
   * a topic.
   */
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

  /** Whether a short line is one of several adjacent ones: a list that lost its bullets. */
  #isOneOfMany(candidate: Candidate, index: number): boolean {
    const inQuestion = this.#state.within === 'question';
    const before = this.#candidates[index - 1];
    const hasUpper = before?.kind === 'title' && this.#around.touches(index - 1);
    const hasLower = this.#candidates[index + 1]?.kind === 'title' && this.#around.touches(index);
    if (hasUpper) return hasLower || !this.#decisions.has(before.at);
    if (!hasLower) return inQuestion && wordsOf(candidate.text) < 6 && this.#isIntroduced(candidate);
    const hasThird = this.#candidates[index + 2]?.kind === 'title' && this.#around.touches(index + 1);
    return hasThird || (inQuestion && !this.#around.nextIsNumber(index + 1));
  }

  /** Whether the text above ends in a colon. */
  #isIntroduced({ at }: Candidate): boolean {
    const above = this.#lines[skipBlank(this.#lines, at - 1, -1)]?.text ?? '';
    return /[:：]\s*$/u.test(above) && !isStrayBullet(above);
  }

  #isQuestionRun(candidate: NumberCandidate): boolean {
    return this.#asks(candidate) || this.#numbering.asksNext(candidate.number);
  }

  #asks(candidate: NumberCandidate): boolean {
    return isQuestion(candidate.text) || this.#around.asksBelow(candidate);
  }

  /** Converts a depth to one below the note's own heading. */
  #depth(depth: number): number {
    return Math.min(depth + Math.max(0, this.#state.base - 1), DEEPEST);
  }

  #stepDepth(): number {
    const { base, within } = this.#state;
    return base > 1 ? base + (within === 'card' ? 1 : 0) : STEP;
  }

  #titleDepth(): number {
    const { base, within, underPrompt } = this.#state;
    if (base > 1) return Math.min(base + (underPrompt ? 1 : 0), DEEPEST);
    return !this.#numbering.isEmpty || within === 'card' || within === 'section' ? CARD : SECTION;
  }

  /** The heading that the previous candidate became. */
  #titleAbove(index: number): Candidate | undefined {
    const previous = this.#candidates[index - 1];
    return previous?.kind === 'title' && this.#decisions.has(previous.at) ? previous : undefined;
  }

  #closeGroups(): void {
    for (const { at, title } of this.#categories.close()) {
      const decision = this.#decisions.get(at);
      if (decision?.kind !== 'heading') continue;
      this.#decisions.set(at, { ...decision, before: `${'#'.repeat(this.#depth(SECTION))} ${title}` });
    }
  }
}

function isAsked(text: string, label: Label | undefined): boolean {
  return isQuestion(text) || label?.role === 'question';
}
