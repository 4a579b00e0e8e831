/** The target of a link between notes, as written. Without a `note` it is in the same note. */
export interface NoteTarget {
  note: string;
  /** Heading in that note; the last one of a path of headings. */
  heading?: string;
  /** Id of a block, without its `^`. */
  block?: string;
}

/** `[[Note#Heading|words]]`, or `![[...]]`, which embeds the target. */
export interface WikiLink extends NoteTarget {
  embed: boolean;
  /** The displayed text. */
  words: string;
  /** 0-based offset in the text, and length. */
  index: number;
  length: number;
}

const WIKILINK = /(!?)(?<!\[)\[\[(?!\s)([^[\]\n]{1,500})\]\](?!\])/gu;

/** All links in a text that is not code. */
export function wikiLinksOf(text: string): WikiLink[] {
  if (!text.includes('[[')) return [];
  return [...text.matchAll(WIKILINK)].flatMap((match) => {
    const [whole, mark = '', inner = ''] = match;
    const link = targetOf(inner);
    return link ? [{ ...link, embed: mark === '!', index: match.index, length: whole.length }] : [];
  });
}

function targetOf(inner: string): (NoteTarget & { words: string }) | undefined {
  // In tables the pipe is escaped.
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
