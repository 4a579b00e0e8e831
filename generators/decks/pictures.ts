import type { ElementContent } from 'hast';
import { box } from '../cards/index.ts';
import { fileOf, isOutside } from '../graph/index.ts';
import { PICTURE } from '../read/index.ts';
import { contentName } from './hash.ts';

/**
 * Reads a picture by its path below the notes or, `byName`, one of its name in any folder of them, as Obsidian does.
 * Out: undefined where there is none.
 */
export type ReadPicture = (path: string, byName: boolean) => Uint8Array | undefined;

/** Pictures of cards: Anki keeps those of all decks in one folder, by their names. */
export interface Pictures {
  /** A picture of a note as an element; undefined where it is not there, or on another site. */
  show(note: string, url: string, description: string): ElementContent | undefined;
  /** Those that occur in any of these texts, by the names that they have there. */
  within(texts: readonly string[]): Map<string, Uint8Array>;
}

/**
 * Collects pictures as cards show them. A picture is named by its content: Anki never replaces a file of the same name.
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

/** HTML of a card with the descriptions of pictures in their place, for files that can bring none. */
export function withoutPictures(html: string): string {
  return html.replace(/<img src="cribsmith-[0-9a-f]+\.[a-z]+" alt="([^"]*)">/gu, '<span class="image">$1</span>');
}
