import {
  type CardWords,
  codeElement,
  codeLanguagesOf,
  createHtml,
  type Highlighter,
  type HtmlSetter,
} from '../cards/index.ts';
import { createPages, type GraphQuery, type NodeOf } from '../graph/index.ts';
import { type Sql, toApkg } from './apkg.ts';
import { withoutMarks } from './cloze.ts';
import type { StudyCard } from './deck.ts';
import { EMPTY_LEDGER, formatLedger, type Ledger, nodeOf, type Settled, settle } from './ledger.ts';
import { createPictures, type ReadPicture } from './pictures.ts';
import { studyCards } from './study-cards.ts';
import { deckCss, NIGHT } from './style.ts';
import { toAnkiText, toCsv, toQuizlet } from './text-formats.ts';

export const DECK_FORMATS = ['apkg', 'anki', 'csv', 'quizlet'] as const;
export type DeckFormat = (typeof DECK_FORMATS)[number];

export interface DeckOptions {
  /** The name of the top-level deck. */
  title: string;
  /** The words on cards, in the language of the notes. */
  words: CardWords;
  /** The record of earlier exports. Without it every card is new. */
  ledger?: Ledger;
  /** The address of the published site, for links on cards. Without it they have no links. */
  site?: string | undefined;
  /** Reads the pictures of the notes. Without it, cards show their descriptions. */
  picture?: ReadPicture | undefined;
}

/** Dependencies that differ between Node.js and a browser. */
export interface DeckTools {
  /** Creates a highlighter for some languages. It is disposed of when the deck is complete. */
  highlighter(languages: Iterable<string>): Promise<Pick<Highlighter, 'pieces' | 'css' | 'dispose'>>;
  /** Loads SQLite, which an Anki package needs. */
  sql(): Promise<Sql>;
}

/** A deck that can be written in any format. */
export interface ExportedDeck extends Pick<Settled, 'added' | 'changed' | 'left' | 'guesses'> {
  /** The number of cards, including those that are no longer in the notes. */
  size: number;
  /** Questions without an answer, which have no card. */
  unanswered: readonly NodeOf<'question'>[];
  /** The text of the ledger for the next export. */
  ledger: string;
  /** Writes the deck in a format: all of it, or the cards of some nodes. */
  write(format: DeckFormat, nodes?: ReadonlySet<string>): Promise<Uint8Array>;
}

/**
 * Creates a deck of everything in a graph that can be practised.
 *
 * @param query - The graph.
 * @param options - The title, the ledger of earlier exports, the address of the site, and pictures.
 * @param tools - A highlighter and SQLite.
 * @returns The deck, its changes, and the new ledger.
 */
export async function makeDeck(query: GraphQuery, options: DeckOptions, tools: DeckTools): Promise<ExportedDeck> {
  const { title, words, ledger = EMPTY_LEDGER, site, picture = () => undefined } = options;
  const pictures = createPictures(picture);
  const urlOf = pageFinder(query, site);
  const highlighter = await tools.highlighter(codeLanguagesOf(query.graph));
  try {
    const code = (text: string, language: string | undefined) => codeElement(highlighter.pieces(text, language));
    const set: HtmlSetter = (content, note = '') => {
      const setNote = createHtml({
        code,
        href: urlOf,
        picture: (url, description) => pictures.show(note, url, description),
      });
      return withoutMarks(onOneLine(setNote(content)));
    };
    const { cards, unanswered } = studyCards(query, set, words);
    const {
      cards: settled,
      ledger: next,
      ...counts
    } = settle(
      cards.map(directedBy(query)),
      ledger,
      ({ deck }) => [title, ...deck].join('::'),
      ({ id }) => urlOf(nodeOf(id)) ?? '',
    );
    const css = deckCss(highlighter.css({ frame: '.card', dark: NIGHT }));
    return {
      ...counts,
      size: settled.length,
      unanswered,
      ledger: formatLedger(next),
      write: async (format, nodes) => {
        const deck = {
          title,
          cards: nodes ? settled.filter(({ node }) => node !== undefined && nodes.has(node)) : settled,
        };
        if (format !== 'apkg') return new TextEncoder().encode(TEXTS[format](deck));
        const shown = pictures.within(deck.cards.flatMap(({ front, back }) => [front, back]));
        return toApkg(deck, css, await tools.sql(), shown);
      },
    };
  } finally {
    highlighter.dispose();
  }
}

/** Gives the cards of what is written from right to left that direction: Anki's own is from left to right. */
function directedBy(query: GraphQuery): (card: StudyCard) => StudyCard {
  const notes = new Map(query.byType('note').map(({ source, dir }) => [source.path, dir]));
  const directed = (html: string) => `<div dir="rtl">${html}</div>`;
  return (card) => {
    const node = query.node(nodeOf(card.id));
    const dir = (node?.type === 'question' ? node.dir : undefined) ?? notes.get(card.source.path);
    return dir === 'rtl' ? { ...card, front: directed(card.front), back: directed(card.back) } : card;
  };
}

/** Finds the page of a node on the published site, if there is one. */
function pageFinder(query: GraphQuery, site: string | undefined): (id: string) => string | undefined {
  if (site === undefined) return () => undefined;
  const start = site.replace(/\/?$/u, '/');
  const { addressOf } = createPages(query);
  return (id) => {
    const node = query.node(id);
    const address = node && addressOf(node);
    return address === undefined ? undefined : new URL(address, start).href;
  };
}

/**
 * Replaces line breaks: in rich text by a space, in code by a line break element. Control characters would end fields
 * in Anki.
 */
function onOneLine(html: string): string {
  return html
    .split(/(<pre>[\s\S]*?<\/pre>)/u)
    .map((piece) => (piece.startsWith('<pre>') ? piece.replaceAll('\n', '<br>') : piece.replace(/\s*\n\s*/gu, ' ')))
    .join('')
    .replace(/\p{Cc}/gu, '');
}

const TEXTS = { anki: toAnkiText, csv: toCsv, quizlet: toQuizlet };
