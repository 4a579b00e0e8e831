import type { ElementContent, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Inline } from '../schema/index.ts';
import { plainText } from '../text.ts';
import { linked, pictured, textOf, tidy } from './inline-nodes.ts';

type Attributes = Readonly<Record<string, unknown>>;
type Make = (children: Inline[], attributes: Attributes) => Inline[];

const code: Make = (children) => (children.length > 0 ? [{ type: 'inlineCode', value: plainText(children) }] : []);
const nothing: Make = () => [];
const wrap =
  (type: 'strong' | 'emphasis' | 'delete'): Make =>
  (children) =>
    children.length > 0 ? [{ type, children }] : [];

/** The conversion of each element with a meaning in text. */
const MEANING: Readonly<Record<string, Make>> = {
  code,
  kbd: code,
  samp: code,
  tt: code,
  var: code,
  b: wrap('strong'),
  strong: wrap('strong'),
  i: wrap('emphasis'),
  em: wrap('emphasis'),
  del: wrap('delete'),
  s: wrap('delete'),
  strike: wrap('delete'),
  a: (children, { href }) => linked(String(href ?? ''), children),
  img: (_, { src, alt }) => pictured(String(src ?? ''), String(alt ?? '')),
  br: () => [{ type: 'break' }],
  hr: nothing,
  input: nothing,
  wbr: nothing,
};

/** Layout elements, which are replaced by their content. */
const LAYOUT = new Set(
  (
    'p div span details summary center font u sub sup mark small ins ul ol li h1 h2 h3 h4 h5 h6 ' +
    'blockquote pre section article figure figcaption picture'
  ).split(' '),
);
/** Table elements, also replaced by their content. The HTML parser would move it elsewhere. */
const TABLES = new Set('table thead tbody tfoot tr td th caption'.split(' '));

/** A piece of HTML: markup as written, or converted content. */
export type HtmlPiece = string | readonly Inline[];

const TAG = /<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/giu;
const COMMENT = /<!--[\s\S]*?-->/gu;
const CONVERTED = /^converted (\d+)$/u;

/** Converts HTML, and the content between its tags, to inlines. */
export function htmlToInlines(pieces: readonly HtmlPiece[]): Inline[] {
  const markup = pieces.map((piece) => (typeof piece === 'string' ? piece.replace(COMMENT, '') : ''));
  const ends = namesOfEnds(markup);
  // The parser keeps comments in place, so a comment can represent a piece that is already converted.
  const html = pieces.map((piece, index) =>
    typeof piece === 'string' ? onlyKnownTags(markup[index] ?? '', ends) : `<!--converted ${index}-->`,
  );
  const convert = (node: RootContent | ElementContent): Inline[] => {
    if (node.type === 'text') return [textOf(node.value)];
    if (node.type === 'comment') {
      const converted = pieces[Number(CONVERTED.exec(node.value)?.[1])];
      return typeof converted === 'object' ? [...converted] : [];
    }
    if (node.type !== 'element') return [];
    const children = tidy(node.children.flatMap(convert));
    return MEANING[node.tagName]?.(children, node.properties) ?? children;
  };
  return tidy(fromHtml(html.join(''), { fragment: true }).children.flatMap(convert));
}

function namesOfEnds(markup: readonly string[]): Set<string> {
  return new Set(
    markup.flatMap((html) =>
      Array.from(html.matchAll(TAG), ([, slash, name = '']) => (slash ? name.toLowerCase() : '')),
    ),
  );
}

/** Escapes unknown tags without attributes and end tags, because a placeholder such as `<name>` is text. */
function onlyKnownTags(html: string, ends: ReadonlySet<string>): string {
  return html.replace(TAG, (tag, slash: string, written: string, attributes: string) => {
    const name = written.toLowerCase();
    if (TABLES.has(name)) return '';
    if (LAYOUT.has(name) || Object.hasOwn(MEANING, name)) return tag;
    const isPlaceholder = slash === '' && attributes.trim().replace('/', '') === '' && !ends.has(name);
    return isPlaceholder ? tag.replace('<', '&lt;') : '';
  });
}

/** The offer of a chat, if an HTML snippet is the comment that contains it. */
export function offerOf(html: string): string | undefined {
  const match = /^\s*<!--\s*offer:([\s\S]*?)-->\s*$/iu.exec(html);
  return match?.[1]?.replace(/\s+/gu, ' ').trim() || undefined;
}
