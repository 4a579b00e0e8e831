import { strToU8, zipSync } from 'fflate';
import { toJson } from '../../../generators/browser.ts';
import type { Answers, Takeaway } from './questions.ts';
import type { Workshop } from './workshop.ts';

/** Parts of a zip carry a date; with that of the run in it, no two would be equal. */
const EPOCH = new Date(1980, 0, 1);

/** Makes a file to take away of notes that were read. */
export async function takeAway(workshop: Workshop, what: Takeaway): Promise<Answers['take']> {
  if (what === 'graph') return fileOf('graph.json', 'application/json', strToU8(toJson(workshop.query.graph)));
  if (what === 'notes') return cleanNotes(workshop);
  const { deckOf } = await import('./deck.ts');
  return deckOf(workshop, what);
}

/** One note as it is, several as an archive that `cribsmith build` takes. */
function cleanNotes(workshop: Workshop): Answers['take'] {
  const notes = workshop.clean();
  const [only] = notes;
  if (only && notes.length === 1)
    return fileOf(only.path.split('/').at(-1) ?? only.path, 'text/markdown', strToU8(only.text));
  const files = Object.fromEntries(notes.map(({ path, text }) => [path, strToU8(text)]));
  return fileOf('notes.zip', 'application/zip', zipSync(files, { mtime: EPOCH, level: 9 }));
}

function fileOf(name: string, type: string, bytes: Uint8Array): Answers['take'] {
  return { name, type, bytes: new Uint8Array(bytes) };
}
