import { askedAlone, cardOf, countOf, fill, isGiven } from '../cards/index.ts';
import type { GraphNode } from '../graph/index.ts';
import { aboutOf } from './about.ts';
import { questionsInOrder } from './book-order.ts';
import { printParts, warningsOf } from './card.ts';
import type { PrintContext } from './context.ts';
import type { Quiz, QuizQuestion } from './ir.ts';
import { withReferences } from './references.ts';

const LEVELS = ['basic', 'intermediate', 'advanced'] as const;

/**
 * Creates a quiz: the selected questions by level, with space for answers, and the answers at the end. The numbers are
 * those of the question book.
 *
 * @returns Undefined if no question has an answer.
 */
export function quizOf(context: PrintContext, title: string, accept: (node: GraphNode) => boolean): Quiz | undefined {
  const { query, set, words } = context;
  const asked = questionsInOrder(query).filter((node) => accept(node) && !node.empty);
  if (asked.length === 0) return undefined;
  const groups = [...LEVELS, undefined].flatMap((level) => {
    const questions = asked
      .filter((node) => node.level === level)
      .map((node): QuizQuestion => {
        const card = cardOf(node, query, words);
        const answer = card.parts.filter((part) => !isGiven(part));
        const parts = printParts([...warningsOf(node, card, context), ...answer], node.source, set);
        return {
          number: String(context.bookNumber(node) ?? ''),
          question: set.inlines(askedAlone(node), node.source),
          given: printParts(card.parts.filter(isGiven), node.source, set),
          parts: withReferences(parts),
        };
      });
    return questions.length === 0 ? [] : [{ label: level ? words.quiz.levels[level] : words.quiz.other, questions }];
  });
  return {
    title,
    about: aboutOf(asked, words.quiz.title, context),
    pageWords: words.page,
    continued: words.continued,
    summary: fill(words.quiz.summary, { questions: countOf('question', asked.length, words) }),
    answers: words.quiz.answers,
    groups,
  };
}
