import { CsvError, parse } from 'csv-parse/browser/esm/sync';
import { isCardsName } from '../../labels/question-names.ts';
import { columnRole } from '../../labels/titles.ts';
import { type Line, pushBlank } from '../../lines/line.ts';
import { isCloze, isQuestion } from '../../lines/text.ts';
import { type Asked, questionRule } from '../questions/asked.ts';
import { cardsOfFile } from './card-files.ts';

const style = 'anki';

/** A header line of a file exported by Anki: `#separator:tab`. */
const SETTING = /^#([a-z]+(?: column)?):(.*)$/iu;
const SEPARATORS: Readonly<Record<string, string>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  pipe: '|',
  colon: ':',
  space: ' ',
};
/** Columns with metadata of a card. */
const ABOUT = ['guid', 'notetype', 'deck', 'tags'];

/** Reads cards that Anki exported as text. Source: https://docs.ankiweb.net/importing/text-files.html */
export const anki = questionRule({
  style,
  needs: ({ text }) => text.trim() !== '',
  find(note) {
    const { lines } = note;
    const head = lines.findIndex(({ text }) => !SETTING.test(text));
    const settings = new Map(
      lines.slice(0, Math.max(0, head)).map(({ text }) => {
        const [, name = '', value = ''] = SETTING.exec(text) ?? [];
        return [name.toLowerCase(), value.trim()] as const;
      }),
    );
    const named = settings.get('separator');
    const delimiter = named === undefined ? separatorOf(lines) : (SEPARATORS[named.toLowerCase()] ?? named);
    // Looked up at each call: a function that is loaded late is replaced by then.
    if (delimiter === undefined && isCardsName(note.name)) return cardsOfFile(note);
    if (delimiter === undefined || delimiter.length !== 1) return [];
    const settled = named === undefined ? 0 : Math.max(0, head);
    const start = settled + (isHeader(lines[settled]?.text.split(delimiter)) ? 1 : 0);
    for (const line of lines.slice(0, settled)) note.drop(line, 'setting of a flashcard file');
    if (start > settled) note.drop(lines[settled], 'header of a flashcard file');
    const columns = settings.get('columns')?.split(delimiter) ?? [];
    const aside = new Set(
      ABOUT.flatMap((name) => [
        Number(settings.get(`${name} column`)) - 1,
        columns.findIndex((column) => column.trim().toLowerCase() === name),
      ]),
    );
    return [{ start: 0, end: start, lines: [] }, ...cards(lines, start, delimiter, aside)];
  },
});

/** Cells per line in a file without header lines: front, back, and possibly tags. */
const MOST_CELLS = 3;
const FEWEST_CARDS = 2;

/**
 * The separator that splits every line of a file into the same number of cells, nearly all of whose fronts ask or have
 * a gap.
 */
function separatorOf(lines: readonly Line[]): string | undefined {
  const texts = lines.map(({ text }) => text).filter((text) => text.trim() !== '');
  if (texts.length < FEWEST_CARDS || texts.some((text) => text.length > LONGEST || /^\s*(?:[-*+>#|]|```)/u.test(text)))
    return undefined;
  return Object.values(SEPARATORS).find((sign) => {
    if (sign === ':' || !texts.every((text) => text.includes(sign))) return false;
    const rows = rowsOf(texts, sign);
    if (rows === undefined || rows.length < FEWEST_CARDS) return false;
    const width = rows[0]?.length ?? 0;
    if (width < 2 || width > MOST_CELLS || rows.some((row) => row.length !== width)) return false;
    return rows.filter(([front = '']) => isQuestion(front) || isCloze(front)).length * 3 >= rows.length * 2;
  });
}

/** A longer line is a paragraph. */
const LONGEST = 2000;

function rowsOf(texts: readonly string[], delimiter: string): string[][] | undefined {
  try {
    return parse(texts.join('\n'), { delimiter, relaxColumnCount: true, relaxQuotes: delimiter !== ' ' });
  } catch {
    return undefined;
  }
}

/** The cards from line `start` on. `aside` are the 0-based columns that are left out. */
function cards(lines: readonly Line[], start: number, delimiter: string, aside: ReadonlySet<number>): Asked[] {
  let at = start;
  return recordsOf(lines.slice(start), delimiter).flatMap((cells) => {
    const first = at;
    at += cells.join('').split('\n').length;
    const sides = cells.filter((_, column) => !aside.has(column)).map(plainSide);
    const [front = '', ...back] = sides.filter((side) => side !== '');
    const line = lines[first];
    if (!line || front === '') return [];
    const source = { ...line, to: lines[at - 1]?.to ?? line.to };
    const answer: Line[] = [];
    for (const [index, text] of back.flatMap((side) => side.split('\n')).entries()) {
      if (text.trim() === '') continue;
      pushBlank(answer, source);
      answer.push({ ...source, text: index === 0 ? `**A:** ${text.trim()}` : text.trim(), rule: style });
    }
    const words = front.replace(/\s*\n\s*/gu, ' ');
    return [{ start: first, body: at, end: at, label: 'Q', text: words, source, answer }];
  });
}

/** Whether the first row names the columns: `Question,Answer`. */
function isHeader(cells: readonly string[] = []): boolean {
  const [front = '', back = ''] = cells.map((cell) => cell.replace(/^\s*"|"\s*$/gu, ''));
  return columnRole(front) === 'question' && columnRole(back) === 'answer';
}

function recordsOf(lines: readonly Line[], delimiter: string): string[][] {
  const texts = lines.map(({ text }) => text);
  try {
    return parse(texts.join('\n'), { delimiter, relaxColumnCount: true, relaxQuotes: true, skipEmptyLines: false });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // With an unclosed quotation mark, each line is a card.
    return texts.map((text) => text.split(delimiter));
  }
}

/** Converts the tags for line breaks to lines. */
function plainSide(side: string): string {
  return side
    .replace(/<br\s*\/?>|<\/(?:div|p|li)>/giu, '\n')
    .replace(/<(?:div|p)\b[^<>]{0,200}>/giu, '')
    .replace(/&nbsp;/gu, ' ')
    .trim();
}
