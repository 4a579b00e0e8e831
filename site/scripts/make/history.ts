/** An undo history. */
export interface History<T> {
  /** Adds a state, and discards all states that can be redone. */
  push(state: T): void;
  undo(): T | undefined;
  redo(): T | undefined;
  canUndo(): boolean;
  canRedo(): boolean;
}

const MOST = 100;

export function createHistory<T>(first: T): History<T> {
  let states = [first];
  let at = 0;
  return {
    push(state) {
      states = [...states.slice(Math.max(0, at + 2 - MOST), at + 1), state];
      at = states.length - 1;
    },
    undo: () => (at > 0 ? states[--at] : undefined),
    redo: () => (at < states.length - 1 ? states[++at] : undefined),
    canUndo: () => at > 0,
    canRedo: () => at < states.length - 1,
  };
}
