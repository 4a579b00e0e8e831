/** A raw HTML snippet taken apart. Text is what is no tag. */
export type HtmlToken =
  | { kind: 'text'; value: string }
  | { kind: 'comment'; value: string }
  | { kind: 'open'; name: string; bare: boolean; raw: string; attributes: ReadonlyMap<string, string> }
  | { kind: 'close'; name: string; raw: string };

const TOKEN = /<!--([\s\S]*?)-->|<(\/?)([a-z][^\s/>]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>/giu;
const ATTRIBUTE = /([^\s=/"'>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gu;

/** Splits raw HTML into tags, comments and the text between them. Knows nothing of nesting. */
export function tokensOf(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = [];
  let end = 0;
  for (const match of html.matchAll(TOKEN)) {
    if (match.index > end) tokens.push({ kind: 'text', value: html.slice(end, match.index) });
    end = match.index + match[0].length;
    const [raw, comment, slash, name = '', rest = ''] = match;
    if (comment !== undefined) tokens.push({ kind: 'comment', value: comment.trim() });
    else if (slash) tokens.push({ kind: 'close', name: name.toLowerCase(), raw });
    else {
      const bare = rest.trim().replace('/', '') === '';
      tokens.push({ kind: 'open', name: name.toLowerCase(), bare, raw, attributes: attributesOf(rest) });
    }
  }
  if (end < html.length) tokens.push({ kind: 'text', value: html.slice(end) });
  return tokens;
}

function attributesOf(text: string): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, plain] of text.matchAll(ATTRIBUTE)) {
    attributes.set(name.toLowerCase(), double ?? single ?? plain ?? '');
  }
  return attributes;
}

/** What a chat offered, if an HTML snippet is the comment that keeps it. */
export function offerOf(html: string): string | undefined {
  const match = /^\s*<!--\s*offer:([\s\S]*?)-->\s*$/iu.exec(html);
  return match?.[1]?.replace(/\s+/gu, ' ').trim() || undefined;
}
