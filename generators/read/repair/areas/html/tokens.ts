import type { Line } from '../../../lines/line.ts';

/** An element that begins a line, from the line of its start tag to that of its end tag, both inclusive. */
export interface Block {
  name: string;
  start: number;
  end: number;
  tokens: readonly Token[];
  /** The text after the end tag on its line. */
  after: string;
}

/** A tag or text with its line. */
export type Token =
  | { kind: 'open' | 'close'; name: string; raw: string; line: Line }
  | { kind: 'text'; value: string; line: Line };

const TAG = /<(\/?)([a-z][a-z0-9]*)\b[^<>]{0,400}>/giu;

/** Tokenises lines of HTML. Each line end is a text token. */
export function tokensOf(lines: readonly Line[]): Token[] {
  const tokens: Token[] = [];
  lines.forEach((line, index) => {
    let at = 0;
    for (const tag of line.text.matchAll(TAG)) {
      if (tag.index > at) tokens.push({ kind: 'text', value: line.text.slice(at, tag.index), line });
      tokens.push({ kind: tag[1] ? 'close' : 'open', name: (tag[2] ?? '').toLowerCase(), raw: tag[0], line });
      at = tag.index + tag[0].length;
    }
    if (at < line.text.length) tokens.push({ kind: 'text', value: line.text.slice(at), line });
    if (index + 1 < lines.length) tokens.push({ kind: 'text', value: '\n', line });
  });
  return tokens;
}

/** The text of tokens. Inline tags are kept for the rule that converts them; line breaks become spaces. */
export function inlineOf(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (token.kind === 'text' ? token.value : BREAKS.has(token.name) ? ' ' : token.raw))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}

const BREAKS = new Set(['br', 'p', 'div', 'li', 'ul', 'ol']);
