import { strings } from '../strings/index.ts';
import { downloads } from './data.ts';
import { href } from './links.ts';
import { sizeOf } from './size.ts';

export interface PrintRow {
  title: string;
  icon: string;
  files: { href: string; paper: string; size: string }[];
}

const PAPERS = { a4: strings.print.a4, letter: strings.print.letter };

/** The deck in each of its formats; empty where the notes hold nothing that can be asked. */
export const deckFiles: readonly { href: string; title: string; size: string }[] = downloads
  .filter(({ kind }) => kind === 'deck')
  .map(({ href: path, title, bytes }) => ({ href: href(path), title, size: sizeOf(bytes) }));

/** Every PDF, one row a title, its papers beside each other; the question book first. */
export const printRows: readonly PrintRow[] = [
  ...Map.groupBy(
    downloads.filter(({ paper }) => paper !== undefined),
    ({ kind, topic, title }) => `${kind === 'question-book' ? 0 : 1} ${topic ?? ''} ${title}`,
  ),
]
  .sort(([a], [b]) => Number(a[0]) - Number(b[0]))
  .map(([, files]) => ({
    title: files[0]?.title ?? '',
    icon: files[0]?.kind === 'question-book' ? 'book-open' : 'notebook-text',
    files: files.map((file) => ({
      href: href(file.href),
      paper: PAPERS[file.paper ?? 'a4'],
      size: `${file.pages === undefined ? '' : `${strings.print.pages(file.pages)}, `}${sizeOf(file.bytes)}`,
    })),
  }));
