/**
 * Where two questions stop being the same. Cosines of TF-IDF vectors, 0 to 1; tuned by looking at every pair of real
 * notes on four subjects. The first row of `grades` that holds gives the grade. `kinds`: whether both must be after the
 * same sort of answer, or may also leave it open.
 */
export const thresholds = {
  /** Below this share of what the questions say, a pair is not looked at further. */
  least: 0.3,
  /** What makes a pair more alike than its words: each thing that both name. */
  sharedThing: 0.05,
  /** Of two sets of the same words, answers that have less than this in common speak of different things. */
  strangers: 0.08,
  /** Stems of an answer: one with fewer says nothing of what is asked. */
  shortAnswer: 6,
  /** Definitions of one thing whose name is only written longer. */
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
  /** A question is compared by its rarest terms, with the first questions that have them: that bounds the time. */
  rarestTerms: 6,
  firstQuestions: 32,
  /** Edges of one grade that a question begins, the closest first. */
  mostEdges: 6,
} as const;
