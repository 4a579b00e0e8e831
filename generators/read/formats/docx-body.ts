import { attribute, decoded, type Token, tokensOf } from './docx-parts.ts';

/** A paragraph of a Word document. */
export interface Paragraph {
  /** Name of its style in lower case: `heading 1`, `title`. */
  style: string;
  /** Its text, with Markdown for bold, italics, code and links. */
  text: string;
  /** Its plain text. */
  plain: string;
  item?: { depth: number; isNumbered: boolean };
  /** Whether all of it is in a monospaced font. */
  isCode: boolean;
}

/** The cells of a table, as text. */
export interface Table {
  rows: string[][];
}

/** Names from other parts of the document to which its body refers. */
export interface Names {
  styles: ReadonlyMap<string, string>;
  numbered: ReadonlySet<string>;
  links: ReadonlyMap<string, string>;
}

interface Run {
  text: string;
  mark: '' | '`' | '**' | '*';
  link?: string;
}

const TYPEWRITER = /consol|courier|mono|menlo|source code/iu;

/** The paragraphs and tables of a document in order. A nested table is part of its cell. */
export function paragraphsOf(xml: string, names: Names): (Paragraph | Table)[] {
  const reader = new BodyReader(names);
  for (const token of tokensOf(xml)) reader.take(token);
  return reader.blocks;
}

class BodyReader {
  readonly blocks: (Paragraph | Table)[] = [];
  readonly #names: Names;
  #runs: Run[] = [];
  #style = '';
  #list: { id: string; depth: number } | undefined;
  #run: Run = { text: '', mark: '' };
  #link: string | undefined;
  #inText = false;
  /** The current depth in tables, and in deleted text. */
  #tables = 0;
  #table: Table = { rows: [] };
  #cell: string[] = [];

  constructor(names: Names) {
    this.#names = names;
  }

  take(token: Token): void {
    if (token.kind === 'text') {
      if (this.#inText) this.#run.text += decoded(token.text);
    } else if (token.kind === 'open') {
      this.#open(token);
      if (token.isEmpty) this.#close(token.name);
    } else this.#close(token.name);
  }

  #open(token: Token): void {
    const value = () => attribute(token, 'val') ?? '';
    switch (token.name) {
      case 'tbl':
        if (this.#tables++ === 0) this.#table = { rows: [] };
        return;
      case 'tr':
        if (this.#tables === 1) this.#table.rows.push([]);
        return;
      case 'tc':
        if (this.#tables === 1) this.#cell = [];
        return;
      case 'p':
        this.#runs = [];
        this.#style = '';
        this.#list = undefined;
        return;
      case 'pStyle':
        this.#style = this.#names.styles.get(value()) ?? value().toLowerCase();
        return;
      case 'ilvl':
        this.#list = { id: this.#list?.id ?? '', depth: Math.min(Number(value()) || 0, 8) };
        return;
      case 'numId':
        this.#list = { id: value(), depth: this.#list?.depth ?? 0 };
        return;
      case 'hyperlink':
        this.#link = this.#names.links.get(attribute(token, 'id') ?? '');
        return;
      case 'r':
        this.#run = { text: '', mark: '', ...(this.#link !== undefined && { link: this.#link }) };
        return;
      case 'b':
        if (!/^(?:0|false)$/u.test(value()) && this.#run.mark !== '`') this.#run.mark = '**';
        return;
      case 'i':
        if (!/^(?:0|false)$/u.test(value()) && this.#run.mark === '') this.#run.mark = '*';
        return;
      case 'rFonts':
        if (TYPEWRITER.test(attribute(token, 'ascii') ?? '')) this.#run.mark = '`';
        return;
      case 't':
        this.#inText = true;
        return;
      case 'tab':
      case 'br':
        this.#run.text += token.name === 'tab' ? '\t' : ' ';
        return;
      default:
    }
  }

  #close(name: string): void {
    if (name === 't') this.#inText = false;
    else if (name === 'r') {
      if (this.#run.text !== '') this.#runs.push(this.#run);
      this.#run = { text: '', mark: '' };
    } else if (name === 'hyperlink') this.#link = undefined;
    else if (name === 'p') this.#paragraph();
    else if (name === 'tc' && this.#tables === 1)
      this.#table.rows.at(-1)?.push(this.#cell.filter((text) => text !== '').join(' '));
    else if (name === 'tbl' && this.#tables > 0 && --this.#tables === 0) {
      if (this.#table.rows.length > 0) this.blocks.push(this.#table);
    }
  }

  #paragraph(): void {
    const runs = this.#runs;
    this.#runs = [];
    const plain = runs
      .map(({ text }) => text)
      .join('')
      .trimEnd();
    if (this.#tables > 0) {
      this.#cell.push(textOf(runs));
      return;
    }
    if (plain.trim() === '') return;
    const isCode = runs.every(({ mark, text }) => mark === '`' || text.trim() === '');
    const item = this.#item();
    const words = { style: this.#style, text: textOf(runs), plain: isCode ? plain : plain.trim(), isCode };
    this.blocks.push({ ...words, ...(item && { item }) });
  }

  #item(): Paragraph['item'] {
    if (this.#list && this.#list.id !== '0' && !/^(?:heading|title)/u.test(this.#style))
      return { depth: this.#list.depth, isNumbered: this.#names.numbered.has(`${this.#list.id} ${this.#list.depth}`) };
    const named = /^list (bullet|number)(?: (\d))?$/u.exec(this.#style);
    return named ? { depth: (Number(named[2]) || 1) - 1, isNumbered: named[1] === 'number' } : undefined;
  }
}

/** The text with Markdown; runs of the same format that Word separated are joined. */
function textOf(runs: readonly Run[]): string {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (last && last.mark === run.mark && last.link === run.link) last.text += run.text;
    else joined.push({ ...run });
  }
  return joined
    .map(({ text, mark, link }) => {
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
      const own = words === '' || mark === '' ? words : `${mark}${words}${mark}`;
      return `${before}${link === undefined || words === '' ? own : `[${own}](${encodeURI(link)})`}${after}`;
    })
    .join('')
    .trim();
}
