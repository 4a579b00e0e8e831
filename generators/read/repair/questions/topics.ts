import { isQuestion } from '../../lines/text.ts';
import { questionRule } from './asked.ts';
import { askedBelowTopics } from './topic-sections.ts';

/** The minimum number of adjacent sections of which most ask. */
const FEWEST = 4;
/** A line break in HTML or Markdown. */
const BREAK = /\s*(?:<br\s*\/?>|\\)\s*$/iu;

/**
 * Questions that are the text below a heading that only names their topic, if most of the adjacent sections ask in
 * their text.
 */
export const topicQuestions = questionRule({
  style: 'topic-questions',
  needs: ({ text }) => isQuestion(text.replace(BREAK, '')),
  // Looked up at each call: a function that is loaded late is replaced by then.
  find: (note) => (note.lines.filter((_, index) => note.heading(index)).length < FEWEST ? [] : askedBelowTopics(note)),
});
