import { cardOf, cardWords } from '../cards/index.ts';
import type { GraphNode, GraphQuery } from '../graph/index.ts';
import { printParts } from './card.ts';
import { PAGE_WORDS, type Quiz, type QuizQuestion } from './ir.ts';
import type { Setter } from './rich-text.ts';

const LEVELS = ['basic', 'intermediate', 'advanced'] as const;

/**
 * The questions of the nodes that are accepted, by level, with room to write, and the answers behind them.
 *
 * @returns The quiz, or undefined where no question has an answer.
 */
export function quizOf(
  query: GraphQuery,
  set: Setter,
  title: string,
  accept: (node: GraphNode) => boolean,
): Quiz | undefined {
  const asked = query
    .byType('question')
    .filter((node) => accept(node) && !node.empty && query.sameAs(node.id)?.canonical === node);
  if (asked.length === 0) return undefined;
  let number = 0;
  const groups = [...LEVELS, undefined].flatMap((level) => {
    const questions = asked
      .filter((node) => node.level === level)
      .map((node): QuizQuestion => {
        number += 1;
        const card = cardOf(node, query);
        return {
          number: String(number),
          question: set.inlines(card.title, node.source),
          parts: printParts([...card.corrections, ...card.parts], node.source, set),
        };
      });
    return questions.length === 0
      ? []
      : [{ label: level ? cardWords.quiz.levels[level] : cardWords.quiz.other, questions }];
  });
  return {
    title,
    pageWords: PAGE_WORDS,
    summary: cardWords.quiz.summary(asked.length),
    answers: cardWords.quiz.answers,
    groups,
  };
}
