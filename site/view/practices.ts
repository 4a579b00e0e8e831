import type { PracticeMatrix } from '../../generators/index.ts';
import { strings } from '../strings/index.ts';
import { matrix, query } from './data.ts';
import { fileAnchor } from './file-anchor.ts';
import { href, nodeHref, sourceLink } from './links.ts';

type Cell = PracticeMatrix['rows'][number]['cells'][number];

/** The content of a table cell: an icon, a text, and links. */
export interface CellView {
  sign: string;
  state: Cell['state'];
  /** The accessible text. */
  text: string;
  href: string | undefined;
}

export interface PracticeView {
  title: string;
  href: string | undefined;
  cells: CellView[];
}

/** Practices with their cells, by note. */
export const practiceGroups: readonly { title: string; rows: PracticeView[] }[] = [
  ...Map.groupBy(matrix.rows, ({ practice }) => practice.source.path),
].map(([path, rows]) => ({
  title: titleOf(path),
  rows: rows.map(({ practice, cells }) => {
    const own = query.node(practice.id);
    const target = own ? nodeHref(own) : sourceLink(practice.source).href;
    return {
      title: practice.title,
      href: target,
      cells: cells.map((cell, index) => cellView(cell, matrix.languages[index]?.id ?? '')),
    };
  }),
}));

export const practiceLanguages = matrix.languages.map(({ id, title }) => ({ title, href: href(`templates/${id}/`) }));

function cellView(cell: Cell, language: string): CellView {
  const { state } = cell;
  if (state === 'kept') {
    const target = `${href(`templates/${language}/`)}#${fileAnchor(cell.path)}`;
    return {
      state,
      sign: '✓',
      text: withNote(strings.practices.keptAt(cell.path, cell.line), cell.note),
      href: target,
    };
  }
  if (state === 'checked') {
    return {
      state,
      sign: '○',
      text: withNote(strings.practices.checkedBy(cell.rules.join(', ')), cell.note),
      href: undefined,
    };
  }
  return { state, sign: state === 'none' ? '–' : '✗', text: cell.reason, href: undefined };
}

function withNote(text: string, note: string | undefined): string {
  return note === undefined ? text : `${text}. ${note}`;
}

/** The name of a note: its title for the user's own notes, otherwise the words of its file name. */
function titleOf(path: string): string {
  const note = query.byType('note').find(({ source }) => source.path === path);
  const name = path.replace(/^.*\/|\.[^.]+$/gu, '').replaceAll('-', ' ');
  return note?.title || name.charAt(0).toUpperCase() + name.slice(1);
}
