import { type KeptObject, openObject } from '../objects.ts';
import { createHistory } from './history.ts';
import type { GivenFile } from './questions.ts';

/** The current files, and whether they are clean notes that can be edited block by block. */
export interface NotesState {
  files: readonly GivenFile[];
  isClean: boolean;
}

export const NOTHING: NotesState = { files: [], isClean: false };
/** The file name of pasted text. It only appears in locations. */
export const PASTED = 'pasted.md';

/** The user's files. All changes can be undone, and the browser stores them until they are deleted. */
export interface NotesStore {
  state(): NotesState;
  set(next: NotesState): void;
  /** Replaces the file at an index. */
  replace(index: number, file: GivenFile): void;
  /** Updates the file at an index with text that was typed or pasted. */
  type(index: number, text: string): void;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  /** Restores the stored state. */
  open(): Promise<void>;
  /** Stores the current state. */
  keep(): Promise<void>;
}

/**
 * Creates an empty store.
 *
 * @param changed - Called after each change.
 * @param notKept - Called if the browser cannot store the state.
 */
export function createNotesStore(changed: () => void, notKept: () => void): NotesStore {
  const history = createHistory<NotesState>(NOTHING);
  let current = NOTHING;
  let kept: KeptObject<NotesState> | undefined;
  const show = (next: NotesState): void => {
    current = next;
    changed();
  };
  const set = (next: NotesState): void => {
    const state = next.files.length === 0 ? NOTHING : next;
    history.push(state);
    show(state);
  };
  return {
    state: () => current,
    set,
    replace: (index, file) => set({ ...current, files: current.files.with(index, file) }),
    type(index, text) {
      const path = current.files[index]?.path ?? PASTED;
      const files = current.files.length === 0 ? [{ path, text }] : current.files.with(index, { path, text });
      set({ ...current, files: text === '' && files.length === 1 ? [] : files });
    },
    undo: () => show(history.undo() ?? current),
    redo: () => show(history.redo() ?? current),
    canUndo: () => history.canUndo(),
    canRedo: () => history.canRedo(),
    async open() {
      try {
        kept = await openObject<NotesState>('cribsmith make', 'made');
      } catch {
        return notKept();
      }
      const before = await kept.read().catch(() => undefined);
      if (before) set(before);
    },
    async keep() {
      try {
        if (current.files.length === 0) await kept?.delete();
        else await kept?.write(current);
      } catch {
        notKept();
      }
    },
  };
}
