import type { Document, NoteTarget } from '../read/index.ts';
import { type ClaimText, extractClaims } from './claims/index.ts';
import type { ReadNote } from './contradict/index.ts';
import { createContext, type NoteMade } from './extract/context.ts';
import { extractNote } from './extract/note.ts';
import type { IdClaim, IdRegistry } from './ids.ts';
import type { LinkResolver } from './note-links/index.ts';

/** A note and its contribution to the graph. */
export interface NoteReading {
  note: ReadNote;
  /** Whether it links to another note, so that its nodes contain links that are resolved later. */
  isLinking: boolean;
}

/** Extracts notes for graphs that are rebuilt repeatedly while some of the notes are edited. */
export interface NoteMemory {
  read(document: Document, ids: IdRegistry, resolve: LinkResolver): NoteReading;
}

interface Kept {
  made: NoteMade;
  passages: readonly ClaimText[];
  isLinking: boolean;
  /** The results that depended on other notes: the ids that were available, and the targets of links. */
  claims: readonly IdClaim[];
  answers: readonly Answer[];
}

interface Answer {
  target: NoteTarget;
  found: ReturnType<LinkResolver>;
}

/**
 * Extracts the contribution of a note to the graph: its nodes, and passages that may contradict those of other notes.
 *
 * @throws CribsmithError `front-matter-invalid` for an invalid description of a language.
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
 * Creates a cache of extracted notes. An entry lives as long as its document and is used as long as its results that
 * depend on other notes are still the same. Therefore a graph built with a memory equals one built without.
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

/** Links are resolved in the nodes themselves, so each graph gets its own copies. */
function copied({ made, isLinking }: Pick<Kept, 'made' | 'isLinking'>): NoteMade {
  return isLinking ? { ...made, nodes: structuredClone(made.nodes) } : made;
}

function isSame(a: Answer['found'], b: Answer['found']): boolean {
  return a.missing === b.missing && a.place?.path === b.place?.path && a.place?.line === b.place?.line;
}
