import {
  box,
  buildGraph,
  type CardWords,
  canWrap,
  checkNotes,
  countOf,
  createHtml,
  createQuery,
  type Diagnostic,
  type Document,
  type GraphQuery,
  type NoteFile,
  studyCards,
} from '../../../generators/browser.ts';
import { type CardFrame, cardHtml, escaped } from '../../view/card-html.ts';
import { type CardView, createCardViews } from '../../view/card-views.ts';
import type { PracticeCard } from '../../view/practice-cards.ts';
import { createSheets } from '../../view/sheet.ts';
import { isWide } from '../../view/sheet-layout.ts';
import type { GivenFile } from './questions.ts';
import { type FrameData, LISTS, type ListKind, type Overview, type Pieces } from './questions.ts';
import { openFiles, readAll } from './read-files.ts';

/** Number of cards in a piece of HTML. A page renders one piece per frame. */
const PIECE_SIZE = 8;
/** Longer lists and sheets are cut, because they are slow on phones and nobody reads that far. */
const MOST_CARDS = 400;
const NAMELESS = 'Cribsmith';

/** The notes that were read, and everything that the page shows of them. */
export interface Workshop {
  overview: Overview;
  query: GraphQuery;
  /** The labels of cards. */
  words: CardWords;
  files: readonly NoteFile[];
  documents: readonly Document[];
  problems: readonly Diagnostic[];
  practice(): PracticeCard[];
  sheet(topic: string): Pieces;
  list(kind: ListKind): Pieces;
}

/** Reads notes like the command line, with the same documents, graph and diagnostics. */
export async function openWorkshop(given: readonly GivenFile[], frameData: FrameData): Promise<Workshop> {
  const files = await openFiles(given);
  const documents = readAll(files);
  const graph = buildGraph(documents);
  const query = createQuery(graph);
  const { words } = frameData;
  const problems = checkNotes({ documents, graph }, { exists: () => true });
  const frame: CardFrame = {
    icon: (name) => frameData.icons[name] ?? '',
    sourceHint: frameData.sourceHint,
  };
  const anchorOf = ({ id }: { id: string }): string => `made-${id.replaceAll('/', '-')}`;
  const html = createHtml({
    code: (code, language) => codeFrame(code, language, frameData.copy),
    table: (table) =>
      box('div', { className: ['table'], tabIndex: 0, role: 'group', ariaLabel: frameData.table }, [table]),
  });
  const views = createCardViews({
    query,
    words,
    html,
    anchorOf,
    nodeHref: () => undefined,
    inLanguage: () => ({ dir: 'auto' }),
    sourceLink: ({ path, line }) => ({ text: `${path}:${line}`, href: undefined }),
  });
  const { bandsOf } = createSheets(query, views, anchorOf);
  const shown = (card: CardView, wide: boolean): string => {
    const { path, line, endLine } = card.place;
    const place = `data-path="${escaped(path)}" data-line="${line}" data-end="${endLine}" data-title="${escaped(card.title)}" data-type="${card.kind}"`;
    const edit = `<button type="button" class="made-edit" data-do="edit">${escaped(frameData.edit)}</button>`;
    return `<div class="made${wide ? ' made-wide' : ''}" ${place}>${cardHtml({ ...card, hasPage: false }, wide, frame)}${edit}</div>`;
  };
  const practice = (): PracticeCard[] =>
    studyCards(query, html, words).cards.flatMap((card) => {
      const node = query.node(card.id.split('#')[0] ?? '');
      if (!node) return [];
      return {
        id: card.id,
        kind: node.type,
        form: card.form,
        topic: query.topicOf(node.id)?.title ?? '',
        level: (node.type === 'question' && node.level) || '',
        front: card.front,
        back: card.back,
        url: '',
        path: card.source.path,
        anchored: card.anchored,
        times: [],
      };
    });

  return {
    overview: {
      title: (documents.length === 1 && graph.nodes.find(({ type }) => type === 'note')?.title) || NAMELESS,
      topics: query.topics().map(({ id, title }) => ({ id, title, counts: countsOf(query, id, words) })),
      counts: {
        question: query.byType('question').length,
        command: query.byType('command').length,
        pitfall: query.byType('pitfall').length,
        comparison: query.byType('comparison').length,
        practice: practiceCount(query, words),
      },
      coverage: { ...graph.coverage, unparsed: graph.coverage.unparsed.length },
      files: documents.map(({ path, sourceLines, layout }) => ({ path, lines: sourceLines.length, layout })),
      problems: problems.map((problem) => ({ ...problem, canMend: problem.repair !== undefined })),
    },
    query,
    words,
    files,
    documents,
    problems,
    practice,
    sheet(topicId) {
      const topic = query.topics().find(({ id }) => id === topicId);
      if (!topic) return [];
      let room = MOST_CARDS;
      return bandsOf(topic).flatMap(({ title, number, anchor, cards }): string[] => {
        const fitting = cards.slice(0, room);
        room -= fitting.length;
        const tab = number === undefined ? '' : `<span class="tab">${escaped(number)}</span>`;
        const head =
          title === '' || room <= 0
            ? []
            : [`<h3 id="${escaped(anchor)}" class="made-band" dir="auto">${tab}${escaped(title)}</h3>`];
        return [...head, ...pieces(fitting.map((card) => shown(card, card.wide)))];
      });
    },
    list(kind) {
      const nodes = query.topics().flatMap(({ id }) => query.within(id, kind));
      return pieces(
        nodes.slice(0, MOST_CARDS).map((node) => {
          const card = views.viewOf(node);
          return shown(card, isWide(card));
        }),
      );
    },
  };
}

function pieces(cards: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < cards.length; at += PIECE_SIZE) found.push(cards.slice(at, at + PIECE_SIZE).join(''));
  return found;
}

function countsOf(query: GraphQuery, topic: string, words: CardWords): string {
  return LISTS.map((kind) => ({ kind, count: query.within(topic as never, kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => countOf(kind, count, words))
    .join(', ');
}

/** The number of cards to practise. The cards themselves are created on demand. */
function practiceCount(query: GraphQuery, words: CardWords): number {
  return studyCards(query, () => 'x', words).cards.length;
}

function codeFrame(code: string, language: string | undefined, copy: string) {
  const pre = box('pre', canWrap(code, language) ? {} : { className: ['scroll'], tabIndex: 0 }, [
    box('code', {}, [{ type: 'text', value: code }]),
  ]);
  const button = box('button', { type: 'button', className: ['copy'] }, [{ type: 'text', value: copy }]);
  return box('div', { className: ['code'], dataLanguage: language ?? '' }, [pre, button]);
}
