import { questionRule } from './asked.ts';
import { mayBelongToExam } from './exam-signs.ts';
import { askedInExams } from './exams.ts';

/** Questions in styles of exams: statements to be judged, items with letters, questions in one paragraph, quoted answers. */
export const examLines = questionRule({
  style: 'exam-lines',
  needs: ({ text }) => mayBelongToExam(text),
  // Looked up at each call: a function that is loaded late is replaced by then.
  find: (note) => askedInExams(note),
});
