import { questionRule } from '../questions/asked.ts';
import { askedInQuizzes } from './quiz-formats.ts';

/** The key of an Aiken question, answers of a GIFT question, signs of right choices, and a key that is a lone letter. */
const SIGN =
  /^ANSWER:\s*[A-Z]\s*$|^\s{0,3}(?:1\s+\S|\+\s?\S|\*\(?[A-Ha-h][.)]\s|[A-H]\s*$)|(?:^\s*|\{\s*)[=~](?![=~\s])|\{\s*(?:T|F|TRUE|FALSE)\s*[#}]/u;

/**
 * Questions in Moodle's text formats, GIFT (`What is it? {=This ~That}`) and Aiken (`ANSWER: B` below the choices), and
 * in exports that mark the right choices (`1 this` and `0 that`).
 */
export const quizzes = questionRule({
  style: 'quizzes',
  needs: ({ text }) => SIGN.test(text),
  // Looked up at each call: a function that is loaded late is replaced by then.
  find: (note) => askedInQuizzes(note),
});
