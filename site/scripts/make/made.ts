import { type KeptObject, openObject } from '../objects.ts';
import { createHistory } from './history.ts';
import type { GivenFile } from './questions.ts';

/** What somebody made: files, and whether they are clean notes that can be put right by hand. */
export interface Made {
  files: readonly GivenFile[];
  isClean: boolean;
}

export const NOTHING: Made = { files: [], isClean: false };
/** What a paste is called: the name decides nothing but how places are named. */
export const PASTED = 'pasted.md';

/** What is being made, every step of which can be undone; the browser keeps it until it is deleted. */
export interface Workpiece {
  made(): Made;
  set(next: Made): void;
  /** Puts a file in the place of the one of that index. */
  replace(index: number, file: GivenFile): void;
  /** Takes over a text that was typed or pasted into the file of that index. */
  type(index: number, text: string): void;
  undo(): void;
  redo(): void;
  canUndo(): boolean;
  canRedo(): boolean;
  /** Begins with what the browser has kept. */
  open(): Promise<void>;
  /** Keeps the present state. */
  keep(): Promise<void>;
}

/** `changed` is told of each new state, `notKept` of a browser that keeps nothing. */
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
