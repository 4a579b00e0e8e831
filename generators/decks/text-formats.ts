import type { Deck, DeckCard } from './deck.ts';
import { withoutPictures } from './pictures.ts';

/** The standard note types of Anki, because a text file cannot define its own. */
const STANDARD_TYPES = { basic: 'Basic', cloze: 'Cloze' } as const;

/**
 * Writes a deck as a text file for Anki (2.1.55 and later). With the GUID column, importing again updates existing
 * notes. The notes get the date of the import, so a package that is imported afterwards looks older and changes
 * nothing: use only one of the two.
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

/** Writes a deck as CSV with a header row, in plain text, for Mochi, Quizlet, RemNote and spreadsheets. */
export function toCsv({ cards }: Deck): string {
  const rows = cards.map((card) => [card.asked, card.answer, card.deck, card.tags.join(' '), card.guid]);
  return lines(
    [['front', 'back', 'deck', 'tags', 'id'], ...rows].map((row) => row.map((field) => quoted(field, ',')).join(',')),
  );
}

/** Writes a deck for Quizlet's import in plain text: one card per line, with a tab between its sides. */
export function toQuizlet({ cards }: Deck): string {
  return lines(cards.map(({ asked, answer }: DeckCard) => `${oneLine(asked)}\t${oneLine(answer)}`));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** Quotes a field if necessary. A first field that begins with `#` would be read as a comment. */
function quoted(field: string, separator: string): string {
  const plain = !field.includes(separator) && !/["\n\r]/u.test(field) && !/^[#=+\-@]/u.test(field);
  return plain ? field : `"${field.replaceAll('"', '""')}"`;
}

function lines(rows: readonly string[]): string {
  return rows.map((row) => `${row}\n`).join('');
}
