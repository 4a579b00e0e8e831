import { type CardWords, distinctPicks, fill, type Pick, pickFor } from '../cards/index.ts';
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
import { type SheetOfTopics, shareSheets, sheetAlone, type TopicSheet } from './topic-sheets.ts';
import { type Volume, volumesOf, wholeBook } from './volumes.ts';

/**
 * The kinds of documents. `cheat-sheet` is a topic on two pages, `topic-book` the whole topic, and `selection` a sheet
 * of cards that were chosen by filters or by a time limit.
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

/** The kinds on a site. Cut-out cards have as many pages as all other kinds together and are rarely needed. */
export const OFFERED_KINDS: readonly PrintKind[] = PRINT_KINDS.filter((kind) => kind !== 'cut-out-cards');

/** Study times, in seconds. */
export const TIMES = { 'fifteen-minutes': 15 * 60, 'an-hour': 60 * 60, 'an-evening': 3 * 60 * 60 } as const;
export type TimeName = keyof typeof TIMES;
export const TIME_NAMES = Object.keys(TIMES) as TimeName[];

/** What to print. */
export interface PrintRequest {
  kinds: readonly PrintKind[];
  /** Selects nodes. Defaults to all. The sheet of a topic is printed if one of its nodes is selected. */
  accept?: (node: GraphNode) => boolean;
  /** Selects topics for sheets and books by id. Defaults to all. The others still count for file names. */
  topics?: (id: string) => boolean;
  /** The subject of the notes, as the heading of the crib and the quiz. */
  title?: string;
  /** The study times to print sheets for. */
  times?: readonly TimeName[];
  /** Whether to print cut-out cards on both sides instead of folding them. */
  duplex?: boolean;
  /** Whether the question book has a wide margin for handwritten notes. */
  notesMargin?: boolean;
  /** Whether to divide a long question book and quiz into volumes. */
  volumes?: boolean;
  /** The files to print as posters. */
  posters?: readonly PosterSource[];
  /** Whether to print the paths and lines of the notes, for authors. */
  sources?: boolean;
}

/** A document before typesetting. */
export type PrintDocument = DocumentLayout & {
  kind: PrintKind;
  /** The file name without paper size and extension. */
  name: string;
  title: string;
  /** The ids of the topics that a cheat sheet is about. */
  topics?: readonly string[];
  /** The study time of a sheet. */
  time?: TimeName;
  /** The first and last topic of a volume. */
  covers?: string;
  /** The language tag, if it differs from that of the topic or of most notes. */
  language?: string;
};

/** Composes the content of a document. Undefined if it is not worth printing. */
type Compose = <T>(compose: () => T) => T | undefined;

/**
 * Composes all requested documents, in the order of their kinds. Empty ones are left out.
 *
 * @param context - The context of the run.
 * @param request - What to print.
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
    volumes: isDivided = false,
    posters = [],
    make: compose,
    wordsOf,
  }: PrintRequest & { make: Compose; wordsOf(node?: GraphNode): CardWords },
): PrintDocument[] {
  const { query, words } = context;
  const contextOf = (topic: NodeOf<'section'>): PrintContext => ({ ...context, words: wordsOf(topic) });
  const ofTopics = (
    kind: 'cheat-sheet' | 'topic-book',
    contentOf: (topic: NodeOf<'section'>, context: PrintContext) => CheatSheet | undefined,
    share: (made: readonly TopicSheet[]) => readonly SheetOfTopics[],
  ): PrintDocument[] => {
    const nameOf = createFileNames();
    const names = new Map(query.topics().map((topic) => [topic, nameOf(topic.title)]));
    const accepted = new Set(query.graph.nodes.flatMap((node) => (accept(node) ? (query.topicOf(node.id) ?? []) : [])));
    const made = query
      .topics()
      .filter((topic) => accepted.has(topic) && isWanted(topic.id))
      .flatMap((topic): TopicSheet[] => {
        const sheet = compose(() => contentOf(topic, contextOf(topic)));
        return sheet ? [{ topic, sheet }] : [];
      });
    return share(made).map(({ topics, sheet }): PrintDocument => {
      const [only, ...others] = topics;
      const name = `${kind}-${(others.length === 0 && only && names.get(only)) || nameOf(sheet.title)}`;
      const ids = topics.map(({ id }) => id);
      return { kind, layout: 'cheat-sheet', name, title: sheet.title, topics: ids, content: sheet };
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
  const volumes = () => (isDivided ? volumesOf(query, accept) : [wholeBook(accept)]);
  /** The file name, title and content of a volume. */
  const titled = ({ number, of, covers }: Volume, name: string, whole: string) =>
    of === 1
      ? { name, title: whole }
      : { name: `${name}-${number}`, title: fill(words.volume, { title: whole, number, volumes: of }), covers };
  const make: Record<PrintKind, () => (PrintDocument | undefined)[]> = {
    'cheat-sheet': () => ofTopics('cheat-sheet', cheatSheetOf, (made) => shareSheets(made, contextOf)),
    'topic-book': () => ofTopics('topic-book', topicBookOf, (made) => made.map(sheetAlone)),
    'question-book': () =>
      volumes().map((volume) => {
        const named = titled(volume, 'question-book', words.book.title);
        const content = compose(() => questionBookOf(context, named, volume.accept, notesMargin));
        return content && { kind: 'question-book', layout: 'question-book', ...named, content };
      }),
    crib: () => {
      const content = compose(() => cribOf(context, title ?? words.crib.title, accept));
      return [content && { kind: 'crib', layout: 'crib', name: 'crib', title: words.crib.title, content }];
    },
    quiz: () =>
      volumes().map((volume) => {
        const named = titled(volume, 'quiz', words.quiz.title);
        const subject = title === undefined ? named.title : titled(volume, '', title).title;
        const content = compose(() => quizOf(context, subject, volume.accept));
        return content && { kind: 'quiz', layout: 'quiz', ...named, content };
      }),
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
