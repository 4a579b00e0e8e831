import type { Inline } from '../schema/index.ts';

const SAFE_URL = /^(?:https?:|mailto:|[^:]*$|[^:]*[/?#])/iu;

/** A link. Only its text if the URL is empty or unsafe. */
export function linked(url: string, children: Inline[]): Inline[] {
  return url !== '' && SAFE_URL.test(url.trim()) && children.length > 0
    ? [{ type: 'link', url: url.trim(), children }]
    : children;
}

/** An image. Only its alternative text if the URL is empty or unsafe. */
export function pictured(url: string, alt: string): Inline[] {
  if (url !== '' && SAFE_URL.test(url.trim())) return [{ type: 'image', url: url.trim(), alt }];
  return alt === '' ? [] : [textOf(alt)];
}

/** A text node. Sequences of spaces and soft line breaks are collapsed to one space. */
export function textOf(value: string): Inline {
  return { type: 'text', value: value.replace(/[ \t\r\n]+/gu, ' ') };
}

/** Merges adjacent text nodes and removes empty ones. */
export function tidy(inlines: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const inline of inlines) {
    const last = out.at(-1);
    if (inline.type === 'text' && last?.type === 'text') {
      out[out.length - 1] = { type: 'text', value: last.value + inline.value };
    } else if (inline.type !== 'text' || inline.value !== '') out.push(inline);
  }
  return out;
}

/** Removes leading and trailing whitespace. */
export function trimmed(inlines: readonly Inline[]): Inline[] {
  const first = inlines.findIndex((inline) => !isBlank(inline));
  const last = inlines.findLastIndex((inline) => !isBlank(inline));
  return inlines.slice(first < 0 ? inlines.length : first, last + 1).map((inline, index) => {
    if (inline.type !== 'text') return inline;
    const start = index === 0 ? inline.value.trimStart() : inline.value;
    return { type: 'text', value: index === last - first ? start.trimEnd() : start };
  });
}

function isBlank(inline: Inline): boolean {
  return inline.type === 'break' || (inline.type === 'text' && inline.value.trim() === '');
}
