import { labelOf } from '../../labels/index.ts';
import { isTopicWord } from '../../labels/titles.ts';
import { type Line, skipBlank } from '../../lines/line.ts';
import { isStrayBullet } from '../../lines/marks.ts';
import { isQuestion, isSentence, isTitle, wordsOf } from '../../lines/text.ts';
import { cardDepth } from '../questions/depth.ts';
import type { Candidate } from './candidates.ts';
import { Categories } from './categories.ts';
import { HORIZON, type NumberCandidate, Surroundings } from './surroundings.ts';

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

/** A title that counts in Roman numerals: `II. The Republic`. */
const ROMAN = /^[IVXL]{1,7}[.)]\s/u;

const TOPIC = 1;
const SECTION = 2;
const CARD = 3;
const STEP = 4;

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
  /** The heading above is what somebody asked a chat: all of the reply goes below it. */
  #underPrompt = false;
  /** Depth of the question that the note had as a heading itself and that is open: the next one stands beside it. */
  #asked: number | undefined;
  /** The groups of questions of this topic count from 1 each. */
  #restarts = false;
  /** Depth of the titles that count in Roman numerals, once there is one. */
  #roman: number | undefined;
  #within: 'none' | 'section' | 'question' | 'card' = 'none';
  readonly #categories: Categories;
  readonly #around: Surroundings;

  constructor(lines: readonly Line[], candidates: readonly Candidate[]) {
    this.#lines = lines;
    this.#candidates = candidates;
    this.#around = new Surroundings(lines, candidates);
    this.#categories = new Categories(lines);
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
    const label = labelOf(candidate.text);
    if (label?.role === 'answer') return;
    this.#base = candidate.depth;
    this.#underPrompt = label?.role === 'prompt';
    this.#restarts = false;
    this.#list = undefined;
    this.#within = isQuestion(candidate.text) || label?.role === 'question' ? 'question' : 'none';
    this.#asked = this.#within === 'question' && candidate.depth > TOPIC ? candidate.depth : undefined;
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
    const asks = isQuestion(text) || this.#around.asksBelow(candidate);
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
    if (level && isTitle(text) && this.#around.hasBody(candidate, index)) {
      this.#levels.length = wider + 1;
      level.last = number;
      this.#emitNumber(candidate, index, level);
    } else {
      this.#list = number;
    }
  }

  #startLevel(candidate: NumberCandidate, index: number, asks: boolean): void {
    const run = this.#around.run(index);
    const questions = run.filter((member) => isQuestion(member.text) || this.#around.asksBelow(member)).length;
    const kind = questions * 2 >= run.length ? 'question' : 'section';
    if (
      kind === 'section' &&
      !asks &&
      (!this.#around.hasBody(candidate, index) || isSentence(candidate.text) || !isTitle(candidate.text))
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
    if (level.kind === 'nested' && this.#around.isListOfBullets(index)) {
      this.#decisions.set(candidate.at, { kind: 'item' });
      return;
    }
    this.#within = level.kind === 'question' ? 'question' : 'section';
    if (level.kind === 'question') this.#categories.add(candidate, this.#titleAbove(index));
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
    const depth = this.#asked ?? cardDepth(this.#base);
    this.#decisions.set(candidate.at, { kind: 'heading', depth, text: candidate.text });
  }

  /** A question without a number right under a heading, and the only one there, is a field of that block. */
  #belongsToCard(index: number): boolean {
    const previous = this.#candidates[index - 1];
    if (!previous || (previous.kind !== 'card' && previous.kind !== 'number' && previous.kind !== 'heading'))
      return false;
    if (previous.kind === 'number' && !this.#decisions.has(previous.at)) return false;
    const asks = isQuestion(previous.text) || labelOf(previous.text)?.role === 'question';
    if (previous.kind !== 'card' && asks && !this.#around.touches(index - 1)) return false;
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
    const next = this.#around.nextBlock(index);
    const roman = ROMAN.test(text) ? this.#roman : undefined;
    const isTopic =
      isTopicWord(text) ||
      (!this.#restarts && this.#restartsBelow(index)) ||
      (this.#base === 0 && this.#around.opensFile(candidate, index));
    if (isTopic && roman === undefined && this.#base <= 1) {
      this.#list = undefined;
      if (next?.kind !== 'number' || next.number === 1) this.#levels = [];
      this.#closeGroups();
      this.#within = 'none';
      this.#restarts = false;
      this.#roman = ROMAN.test(text) ? TOPIC : undefined;
      this.#decisions.set(candidate.at, { kind: 'heading', depth: TOPIC, text });
      return;
    }
    const groupsQuestions = next?.kind === 'question' || (next?.kind === 'number' && this.#isQuestionRun(next));
    if (groupsQuestions && (this.#within !== 'question' || this.#around.touches(index))) {
      this.#within = 'none';
      this.#list = undefined;
      this.#restarts ||= next.kind === 'number' && next.number === 1;
      this.#decisions.set(candidate.at, { kind: 'heading', depth: this.#depth(SECTION), text });
      return;
    }
    if (this.#within === 'question' && !candidate.strong && roman === undefined) return;
    if (!this.#around.hasBody(candidate, index)) return;
    this.#list = undefined;
    const inSection = this.#levels.length > 0 || this.#within === 'card' || this.#within === 'section';
    const below = inSection ? CARD : SECTION;
    const depth = roman ?? (this.#base > 1 ? Math.min(this.#base + (this.#underPrompt ? 1 : 0), 6) : below);
    if (ROMAN.test(text)) this.#roman = depth;
    this.#decisions.set(candidate.at, { kind: 'heading', depth, text });
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
    if (isUpper && !this.#around.touches(index)) return false;
    if (isSentence(numbered.text) || (!isQuestion(numbered.text) && !this.#around.hasBody(numbered, at))) return false;
    const outer = this.#levels[0];
    return !outer || !this.#around.goesOn(at, outer.last + 1);
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

  /** Short lines one under the other are a list that lost its bullets, not headings. */
  #isOneOfMany(index: number): boolean {
    const before = this.#candidates[index - 1];
    const here = this.#candidates[index];
    if (!here) return false;
    const upper = before?.kind === 'title' && this.#around.touches(index - 1);
    const lower = this.#candidates[index + 1]?.kind === 'title' && this.#around.touches(index);
    if (!upper && !lower) {
      const previous = this.#lines[skipBlank(this.#lines, here.at - 1, -1)]?.text ?? '';
      return (
        /[:：]\s*$/u.test(previous) && wordsOf(here.text) < 6 && !isStrayBullet(previous) && this.#within === 'question'
      );
    }
    const third = this.#candidates[index + 2]?.kind === 'title' && this.#around.touches(index + 1);
    if (upper && before) return lower || !this.#decisions.has(before.at);
    return third || (this.#within === 'question' && !this.#around.nextIsNumber(index + 1));
  }

  #isQuestionRun(candidate: NumberCandidate): boolean {
    if (isQuestion(candidate.text) || this.#around.asksBelow(candidate)) return true;
    return this.#levels.some((level) => level.kind === 'question' && level.last + 1 === candidate.number);
  }

  #depth(depth: number): number {
    return Math.min(depth + Math.max(0, this.#base - 1), 6);
  }

  #stepDepth(): number {
    return this.#base > 1 ? Math.min(this.#base + (this.#within === 'card' ? 1 : 0), 6) : STEP;
  }

  /** The heading that was made of the candidate before. */
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
