import type { Rule } from '../rule.ts';
import { mayStyleExam } from './exam-signs.ts';
import { restyleExam } from './exam-styles.ts';

/** Numbers and labels as only exams and revision lists have them: `*3. text*`, `3.text`, `Q - text`, `F: text | A: text`. */
export const examMarks: Rule = {
  name: 'exam-marks',
  needs: ({ text }) => mayStyleExam(text),
  // Looked up at each call: a function that is loaded late is replaced by then.
  apply: (note) => restyleExam(note),
};
