import { toJson } from '../../../generators/browser.ts';
import { cleanNotes } from './clean-notes.ts';
import type { Answers, DownloadKind } from './questions.ts';
import type { Workshop } from './workshop.ts';

const utf8 = new TextEncoder();

/** Creates a file to download. */
export async function makeDownload(workshop: Workshop, what: DownloadKind): Promise<Answers['download']> {
  if (what === 'graph') return fileOf('graph.json', 'application/json', utf8.encode(toJson(workshop.query.graph)));
  if (what === 'notes') return notesOf(workshop);
  const { deckOf } = await import('./deck.ts');
  return deckOf(workshop, what);
}

/** A single note as it is, several as an archive that `cribsmith build` accepts. */
async function notesOf({ files }: Workshop): Promise<Answers['download']> {
  const notes = cleanNotes(files);
  const [only] = notes;
  if (only && notes.length === 1)
    return fileOf(only.path.split('/').at(-1) ?? only.path, 'text/markdown', utf8.encode(only.text));
  const { zipNotes } = await import('./zip-notes.ts');
  return fileOf('notes.zip', 'application/zip', zipNotes(notes));
}

function fileOf(name: string, type: string, bytes: Uint8Array): Answers['download'] {
  return { name, type, bytes: new Uint8Array(bytes) };
}
