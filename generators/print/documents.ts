import { cardWords, type Pick, pickFor } from '../cards/index.ts';
import type { GraphNode, GraphQuery } from '../graph/index.ts';
import { cheatSheetOf } from './cheat-sheet.ts';
import { cribOf } from './crib.ts';
import { createFileNames } from './file-names.ts';
import type { Kind, Layout } from './ir.ts';
import { questionBookOf } from './question-book.ts';
import { quizOf } from './quiz.ts';
import type { Setter } from './rich-text.ts';
import { selectionSheetOf } from './selection-sheet.ts';

/** What can be printed. `selection` is a sheet of chosen cards, by filters or by the time there is. */
export const PRINT_KINDS = ['cheat-sheet', 'question-book', 'crib', 'quiz', 'selection'] as const;
export type PrintKind = (typeof PRINT_KINDS)[number];

/** How long somebody has, in seconds. */
export const TIMES = { 'fifteen-minutes': 15 * 60, 'an-hour': 60 * 60, 'an-evening': 3 * 60 * 60 } as const;
export type TimeName = keyof typeof TIMES;
export const TIME_NAMES = Object.keys(TIMES) as TimeName[];

/** What is to be printed. */
export interface PrintRequest {
  kinds: readonly PrintKind[];
  /** Which nodes; all by default. A topic's sheet is printed if any of its nodes is. */
  accept?: (node: GraphNode) => boolean;
  /** What the notes are about, as the heading of the crib and the quiz. */
  title?: string;
  /** Sheets of what fits into these times. */
  times?: readonly TimeName[];
}

/** A document before it is set. */
export type PrintDocument = Layout & {
  kind: PrintKind;
  /** File name without paper and ending. */
  name: string;
  title: string;
  /** Id of the topic that a cheat sheet is about. */
  topic?: string;
  /** Name of the time that a sheet is cut to. */
  time?: TimeName;
};

/** Composes the content of a document. Out: undefined where it is not worth printing. */
type Compose = <T>(compose: () => T) => T | undefined;

/**
 * Everything that a request asks for, in the order of its kinds. What would be empty is left out.
 *
 * @param query - The graph.
 * @param set - How rich text is set.
 * @param looks - Colours and icons of the kinds of cards.
 */
export function documentsOf(
  query: GraphQuery,
  set: Setter,
  looks: Record<string, Kind>,
  { kinds, accept = () => true, times = [], title, make: compose }: PrintRequest & { make: Compose },
): PrintDocument[] {
  const nameOf = createFileNames();
  const make: Record<PrintKind, () => (PrintDocument | undefined)[]> = {
    'cheat-sheet': () => {
      const wanted = new Set(query.graph.nodes.filter(accept).map(({ id }) => query.topicOf(id)));
      return query
        .topics()
        .filter((topic) => wanted.has(topic))
        .map((topic) => {
          const content = compose(() => cheatSheetOf(topic, query, set, looks));
          const name = `cheat-sheet-${nameOf(topic.title)}`;
          return (
            content && {
              kind: 'cheat-sheet',
              layout: 'cheat-sheet',
              name,
              title: content.title,
              topic: topic.id,
              content,
            }
          );
        });
    },
    'question-book': () => {
      const content = compose(() => questionBookOf(query, set, accept));
      return [
        content && {
          kind: 'question-book',
          layout: 'question-book',
          name: 'question-book',
          title: content.title,
          content,
        },
      ];
    },
    crib: () => {
      const content = compose(() => cribOf(query, set, looks, title ?? cardWords.crib.title, accept));
      return [content && { kind: 'crib', layout: 'crib', name: 'crib', title: cardWords.crib.title, content }];
    },
    quiz: () => {
      const content = compose(() => quizOf(query, set, title ?? cardWords.quiz.title, accept));
      return [content && { kind: 'quiz', layout: 'quiz', name: 'quiz', title: cardWords.quiz.title, content }];
    },
    selection: () =>
      times.length > 0
        ? times.map((time) =>
            sheet(time, cardWords.times[time], nodesOf(pickFor(query, { seconds: TIMES[time], accept })), time),
          )
        : [sheet('selection', cardWords.selection, query.graph.nodes.filter(accept))],
  };
  const sheet = (
    name: string,
    heading: string,
    nodes: readonly GraphNode[],
    time?: TimeName,
  ): PrintDocument | undefined => {
    const content = compose(() => selectionSheetOf(nodes, heading, query, set, looks));
    return (
      content && { kind: 'selection', layout: 'cheat-sheet', name, title: heading, content, ...(time && { time }) }
    );
  };
  return kinds.flatMap((kind) => make[kind]().filter((document) => document !== undefined));
}

function nodesOf(picks: readonly Pick[]): GraphNode[] {
  return picks.map(({ node }) => node);
}
