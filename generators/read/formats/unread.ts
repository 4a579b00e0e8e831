import { CribsmithError } from '../../report/index.ts';

/** A format of notes that is not supported. */
export interface UnreadFormat {
  /** Its common name. */
  name: string;
  endings: readonly string[];
  /** What to do instead. */
  hint: string;
  /** Books and papers often lie beside notes, but are not notes. */
  isBook?: true;
  /** The beginning of such a file. */
  begins?: RegExp;
}

const PANDOC = (from: string) => `Convert it: pandoc -f ${from} -t gfm FILE -o FILE.md`;

/** Unsupported formats that are reported by name. */
export const UNREAD: readonly UnreadFormat[] = [
  {
    name: 'AsciiDoc',
    endings: ['.adoc', '.asciidoc', '.asc'],
    hint: 'Convert it with downdoc, or export it from your editor as Markdown.',
  },
  { name: 'reStructuredText', endings: ['.rst'], hint: PANDOC('rst') },
  {
    name: 'OpenDocument',
    endings: ['.odt', '.fodt', '.ott'],
    hint: 'Save it as .docx, which is supported, or convert it: pandoc -t gfm FILE -o FILE.md',
    begins: /^PK[\s\S]{28}mimetypeapplication\/vnd\.oasis/u,
  },
  {
    name: 'PDF',
    endings: ['.pdf'],
    hint: 'Copy its text into a .txt file, or convert it: pdftotext -layout FILE',
    isBook: true,
    begins: /^%PDF-/u,
  },
  {
    name: 'EPUB',
    endings: ['.epub'],
    hint: PANDOC('epub'),
    isBook: true,
    begins: /^PK[\s\S]{28}mimetypeapplication\/epub/u,
  },
  {
    name: 'Evernote',
    endings: ['.enex'],
    hint: 'Export the notes as HTML and convert them with pandoc, or import them into Joplin or Obsidian and export Markdown.',
    begins: /<en-export\b/u,
  },
  {
    name: 'OneNote',
    endings: ['.one', '.onepkg', '.onetoc2'],
    hint: 'Export the section from OneNote as .docx, which is supported.',
    begins: /^\u00e4\u0052\u005c\u007b/u,
  },
  { name: 'Word before 2007', endings: ['.doc', '.dot'], hint: 'Save it as .docx, which is supported.' },
  { name: 'RTF', endings: ['.rtf'], hint: 'Save it as .docx, which is supported.', begins: /^\{\\rtf/u },
  { name: 'LaTeX', endings: ['.tex', '.latex'], hint: PANDOC('latex') },
];

const HEAD = 400;

/**
 * Recognises an unsupported format.
 *
 * @param path - The name of the file, which is checked first.
 * @param bytes - Its content, if that is known.
 */
export function unreadFormat(path: string, bytes?: Uint8Array): UnreadFormat | undefined {
  const name = path.toLowerCase();
  const named = UNREAD.find(({ endings }) => endings.some((ending) => name.endsWith(ending)));
  if (named || !bytes) return named;
  // One character per byte, whatever the encoding.
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  return UNREAD.find(({ begins }) => begins?.test(head));
}

/** Throws CribsmithError `format-unread` for a file of an unsupported format. */
export function refuseUnread(path: string, bytes: Uint8Array): void {
  const format = unreadFormat(path, bytes);
  if (!format) return;
  throw new CribsmithError('format-unread', `The format ${format.name} is not supported`, {
    place: { path },
    hint: format.hint.replaceAll('FILE', path),
  });
}
