/** What a link between notes leads to, as it was written. Without a `note` it stays within its own. */
export interface NoteTarget {
  note: string;
  /** Heading in that note; of a path of headings the last. */
  heading?: string;
  /** Id of a block, without its `^`. */
  block?: string;
}

/** `[[Note#Heading|words]]`, or `![[...]]` that shows the target in place. */
export interface WikiLink extends NoteTarget {
  embed: boolean;
  /** What stands in the text. */
  words: string;
  /** 0-based place in the text it was found in, and its length there. */
  index: number;
  length: number;
}

const WIKILINK = /(!?)(?<!\[)\[\[(?!\s)([^[\]\n]{1,500})\]\](?!\])/gu;

/** All links of a text that is no code. */
export function wikiLinksOf(text: string): WikiLink[] {
  if (!text.includes('[[')) return [];
  return [...text.matchAll(WIKILINK)].flatMap((match) => {
    const [whole, mark = '', inner = ''] = match;
    const link = targetOf(inner);
    return link ? [{ ...link, embed: mark === '!', index: match.index, length: whole.length }] : [];
  });
}

function targetOf(inner: string): (NoteTarget & { words: string }) | undefined {
  // In a table the bar is escaped.
  const bar = inner.search(/\\?\|/u);
  const target = (bar < 0 ? inner : inner.slice(0, bar)).trim();
  const words =
    bar < 0
      ? ''
      : inner
          .slice(bar)
          .replace(/^\\?\|/u, '')
          .trim();
  const [note = '', ...places] = target.split('#').map((part) => part.trim());
  const place = places.at(-1) ?? '';
  if (note === '' && place === '') return undefined;
  const shown = words || [note.replace(/\.md$/iu, ''), place.replace(/^\^.*$/u, '')].filter(Boolean).join(' > ');
  return {
    note,
    ...(place.startsWith('^') ? { block: place.slice(1) } : place !== '' && { heading: place }),
    words: shown || note || place,
  };
}
