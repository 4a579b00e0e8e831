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

/** What the elements become that mean something in a text. */
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

/** Elements that carry layout: they leave what they hold. */
const LAYOUT = new Set(
  (
    'p div span details summary center font u sub sup mark small ins ul ol li h1 h2 h3 h4 h5 h6 ' +
    'blockquote pre section article figure figcaption picture'
  ).split(' '),
);
/** These leave what they hold as well, but a parser would move it about. */
const TABLES = new Set('table thead tbody tfoot tr td th caption'.split(' '));

/** What a piece of HTML is made of: markup as written, or what is converted already. */
export type HtmlPiece = string | readonly Inline[];

const TAG = /<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/giu;
const COMMENT = /<!--[\s\S]*?-->/gu;
const CONVERTED = /^converted (\d+)$/u;

/** Converts HTML, and whatever stands between its tags, to inlines. */
export function htmlToInlines(pieces: readonly HtmlPiece[]): Inline[] {
  const markup = pieces.map((piece) => (typeof piece === 'string' ? piece.replace(COMMENT, '') : ''));
  const ends = namesOfEnds(markup);
  // The parser keeps comments where they stand, so one can stand for what is not to be parsed.
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

/** A bare tag that is no element of HTML and has no end, `<name>`, is a placeholder that was meant as text. */
function onlyKnownTags(html: string, ends: ReadonlySet<string>): string {
  return html.replace(TAG, (tag, slash: string, written: string, attributes: string) => {
    const name = written.toLowerCase();
    if (TABLES.has(name)) return '';
    if (LAYOUT.has(name) || Object.hasOwn(MEANING, name)) return tag;
    const isPlaceholder = slash === '' && attributes.trim().replace('/', '') === '' && !ends.has(name);
    return isPlaceholder ? tag.replace('<', '&lt;') : '';
  });
}

/** What a chat offered, if an HTML snippet is the comment that keeps it. */
export function offerOf(html: string): string | undefined {
  const match = /^\s*<!--\s*offer:([\s\S]*?)-->\s*$/iu.exec(html);
  return match?.[1]?.replace(/\s+/gu, ' ').trim() || undefined;
}
