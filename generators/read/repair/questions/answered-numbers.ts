import { numberedOf } from '../../lines/marks.ts';
import { askedAboveAnswers } from './above-answers.ts';
import { questionRule } from './asked.ts';

/** Numbered lines followed by the label of an answer, `3) Name two.` above `Solution: ...`, most of which ask. */
export const answeredNumbers = questionRule({
  style: 'answered-numbers',
  needs: ({ text }) => numberedOf(text) !== undefined,
  before: 'outline',
  // Looked up at each call: a function that is loaded late is replaced by then.
  find: (note) => (note.lines.filter(({ text }) => numberedOf(text)).length > 1 ? askedAboveAnswers(note) : []),
});
