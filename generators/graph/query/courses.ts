import { byNumberedPath } from '../compare.ts';
import { isIndexNote, titleOfName } from '../note-names.ts';
import type { NodeOf } from '../schema/index.ts';
import { stopWords } from '../words/index.ts';

/** Notes that are learned together. */
export interface Course {
  /** The folder, or what the front matter says. Sorts the courses. */
  key: string;
  /** Empty for notes at the top. */
  title: string;
  /** Whether its notes are numbered, by their names or their front matter. */
  isOrdered: boolean;
}

type Note = NodeOf<'note'>;

const MARKDOWN = /\.(?:md|mdx|markdown)$/iu;
/** The number at the beginning of `2 Networking`. */
const NUMBERED = /^\d+[-_.)\s]*(?=\p{L})/u;

/**
 * Finds the courses of notes: their folders. A folder with nothing but its README is a topic of the folder around it.
 *
 * @param notes - All notes.
 * @returns The course of each note, by the note's id.
 */
export function coursesOf(notes: readonly Note[]): ReadonlyMap<string, Course> {
  const topics = topicFolders(notes);
  const keyOf = (note: Note): string => {
    if (isNamedByCourse(note)) return note.course ?? '';
    const folder = folderOf(note.source.path);
    return topics.has(folder) ? folderOf(folder) : folder;
  };
  const groups = [...Map.groupBy(notes, keyOf)];
  const folders = groups.filter(([key, members]) => key !== '' && !members.every(isNamedByCourse));
  const titles = titlesOf(
    folders.map(([key]) => key),
    spellingsOf(notes),
  );
  return new Map(
    groups.flatMap(([key, members]) => {
      const course = { key, title: titles.get(key) ?? key, isOrdered: isOrdered(members) };
      return members.map(({ id }) => [id, course] as const);
    }),
  );
}

/** Whether the front matter of a note names its course. */
function isNamedByCourse({ course, source }: Note): boolean {
  return course !== undefined && course !== folderOf(source.path);
}

function isOrdered(notes: readonly Note[]): boolean {
  const names = notes.map(({ source }) => nameOf(placeOf(source.path)));
  return (
    notes.some(({ order }) => order !== undefined) || (names.length > 1 && names.every((name) => NUMBERED.test(name)))
  );
}

/** The folders that hold an index note, no other one in Markdown and no folder with notes. */
function topicFolders(notes: readonly Note[]): ReadonlySet<string> {
  const paths = notes.map(({ source }) => source.path);
  const parents = new Set(paths.map(folderOf).flatMap((folder) => ancestorsOf(folder)));
  const inFolders = Map.groupBy(paths, folderOf);
  return new Set(
    [...inFolders].flatMap(([folder, inside]) => {
      const [written, ...others] = inside.filter((path) => MARKDOWN.test(path));
      const isTopic = written !== undefined && others.length === 0 && isIndexNote(written);
      return isTopic && folder !== '' && !parents.has(folder) ? [folder] : [];
    }),
  );
}

const WORD = /[\p{L}\p{N}]+/gu;
const CAPITALS = /\p{Lu}.*\p{Lu}|\p{Ll}\p{Lu}/u;

/** Whether a word in the name of a folder has capitals inside, and is not in capitals throughout: `GoLang`. */
function isSpelled(word: string): boolean {
  return CAPITALS.test(word) && word !== word.toUpperCase();
}

/** How the titles of notes write words with capitals inside, by the word in lower case: `SQL`, `gRPC`, `JavaScript`. */
function spellingsOf(notes: readonly Note[]): ReadonlyMap<string, string> {
  const written = notes
    // A title in capitals throughout says nothing about its words.
    .filter(({ title }) => title !== title.toUpperCase() || !title.includes(' '))
    .flatMap(({ title }) => title.match(WORD) ?? [])
    // `IN` and `IT` are names in some titles, and words in the names of most folders.
    .filter((word) => CAPITALS.test(word) && !stopWords.has(word.toLowerCase()));
  return new Map(written.reverse().map((word) => [word.toLowerCase(), word]));
}

/** The names of folders below the one that contains them all, without the numbers that order them. */
function titlesOf(folders: readonly string[], spellings: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const [first = '', ...others] = folders;
  const names = first.split('/');
  let shared = 0;
  while (
    others.length > 0 &&
    shared < names.length - 1 &&
    folders.every((folder) => folder.startsWith(`${names.slice(0, shared + 1).join('/')}/`))
  )
    shared += 1;
  const siblings = Map.groupBy([...new Set(folders.flatMap((folder) => [folder, ...ancestorsOf(folder)]))], folderOf);
  const titleOf = (folder: string): string => {
    const beside = siblings.get(folderOf(folder)) ?? [];
    const isNumbered = beside.length > 1 && beside.every((other) => NUMBERED.test(nameOf(other)));
    const title = titleOfName(isNumbered ? nameOf(folder).replace(NUMBERED, '') : nameOf(folder));
    return title.replace(WORD, (word) => (isSpelled(word) ? word : (spellings.get(word.toLowerCase()) ?? word)));
  };
  return new Map(
    folders.map((folder) => [
      folder,
      [folder, ...ancestorsOf(folder)].reverse().slice(shared).map(titleOf).join(' / '),
    ]),
  );
}

/** The folders around a folder, nearest first. */
function ancestorsOf(folder: string): string[] {
  const parent = folderOf(folder);
  return parent === '' ? [] : [parent, ...ancestorsOf(parent)];
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Where a note is among its siblings: an index note stands for its folder. */
function placeOf(path: string): string {
  return isIndexNote(path) ? folderOf(path) : path;
}

/** Compares notes by course, position in it, and path. The index note of a folder comes first. */
export function byCourse(courses: ReadonlyMap<string, Course>): (a: Note | undefined, b: Note | undefined) => number {
  const keyOf = (note: Note | undefined) => (note && courses.get(note.id)?.key) ?? '';
  return (a, b) =>
    byNumberedPath(keyOf(a), keyOf(b)) ||
    (a?.order ?? Number.MAX_SAFE_INTEGER) - (b?.order ?? Number.MAX_SAFE_INTEGER) ||
    byNumberedPath(placeOf(a?.source.path ?? ''), placeOf(b?.source.path ?? ''));
}
