import { type Sentence, sentenceOf, sentencesIn } from '../statements/index.ts';
import type { Passage } from './note-text.ts';

/** The sentences of a passage, with offsets in it. */
export interface Sentences {
  /** Those of which the text in lower case may hold something, with the one before each. */
  which(mayHold: (lower: string) => boolean): { sentence: Sentence; earlier: Sentence | undefined }[];
  /** The sentence around an offset. */
  at(offset: number): Sentence;
}

const known = new WeakMap<Passage, Sentences>();

/** Cuts a passage into sentences, each when it is first asked for. */
export function sentencesOf(passage: Passage): Sentences {
  const found = known.get(passage);
  if (found) return found;
  const places = sentencesIn(passage.text);
  const made: (Sentence | undefined)[] = [];
  const make = (index: number): Sentence => {
    const { start, end } = places[index] ?? { start: 0, end: passage.text.length };
    const sentence = made[index] ?? sentenceOf(passage.text.slice(start, end), start);
    made[index] = sentence;
    return sentence;
  };
  const sentences: Sentences = {
    which: (mayHold) =>
      places.flatMap(({ start, end }, index) =>
        mayHold(passage.lower.slice(start, end))
          ? [{ sentence: make(index), earlier: index > 0 ? make(index - 1) : undefined }]
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
