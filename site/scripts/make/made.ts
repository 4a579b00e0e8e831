import { type KeptObject, openObject } from '../objects.ts';
import { createHistory } from './history.ts';
import type { GivenFile } from './questions.ts';

/** The current files, and whether they are clean notes that can be edited block by block. */
export interface Made {
  files: readonly GivenFile[];
  isClean: boolean;
}

export const NOTHING: Made = { files: [], isClean: false };
/** The file name of pasted text. It only appears in locations. */
export const PASTED = 'pasted.md';

/** The user's files. All changes can be undone, and the browser stores them until they are deleted. */
export interface Workpiece {
  made(): Made;
  set(next: Made): void;
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
 * Creates an empty workpiece.
 *
 * @param changed - Called after each change.
 * @param notKept - Called if the browser cannot store the state.
 */
export function createWorkpiece(changed: () => void, notKept: () => void): Workpiece {
  const history = createHistory<Made>(NOTHING);
  let made = NOTHING;
  let kept: KeptObject<Made> | undefined;
  const show = (next: Made): void => {
    made = next;
    changed();
  };
  const set = (next: Made): void => {
    const state = next.files.length === 0 ? NOTHING : next;
    history.push(state);
    show(state);
  };
  return {
    made: () => made,
    set,
    replace: (index, file) => set({ ...made, files: made.files.with(index, file) }),
    type(index, text) {
      const path = made.files[index]?.path ?? PASTED;
      const files = made.files.length === 0 ? [{ path, text }] : made.files.with(index, { path, text });
      set({ ...made, files: text === '' && files.length === 1 ? [] : files });
    },
    undo: () => show(history.undo() ?? made),
    redo: () => show(history.redo() ?? made),
    canUndo: () => history.canUndo(),
    canRedo: () => history.canRedo(),
    async open() {
      try {
        kept = await openObject<Made>('cribsmith make', 'made');
      } catch {
        return notKept();
      }
      const before = await kept.read().catch(() => undefined);
      if (before) set(before);
    },
    async keep() {
      try {
        if (made.files.length === 0) await kept?.delete();
        else await kept?.write(made);
      } catch {
        notKept();
      }
    },
  };
}
