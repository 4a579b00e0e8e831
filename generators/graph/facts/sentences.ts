import { once } from '../../report/index.ts';
import { type Sentence, sentenceOf, sentencesIn } from '../statements/index.ts';
import type { Passage } from './searched-note.ts';

/** The sentences of a passage, with offsets in the passage. */
export interface Sentences {
  /**
   * The sentences whose text in lower case passes a filter, with the text before each and the end of the previous
   * sentence.
   */
  which(
    mayHold: (lower: string) => boolean,
  ): { sentence: Sentence; before: string; earlier: () => Sentence | undefined }[];
  /** The passage in lower case, translated to English if it is in another language. */
  lower(): string;
  /** The sentence that contains an offset. */
  at(offset: number): Sentence;
}

const known = new WeakMap<Passage, Sentences>();

/** Divides a passage into sentences on demand. */
export function sentencesOf(passage: Passage): Sentences {
  const found = known.get(passage);
  if (found) return found;
  const places = sentencesIn(passage.text);
  const made: (Sentence | undefined)[] = [];
  const make = (index: number): Sentence => {
    const { start, end } = places[index] ?? { start: 0, end: passage.text.length };
    const sentence = made[index] ?? sentenceOf(passage.text.slice(start, end), start, passage.glossary);
    made[index] = sentence;
    return sentence;
  };
  const lowers = once(() => places.map(({ start, end }, index) => lowerOf(start, end, index)));
  const lowerOf = (start: number, end: number, index: number): string =>
    passage.glossary
      ? make(index)
          .tokens.map(({ word }) => word)
          .join(' ')
      : passage.lower.slice(start, end);
  const whole = once(() => (passage.glossary ? lowers().join(' ') : passage.lower));
  const sentences: Sentences = {
    lower: whole,
    which: (mayHold) =>
      lowers().flatMap((lower, index) =>
        mayHold(lower)
          ? [
              {
                sentence: make(index),
                before: index > 0 ? passage.text.slice(places[index - 1]?.start, places[index - 1]?.end) : '',
                earlier: () => (index > 0 ? make(index - 1) : undefined),
              },
            ]
          : [],
      ),
    at: (offset) =>
      make(
        Math.max(
          0,
          places.findLastIndex(({ start }) => start <= offset),
        ),
      ),
  };
  known.set(passage, sentences);
  return sentences;
}
