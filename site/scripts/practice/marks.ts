import { addBookmarks } from '../bookmarks/pressed.ts';
import { type KeptObject, openObject } from '../objects.ts';
import { addressOf } from '../root.ts';
import { siteKey } from './site-key.ts';

/** The progress on the cards at an address. */
export interface Mark {
  state: 'known' | 'begun';
  /** When it is due, in milliseconds since 1970. */
  due: number;
}

/**
 * The progress shown in lists, by address relative to the start page. Derived from the stored progress, which is much
 * larger.
 */
export interface Marks {
  progress: Readonly<Record<string, Mark>>;
  bookmarks: readonly string[];
}

/** The labels of progress and bookmarks. */
type Labels = Readonly<Record<'known' | 'begun' | 'due' | 'bookmarked', string>>;

const OBJECTS = 'marks';
const databaseOf = (key: string): string => `cribsmith ${key} ${OBJECTS}`;

let kept: Promise<KeptObject<Marks>> | undefined;

/** Stores the marks of this site. Throws if storage is unavailable. */
export async function keepMarks(next: Marks): Promise<void> {
  kept ??= openObject<Marks>(databaseOf(siteKey()), OBJECTS);
  await (await kept).write(next);
}

/** The marks of this site. Undefined if the visitor has never practised here; no database is created then. */
async function readMarks(): Promise<Marks | undefined> {
  const name = databaseOf(siteKey());
  const databases = await indexedDB.databases();
  if (!databases.some((database) => database.name === name)) return undefined;
  const object = await openObject<Marks>(name, OBJECTS);
  return object.read();
}

let marks: Promise<Marks | undefined> | undefined;

/** Adds marks to the links in a part of the page that lead to practised items, and to their cards. */
export async function showMarks(part: ParentNode): Promise<void> {
  const labels: Labels = JSON.parse(document.body.dataset['marks'] ?? 'null');
  // If storage is unavailable, there is nothing to show.
  marks ??= readMarks().catch(() => undefined);
  const known = await marks;
  if (!known || !labels) return;
  // Items with a bookmark button need no bookmark mark.
  const shown = addBookmarks(part, known.bookmarks);
  const bookmarks = new Set(known.bookmarks.filter((address) => !shown.has(address)));
  const add = (place: Element | null | undefined, address: string) => {
    const texts = textsOf(known.progress[address], bookmarks.has(address));
    if (!place || texts.length === 0 || place.querySelector('.progress-mark')) return;
    place.append(...texts.map((name) => markOf(name, labels[name])));
  };
  // SVG links have no `href` string and no space for a mark.
  for (const link of part.querySelectorAll<HTMLAnchorElement>('a[href]:not(svg a)')) {
    const address = addressOf(link.href);
    if (address === undefined) continue;
    add(
      link.closest('.qa')?.querySelector('summary') ??
        link.closest('.card')?.querySelector('header') ??
        link.querySelector('[role="option"] > strong') ??
        link,
      address,
    );
  }
  const here = addressOf(location.href)?.replace(/#.*$/u, '');
  for (const address of new Set([...Object.keys(known.progress), ...bookmarks])) {
    const [page, anchor] = address.split('#');
    if (page !== here || anchor === undefined) continue;
    add(document.getElementById(decodeURIComponent(anchor))?.closest('.card')?.querySelector('header'), address);
  }
}

function textsOf(mark: Mark | undefined, isBookmarked: boolean): (keyof Labels)[] {
  const state = mark && (mark.due <= Date.now() ? 'due' : mark.state);
  const marked = isBookmarked ? (['bookmarked'] as const) : [];
  return state ? [state, ...marked] : [...marked];
}

function markOf(name: string, label: string): HTMLElement {
  const mark = document.createElement('span');
  mark.className = 'progress-mark';
  mark.dataset['state'] = name;
  mark.setAttribute('role', 'img');
  mark.setAttribute('aria-label', label);
  mark.title = label;
  return mark;
}
