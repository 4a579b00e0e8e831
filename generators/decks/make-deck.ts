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
import { EMPTY_LEDGER, formatLedger, type Ledger, nodeOf, type Settled, settle } from './ledger.ts';
import { createPictures, type ReadPicture } from './pictures.ts';
import { studyCards } from './study-cards.ts';
import { deckCss, NIGHT } from './style.ts';
import { toAnkiText, toCsv, toQuizlet } from './text-formats.ts';

export const DECK_FORMATS = ['apkg', 'anki', 'csv', 'quizlet'] as const;
export type DeckFormat = (typeof DECK_FORMATS)[number];

export interface DeckOptions {
  /** Name of the outermost deck. */
  title: string;
  /** What cards say, in the language of the notes. */
  words: CardWords;
  /** What earlier exports gave out; without it every card is new. */
  ledger?: Ledger;
  /** Address of the published site, to which cards lead back; they lead nowhere without one. */
  site?: string | undefined;
  /** Reads the pictures of the notes; without it, cards show their descriptions. */
  picture?: ReadPicture | undefined;
}

/** What making a deck needs beside the graph; where it comes from differs between Node and a browser. */
export interface DeckTools {
  /** Starts what colours code of these languages; it is disposed of when the deck is made. */
  highlighter(languages: Iterable<string>): Promise<Pick<Highlighter, 'pieces' | 'css' | 'dispose'>>;
  /** Loads SQLite, of which an Anki package is made. */
  sql(): Promise<Sql>;
}

/** A deck, ready to be written in any format. */
export interface ExportedDeck extends Pick<Settled, 'added' | 'changed' | 'left' | 'guesses'> {
  /** How many cards it has, those that left the notes among them. */
  size: number;
  /** Questions that the notes do not answer, and that no card asks for that reason. */
  unanswered: readonly NodeOf<'question'>[];
  /** Text of the ledger to keep for the next export. */
  ledger: string;
  /** The deck's bytes in a format: all of it, or the cards of some nodes. */
  write(format: DeckFormat, nodes?: ReadonlySet<string>): Promise<Uint8Array>;
}

/**
 * Makes a deck of everything in a graph that can be practised.
 *
 * @param query - The graph.
 * @param options - Title, ledger of earlier exports, address of the site, pictures.
 * @param tools - What colours code and writes SQLite.
 * @returns The deck, what is new or changed in it, and the ledger for next time.
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
      cards,
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

/** Finds the page of a node on the published site, where there is one. */
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

/** Between the words of rich text a line break is a space; in a listing it is one. Control characters end fields for Anki. */
function onOneLine(html: string): string {
  return html
    .split(/(<pre>[\s\S]*?<\/pre>)/u)
    .map((piece) => (piece.startsWith('<pre>') ? piece.replaceAll('\n', '<br>') : piece.replace(/\s*\n\s*/gu, ' ')))
    .join('')
    .replace(/\p{Cc}/gu, '');
}

const TEXTS = { anki: toAnkiText, csv: toCsv, quizlet: toQuizlet };
