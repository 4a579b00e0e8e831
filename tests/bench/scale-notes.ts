import { type NoteFile, readNotes } from '../../generators/index.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const SYLLABLES = ['ba', 'ke', 'di', 'fo', 'gu', 'la', 'me', 'ni', 'po', 'ru'];

/**
 * Notes for the scale benchmark: each chapter of the project's own notes is one, and after the last the first comes again with
 * other words in its titles and questions. The same count gives the same notes.
 */
export function scaleNotes(count: number): NoteFile[] {
  const chapters = readNotes('notes').flatMap(({ path, bytes }) => chaptersOf(path, decoder.decode(bytes)));
  if (chapters.length === 0) throw new Error('There are no notes to measure with.');
  return Array.from({ length: count }, (_, index) => {
    const { path, text } = chapters[index % chapters.length] ?? { path: '', text: '' };
    const round = Math.floor(index / chapters.length);
    return { path: `${round}/${path}`, bytes: encoder.encode(round === 0 ? text : varied(text, round)) };
  });
}

/** One note with another end. */
export function edited({ path, bytes }: NoteFile): NoteFile {
  return { path, bytes: encoder.encode(`${decoder.decode(bytes)}\nOne more line.\n`) };
}

function chaptersOf(path: string, whole: string): { path: string; text: string }[] {
  const body = whole.replace(/^---\n.*?\n---\n/su, '');
  return body
    .split(/^(?=## )/mu)
    .filter((text) => text.startsWith('## '))
    .map((text, index) => ({ path: `${path.replace(/\.md$/u, '')}/${index}.md`, text: text.slice(1) }));
}

/** Headings outside of code get a word more, before their question mark if they have one. */
function varied(text: string, round: number): string {
  const word = [...String(round)].map((digit) => SYLLABLES[Number(digit)]).join('');
  let inCode = false;
  return text
    .split('\n')
    .map((line) => {
      if (/^\s*```/u.test(line)) inCode = !inCode;
      return inCode || !/^#{1,6} /u.test(line) ? line : line.replace(/(\??)\s*$/u, ` of ${word}$1`);
    })
    .join('\n');
}
