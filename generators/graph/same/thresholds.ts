/**
 * Thresholds for the similarity of questions: cosines of TF-IDF vectors, from 0 to 1, tuned on every pair of real notes
 * on four subjects. The first row of `grades` that applies gives the grade. `kinds` says whether both questions must
 * ask for the same kind of answer or may leave it open.
 */
export const thresholds = {
  /** Pairs of questions below this similarity are not compared further. */
  least: 0.3,
  /** Added to the similarity for each concept that both questions name. */
  sharedThing: 0.05,
  /** Answers below this similarity are about different things, even if the questions have the same words. */
  strangers: 0.08,
  /** An answer with fewer stems is too short to show what is asked. */
  shortAnswer: 6,
  /** Definitions above this similarity define one thing, whose name may be longer in one of them. */
  definition: 0.25,
  grades: [
    { grade: 'duplicate', asked: 0.9, answer: 0.15, kinds: 'same', oneSided: true },
    { grade: 'duplicate', asked: 0.7, answer: 0.3, kinds: 'same', oneSided: true },
    { grade: 'duplicate', asked: 0.6, answer: 0.35, kinds: 'same', oneSided: false },
    { grade: 'duplicate', asked: 0.6, answer: 0.45, kinds: 'open', oneSided: false },
    { grade: 'overlap', asked: 0.55, answer: 0.1, kinds: 'any', oneSided: false },
    { grade: 'overlap', asked: 0.4, answer: 0.3, kinds: 'any', oneSided: false },
    { grade: 'related', asked: 0.45, answer: 0, kinds: 'any', oneSided: false },
    { grade: 'related', asked: 0.3, answer: 0.15, kinds: 'any', oneSided: false },
  ],
  /**
   * A question is compared by its rarest terms, and only with the first questions that have them. This bounds the time.
   */
  rarestTerms: 6,
  firstQuestions: 32,
  /** Maximum number of edges of one grade that start at a question, closest first. */
  mostEdges: 6,
} as const;
