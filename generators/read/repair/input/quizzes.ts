import { questionRule } from '../questions/asked.ts';
import { askedInQuizzes } from './quiz-formats.ts';

/** The key of an Aiken question, and answers of a GIFT question. */
const SIGN = /^ANSWER:\s*[A-Z]\s*$|(?:^\s*|\{\s*)[=~](?![=~\s])|\{\s*(?:T|F|TRUE|FALSE)\s*[#}]/u;

/** Questions in Moodle's text formats, GIFT (`What is it? {=This ~That}`) and Aiken (`ANSWER: B` below the choices). */
export const quizzes = questionRule({
  style: 'quizzes',
  needs: ({ text }) => SIGN.test(text),
  // Looked up at each call: a function that is loaded late is replaced by then.
  find: (note) => askedInQuizzes(note),
});
