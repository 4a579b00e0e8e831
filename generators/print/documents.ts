import { type CardWords, distinctPicks, type Pick, pickFor } from '../cards/index.ts';
import type { GraphNode, NodeOf } from '../graph/index.ts';
import { cheatSheetOf, topicBookOf } from './cheat-sheet.ts';
import { commandCardOf } from './command-card.ts';
import type { PrintContext } from './context.ts';
import { cribOf } from './crib.ts';
import { cutOutCardsOf } from './cut-out-cards.ts';
import { createFileNames } from './file-names.ts';
import type { CheatSheet, DocumentLayout } from './ir.ts';
import { type PosterSource, posterOf } from './poster.ts';
import { questionBookOf } from './question-book.ts';
import { quizOf } from './quiz.ts';
import { readinessGuideOf } from './readiness-guide.ts';
import { selectionSheetOf } from './selection-sheet.ts';

/**
 * What can be printed. `cheat-sheet` is a topic on two pages and `topic-book` all of it; `selection` is a sheet of chosen cards,
 * by filters or by the time there is.
 */
export const PRINT_KINDS = [
  'cheat-sheet',
  'topic-book',
  'question-book',
  'crib',
  'command-card',
  'quiz',
  'readiness-guide',
  'cut-out-cards',
  'poster',
  'selection',
] as const;
export type PrintKind = (typeof PRINT_KINDS)[number];

/** What a site offers: cards to cut out are as many pages as all the rest, and wanted by few. */
export const OFFERED_KINDS: readonly PrintKind[] = PRINT_KINDS.filter((kind) => kind !== 'cut-out-cards');

/** How long somebody has, in seconds. */
export const TIMES = { 'fifteen-minutes': 15 * 60, 'an-hour': 60 * 60, 'an-evening': 3 * 60 * 60 } as const;
export type TimeName = keyof typeof TIMES;
export const TIME_NAMES = Object.keys(TIMES) as TimeName[];

/** What is to be printed. */
export interface PrintRequest {
  kinds: readonly PrintKind[];
  /** Which nodes; all by default. A topic's sheet is printed if any of its nodes is. */
  accept?: (node: GraphNode) => boolean;
  /** The topics that get a sheet or a book, by id; all by default. Those left out still count when files are named. */
  topics?: (id: string) => boolean;
  /** What the notes are about, as the heading of the crib and the quiz. */
  title?: string;
  /** Sheets of what fits into these times. */
  times?: readonly TimeName[];
  /** Cards to cut out on both sides of the paper, in place of cards to fold. */
  duplex?: boolean;
  /** A question book with a wide margin for notes of one's own. */
  notesMargin?: boolean;
  /** Files that posters are made of. */
  posters?: readonly PosterSource[];
  /** Prints paths and lines of the notes, for whoever writes them. */
  sources?: boolean;
}

/** A document before it is set. */
export type PrintDocument = DocumentLayout & {
  kind: PrintKind;
  /** File name without paper and ending. */
  name: string;
  title: string;
  /** Id of the topic that a cheat sheet is about. */
  topic?: string;
  /** Name of the time that a sheet is cut to. */
  time?: TimeName;
  /** Its language, as a tag, where it is not that of its topic or of most notes. */
  language?: string;
};

/** Composes the content of a document. Out: undefined where it is not worth printing. */
type Compose = <T>(compose: () => T) => T | undefined;

/**
 * Everything that a request asks for, in the order of its kinds. What would be empty is left out.
 *
 * @param context - What the documents are made with.
 */
export function documentsOf(
  context: PrintContext,
  {
    kinds,
    accept = () => true,
    topics: isWanted = () => true,
    times = [],
    title,
    duplex = false,
    notesMargin = false,
    posters = [],
    make: compose,
    wordsOf,
  }: PrintRequest & { make: Compose; wordsOf(node?: GraphNode): CardWords },
): PrintDocument[] {
  const { query, words } = context;
  const ofTopics = (
    kind: 'cheat-sheet' | 'topic-book',
    contentOf: (topic: NodeOf<'section'>, context: PrintContext) => CheatSheet | undefined,
  ): (PrintDocument | undefined)[] => {
    const nameOf = createFileNames();
    const accepted = new Set(query.graph.nodes.flatMap((node) => (accept(node) ? (query.topicOf(node.id) ?? []) : [])));
    return query
      .topics()
      .filter((topic) => accepted.has(topic))
      .map((topic) => ({ topic, name: `${kind}-${nameOf(topic.title)}` }))
      .filter(({ topic }) => isWanted(topic.id))
      .map(({ topic, name }) => {
        const content = compose(() => contentOf(topic, { ...context, words: wordsOf(topic) }));
        return content && { kind, layout: 'cheat-sheet', name, title: content.title, topic: topic.id, content };
      });
  };
  const sheet = (
    name: string,
    heading: string,
    nodes: readonly GraphNode[],
    time?: TimeName,
  ): PrintDocument | undefined => {
    const content = compose(() => selectionSheetOf(nodes, { title: heading }, context));
    return (
      content && { kind: 'selection', layout: 'cheat-sheet', name, title: heading, content, ...(time && { time }) }
    );
  };
  const make: Record<PrintKind, () => (PrintDocument | undefined)[]> = {
    'cheat-sheet': () => ofTopics('cheat-sheet', cheatSheetOf),
    'topic-book': () => ofTopics('topic-book', topicBookOf),
    'question-book': () => {
      const content = compose(() => questionBookOf(context, accept, notesMargin));
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
      const content = compose(() => cribOf(context, title ?? words.crib.title, accept));
      return [content && { kind: 'crib', layout: 'crib', name: 'crib', title: words.crib.title, content }];
    },
    quiz: () => {
      const content = compose(() => quizOf(context, title ?? words.quiz.title, accept));
      return [content && { kind: 'quiz', layout: 'quiz', name: 'quiz', title: words.quiz.title, content }];
    },
    'command-card': () => {
      const content = compose(() => commandCardOf(context, accept));
      return [content && { kind: 'command-card', layout: 'crib', name: 'command-card', title: content.title, content }];
    },
    'readiness-guide': () => {
      const content = compose(() => readinessGuideOf(context, accept));
      const name = 'readiness-guide';
      return [content && { kind: name, layout: 'cheat-sheet', name, title: content.title, content }];
    },
    'cut-out-cards': () => {
      const content = compose(() => cutOutCardsOf(context, title ?? words.cutOut.title, accept, duplex));
      const name = 'cut-out-cards';
      return [content && { kind: name, layout: name, name, title: words.cutOut.title, content }];
    },
    poster: () =>
      posters.map((source) => {
        const content = compose(() => posterOf(source, context));
        const name = `poster-${source.id}`;
        const language = source.language === undefined ? {} : { language: source.language };
        return content && { kind: 'poster', layout: 'poster', name, title: content.title, content, ...language };
      }),
    selection: () =>
      times.length > 0
        ? distinctPicks(
            times.map((time) => ({ time, nodes: nodesOf(pickFor(query, { seconds: TIMES[time], accept })) })),
          ).map(({ time, nodes }) => sheet(time, words.times[time], nodes, time))
        : [sheet('selection', words.selection, query.graph.nodes.filter(accept))],
  };
  return kinds.flatMap((kind) => make[kind]().filter((document) => document !== undefined));
}

function nodesOf(picks: readonly Pick[]): GraphNode[] {
  return picks.map(({ node }) => node);
}
