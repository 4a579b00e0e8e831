import { labelLine } from '../../labels/index.ts';
import { append, isBlank, type Line } from '../../lines/line.ts';
import { bulletOf, headingOf, isThematicBreak } from '../../lines/marks.ts';
import { plain } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { keyAt } from './key-title.ts';

/** `1. B`, `2) c`, `3: B) text`, several on a line or one per line. */
const ENTRY = /(?:^|[\s,;|(])(?:Q\.?\s?)?(\d{1,3})\s?[.):=–—-]{0,2}\s{0,2}\(?([A-Ha-h])(?![\p{L}\p{N}'’])[.)]?/gu;
const CHOICE = /^\s*[-*+]\s+\(?([A-Ha-h])[.)]\s+(.*)$/u;

/** The share of entries in a part of a key that must belong to known questions. */
const SHARE_OF_PART = 2 / 3;

interface Question {
  /** Index after its last non-blank line. */
  end: number;
  choices: Map<string, string>;
  answered: boolean;
}

/** The questions of a part of a note by number. */
type Numbered = Map<string, Question>;

/** A key: the letter for each number, and the index after its last line. */
interface Key {
  found: [number: string, letter: string][];
  end: number;
}

/** Moves the answers of keys to their questions. */
export function withoutKeys(note: Note): readonly Line[] {
  const { lines, areas } = note;
  const known = new Known();
  const answers = new Map<number, string>();
  const gone = new Set<number>();
  const take = ({ found, end }: Key, start: number, questions: Numbered): void => {
    for (const [number, letter] of found) {
      const question = questions.get(number);
      if (!question || question.answered) continue;
      answers.set(question.end, `**Answer:** ${question.choices.get(letter.toLowerCase()) ?? letter}`);
    }
    for (let at = start; at < end; at++) gone.add(at);
  };
  for (let index = 0; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    if (areas[index] !== 'text' || text.trim() === '') continue;
    const title = keyAt(text);
    const key = title === undefined ? undefined : entriesAt(lines, areas, index, title);
    if (key && key.found.length > 1 && areAsked(key, known.all)) {
      take(key, index, known.all);
      index = key.end - 1;
      known.forget();
      continue;
    }
    const { parts, isWhole } = partsBelow(note, index, title === undefined ? undefined : known);
    for (const part of parts) take(part.key, part.start, part.questions);
    if (isWhole) gone.add(index);
    const last = parts.at(-1);
    if (last) index = last.key.end - 1;
    else known.pass(lines, index);
  }
  if (gone.size === 0) return lines;
  return lines.flatMap((line, index): Line[] => {
    const kept = gone.has(index) ? [] : [line];
    if (gone.has(index)) note.drop(line, 'answer key, given to its questions');
    const answer = answers.get(index + 1);
    const blank = { ...line, text: '' };
    return answer ? [...kept, blank, { ...line, text: answer, rule: 'answer-key' }] : kept;
  });
}

/** Whether every entry of a key belongs to a question with choices; in a part, a majority is sufficient. */
function areAsked({ found }: Key, questions: Numbered, share = 1): boolean {
  return found.filter(([number]) => questions.get(number)?.choices.size).length >= found.length * share;
}

/** The multiple-choice questions above: all of them, and those below each heading. */
class Known {
  all: Numbered = new Map();
  readonly #byPart = new Map<string, Numbered>();
  #open: { depth: number; text: string }[] = [];
  #current: Question | undefined;

  forget(): void {
    this.all = new Map();
    this.#current = undefined;
  }

  /** The questions below a heading. */
  below(heading: string): Numbered | undefined {
    return this.#byPart.get(plain(heading));
  }

  /** Records a line of text. */
  pass(lines: readonly Line[], index: number): void {
    const text = lines[index]?.text ?? '';
    const heading = headingOf(text);
    if (heading) {
      while ((this.#open.at(-1)?.depth ?? 0) >= heading.depth) this.#open.pop();
      const number = /^(?:\p{L}+\s?)?(\d{1,4})[.):]/u.exec(heading.text)?.[1];
      this.#current = number ? { end: index + 1, choices: new Map(), answered: false } : undefined;
      if (number && this.#current) {
        this.all.set(number, this.#current);
        for (const part of this.#open) this.#numbered(part.text).set(number, this.#current);
      } else this.#open.push({ depth: heading.depth, text: plain(heading.text) });
      return;
    }
    if (!this.#current || isThematicBreak(text)) return;
    const choice = CHOICE.exec(plain(text));
    if (choice)
      this.#current.choices.set((choice[1] ?? '').toLowerCase(), withoutBoldLetter(bulletOf(text)?.text ?? ''));
    if (labelLine(text)?.role === 'answer') this.#current.answered = true;
    this.#current.end = index + 1;
  }

  #numbered(part: string): Numbered {
    const numbered = this.#byPart.get(part) ?? new Map<string, Question>();
    this.#byPart.set(part, numbered);
    return numbered;
  }
}

/** `**a)** text` without the emphasis around the letter. */
function withoutBoldLetter(text: string): string {
  return text.replace(/^\*\*(\(?[A-Ha-h][.)])\*\*/u, '$1');
}

interface Part {
  start: number;
  key: Key;
  questions: Numbered;
}

/**
 * The parts of a key: headings that also occur above, each followed by the answers to its questions. Also whether its
 * title is followed by nothing else.
 */
function partsBelow(note: Note, title: number, known: Known | undefined): { parts: Part[]; isWhole: boolean } {
  const depth = note.heading(title)?.depth;
  const parts: Part[] = [];
  let headings = 0;
  for (let index = title + 1; known && depth && index < note.lines.length; index++) {
    const heading = note.heading(index);
    if (!heading) continue;
    if (heading.depth <= depth) break;
    headings++;
    const questions = known.below(heading.text);
    const key = questions && entriesAt(note.lines, note.areas, index, '');
    if (questions && key && areAsked(key, questions, SHARE_OF_PART)) parts.push({ start: index, key, questions });
  }
  return { parts, isWhole: headings > 0 && parts.length === headings };
}

function entriesAt(lines: readonly Line[], areas: readonly string[], start: number, rest: string): Key | undefined {
  const found = entriesOf(rest);
  let end = start + 1;
  for (let index = start + 1; index < lines.length && areas[index] === 'text'; index++) {
    const text = lines[index]?.text ?? '';
    if (isBlank(lines[index])) continue;
    const entries = headingOf(text) ? [] : entriesOf(text);
    if (entries.length === 0) break;
    append(found, entries);
    end = index + 1;
  }
  return found.length > 0 ? { found, end } : undefined;
}

/** `1. c) the text of the choice` */
const WITH_WORDS = /^(\d{1,3})[.)]\s+\(?([A-Ha-h])[.)]\s+\S/u;

/** The entries of a line that contains little else, or the entry at its beginning whose choice it repeats. */
function entriesOf(text: string): [number: string, letter: string][] {
  const bare = plain(bulletOf(text)?.text ?? text);
  const [, number = '', letter = ''] = WITH_WORDS.exec(bare) ?? [];
  if (number !== '') return [[number, letter]];
  const found = [...bare.matchAll(ENTRY)].map((match): [string, string] => [match[1] ?? '', match[2] ?? '']);
  return /^\W*(?:Q\.?\s?)?\d/u.test(bare) && bare.length < 80 + found.length * 12 ? found : [];
}
