import type { ElementContent } from 'hast';
import { box } from '../cards/index.ts';
import { fileOf, isOutside } from '../graph/index.ts';
import { PICTURE } from '../read/index.ts';
import { contentName } from './hash.ts';

/**
 * Reads a picture by its path relative to the notes, or with `byName` by its file name in any folder, as in Obsidian.
 * Undefined if it does not exist.
 */
export type ReadPicture = (path: string, byName: boolean) => Uint8Array | undefined;

/** The pictures of cards. Anki keeps those of all decks in one folder, by file name. */
export interface Pictures {
  /** A picture of a note as an element. Undefined if it does not exist or is on another site. */
  show(note: string, url: string, description: string): ElementContent | undefined;
  /** The pictures that occur in these texts, by file name. */
  within(texts: readonly string[]): Map<string, Uint8Array>;
}

/**
 * Collects the pictures of cards. They are named by their content, because Anki never replaces a file with the same
 * name.
 *
 * @param read - Reads a picture.
 */
export function createPictures(read: ReadPicture): Pictures {
  const found = new Map<string, Uint8Array>();
  return {
    show: (note, url, description) => {
      const [file = ''] = url.split(/[?#]/u);
      if (isOutside(file) || !PICTURE.test(file)) return undefined;
      const bytes = read(fileOf(note, file), !file.includes('/'));
      if (!bytes) return undefined;
      const name = `cribsmith-${contentName(bytes)}${file.slice(file.lastIndexOf('.')).toLowerCase()}`;
      found.set(name, bytes);
      return box('img', { src: name, alt: description }, []);
    },
    within: (texts) => {
      const named = new Set(texts.flatMap((text) => text.match(NAME) ?? []));
      return new Map([...found].filter(([name]) => named.has(name)).sort(([one], [other]) => (one < other ? -1 : 1)));
    },
  };
}

const NAME = /(?<=<img src=")cribsmith-[0-9a-f]+\.[a-z]+(?=")/gu;

/** Replaces the pictures in a card's HTML by their descriptions, for formats without files. */
export function withoutPictures(html: string): string {
  return html.replace(/<img src="cribsmith-[0-9a-f]+\.[a-z]+" alt="([^"]*)">/gu, '<span class="image">$1</span>');
}
