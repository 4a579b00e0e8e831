import { questionRule } from '../questions/asked.ts';
import { askedInQuizzes } from './quiz-formats.ts';

/** The key of an Aiken question, answers of a GIFT question, signs of right choices, and a key above the choices. */
const SIGN =
  /^ANSWER:\s*[A-Z]\s*$|^[\s*_+-]*\p{L}{3,15}\sA\**\s?[:.)]|^\p{Lu}{0,2}-?\d\S{2,15}\s+\([A-H]\)|^\s{0,3}(?:1\s+\S|\+\s?\S|(?:\*|[-=]>|[→✓✔✅])\s?\(?[A-Ha-h][.)]\s|(?:\p{Lu}{3,12}\s?[=:]\s?)?[A-H]{1,6}\s*$)|^\p{L}[^:;|\t]{7,300}[:;|\t]\s?\p{L}{1,10}\s*$|\s\(?B[.)]\s.*[,;|]\s*\(?[A-Ha-h]\)?\.?$|(?:^\s*|\{\s*)[=~](?![=~\s])|\{\s*(?:T|F|TRUE|FALSE)\s*[#}]/u;

/**
 * Questions in Moodle's text formats, GIFT (`What is it? {=This ~That}`) and Aiken (`ANSWER: B` below the choices), and
 * in exports that mark the right choices (`1 this` and `0 that`), name them above the question (`T1A04 (C)`), or label
 * each choice (`Option A: this`), and in lines that hold a question with its choices and its key.
 */
export const quizzes = questionRule({
  style: 'quizzes',
  needs: ({ text }) => SIGN.test(text),
  // Looked up at each call: a function that is loaded late is replaced by then.
  find: (note) => askedInQuizzes(note),
});
