import { isQuestion, languages } from '../../read/index.ts';
import type { Inline } from '../schema/index.ts';
import { plainText } from '../text.ts';
import { alternatives, anyOf, words } from '../words/index.ts';

/** A table as rich text: its header, and the other rows. */
export interface Cells {
  header: Inline[][];
  rows: Inline[][][];
}

/** With more rows, they are not subjects of a comparison. */
const MOST_ROWS = 4;
const tables = languages.flatMap(({ tables: own }) => own ?? []);
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const differences = [...words.differences, ...tables.flatMap((own) => own.differences ?? [])];
const DIFFERENCE = anyOf(differences);
const DIFFERENCE_INSIDE = new RegExp(alternatives(differences.filter((word) => UNSPACED.test(word))), 'u');
const ASPECTS = new Set(words.aspectHeaders);
const FIELDS = new Set([...words.fieldHeaders, ...tables.flatMap(({ fields }) => fields ?? [])]);
const FIELD_ENDS = [...FIELDS].filter((word) => UNSPACED.test(word));
const ASKING = new RegExp(
  `^(?:${alternatives(languages.flatMap(({ requests }) => requests?.asks ?? []))})(?![\\p{L}\\p{M}\\p{N}])`,
  'iu',
);

/**
 * Determines what a table compares: its columns or its rows; undefined for a reference, such as settings, an inventory
 * or a glossary. It is a comparison if the words `above` say so or name two of its subjects, or if at least two columns
 * are subjects and not fields of a record.
 *
 * @param above - The heading and the question above the table.
 * @param topic - The title of the note. It names subjects if it says what it compares: `Merge vs rebase`.
 */
export function comparedBy({ header, rows }: Cells, above: string, topic = ''): 'columns' | 'rows' | undefined {
  const [corner = '', ...subjects] = header.map((cell) => plainText(cell).trim());
  const things = rows.map(([first = []]) => plainText(first).trim());
  const named = (names: readonly string[]): number => {
    const text = `${above} ${saysDifference(topic) ? topic : ''}`.toLowerCase();
    return names.filter((name) => name !== '' && text.includes(name.toLowerCase())).length;
  };
  if (named(subjects) >= 2) return 'columns';
  if (things.length <= MOST_ROWS && named(things) >= 2) return 'rows';
  if (subjects.length < 2) return undefined;
  const areFields = subjects.some((subject) => isField(subject) || asks(subject));
  if (saysDifference(above)) return areFields ? 'rows' : 'columns';
  if (areFields) return undefined;
  return corner === '' || isOneOf(ASPECTS, corner) || !isField(corner) ? 'columns' : undefined;
}

function saysDifference(text: string): boolean {
  return DIFFERENCE.test(text) || DIFFERENCE_INSIDE.test(text);
}

function isField(header: string): boolean {
  return isOneOf(FIELDS, header) || FIELD_ENDS.some((word) => header.endsWith(word));
}

/** Whether a header asks something of each row: `What it measures`, `Ordered?` */
function asks(header: string): boolean {
  return isQuestion(header) || (/\s/u.test(header) && ASKING.test(header));
}

/** Whether a header is one of some words, with or without text in brackets. */
function isOneOf(known: ReadonlySet<string>, header: string): boolean {
  const word = header
    .toLowerCase()
    .replace(/\s*\([^)]*\)/gu, '')
    .replace(/^[^\p{L}\p{N}#]+|[^\p{L}\p{M}\p{N}#]+$/gu, '');
  return known.has(word) || (/s$/u.test(word) && known.has(word.slice(0, -1)));
}
