import type { Deck, DeckCard } from './deck.ts';
import { withoutPictures } from './pictures.ts';

/** The note types that every collection of Anki has: a text file cannot bring its own. */
const STANDARD_TYPES = { basic: 'Basic', cloze: 'Cloze' } as const;

/**
 * A deck as a text file for Anki's import (2.1.55 and later). The GUID column makes a second import update what is there.
 * Anki dates the notes to the import, so a package imported afterwards looks older and changes nothing: use one way only.
 */
export function toAnkiText({ cards }: Deck): string {
  const head = [
    '#separator:tab',
    '#html:true',
    '#guid column:1',
    '#notetype column:2',
    '#deck column:3',
    '#tags column:4',
  ];
  const rows = cards.map((card) =>
    [card.guid, STANDARD_TYPES[card.form], card.deck, card.tags.join(' '), card.front, card.back]
      .map((field) => quoted(withoutPictures(field), '\t'))
      .join('\t'),
  );
  return lines([...head, ...rows]);
}

/** A deck as CSV with a header row, in plain text: for Mochi, Quizlet's import, RemNote and spreadsheets. */
export function toCsv({ cards }: Deck): string {
  const rows = cards.map((card) => [card.asked, card.answer, card.deck, card.tags.join(' '), card.guid]);
  return lines(
    [['front', 'back', 'deck', 'tags', 'id'], ...rows].map((row) => row.map((field) => quoted(field, ',')).join(',')),
  );
}

/** A deck as Quizlet's import takes it: a card a line, a tab between its sides, plain text. */
export function toQuizlet({ cards }: Deck): string {
  return lines(cards.map(({ asked, answer }: DeckCard) => `${oneLine(asked)}\t${oneLine(answer)}`));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A field in quotation marks where it needs them. A first field that begins with `#` would be read as a comment. */
function quoted(field: string, separator: string): string {
  const plain = !field.includes(separator) && !/["\n\r]/u.test(field) && !/^[#=+\-@]/u.test(field);
  return plain ? field : `"${field.replaceAll('"', '""')}"`;
}

function lines(rows: readonly string[]): string {
  return rows.map((row) => `${row}\n`).join('');
}
