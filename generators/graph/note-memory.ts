import type { Document, NoteTarget } from '../read/index.ts';
import { type ClaimText, extractClaims } from './claims/index.ts';
import type { ReadNote } from './contradict/index.ts';
import { createContext, type NoteMade } from './extract/context.ts';
import { extractNote } from './extract/note.ts';
import type { IdClaim, IdRegistry } from './ids.ts';
import type { LinkResolver } from './note-links/index.ts';

/** A note with what it gives to the graph by itself. */
export interface NoteReading {
  note: ReadNote;
  /** One of its links leads to a note, so that its nodes hold links that are not settled yet. */
  isLinking: boolean;
}

/** Reads notes for graphs that are built again and again, while somebody edits some of the notes. */
export interface NoteMemory {
  read(document: Document, ids: IdRegistry, resolve: LinkResolver): NoteReading;
}

interface Kept {
  made: NoteMade;
  passages: readonly ClaimText[];
  isLinking: boolean;
  /** All that it was told of other notes: the ids that were free, and where its links lead. */
  claims: readonly IdClaim[];
  answers: readonly Answer[];
}

interface Answer {
  target: NoteTarget;
  found: ReturnType<LinkResolver>;
}

/**
 * Makes what a note gives to the graph by itself: nodes, and the passages that may contradict those of others.
 *
 * @throws CribsmithError `front-matter-invalid` for a language that cannot be understood.
 */
export function readForGraph(document: Document, ids: IdRegistry, resolver: LinkResolver): NoteReading {
  let isLinking = false;
  const resolve: LinkResolver = (from, target) => {
    const found = resolver(from, target);
    if (found.place) isLinking = true;
    return found;
  };
  const context = extractNote(document, ids, resolve);
  return { note: { context, passages: extractClaims(context) }, isLinking };
}

/**
 * Keeps what a note gives to the graph for as long as there is its document, and gives it again where all that it was told of
 * other notes still holds. So a graph with a memory is that without one.
 */
export function createNoteMemory(): NoteMemory {
  const known = new WeakMap<Document, Kept>();
  return {
    read(document, ids, resolve) {
      const kept = known.get(document);
      const holds = ({ target, found }: Answer) => isSame(found, resolve(document.path, target));
      if (kept?.answers.every(holds) && ids.claimAgain(kept.claims)) {
        const { passages, isLinking } = kept;
        const context = createContext(document, ids, resolve, copied(kept));
        return { note: { context, passages }, isLinking };
      }
      const claims: IdClaim[] = [];
      const answers: Answer[] = [];
      const reading = readForGraph(document, recording(ids, claims), (from, target) => {
        const found = resolve(from, target);
        answers.push({ target, found });
        return found;
      });
      const { context, passages } = reading.note;
      const { isLinking } = reading;
      const made = copied({ made: context.made(), isLinking });
      known.set(document, { made, passages, isLinking, claims: [...claims], answers });
      return reading;
    },
  };
}

function recording(ids: IdRegistry, claims: IdClaim[]): IdRegistry {
  return {
    ...ids,
    claim(type, parts, context) {
      const id = ids.claim(type, parts, context);
      claims.push({ type, parts, context, id });
      return id;
    },
  };
}

/** Links are settled in the nodes themselves, so each graph gets its own. */
function copied({ made, isLinking }: Pick<Kept, 'made' | 'isLinking'>): NoteMade {
  return isLinking ? { ...made, nodes: structuredClone(made.nodes) } : made;
}

function isSame(a: Answer['found'], b: Answer['found']): boolean {
  return a.missing === b.missing && a.place?.path === b.place?.path && a.place?.line === b.place?.line;
}
