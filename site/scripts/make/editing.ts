import {
  BLOCK_LABELS,
  type Block,
  type BlockKind,
  changeBlock,
  dropBlock,
  mergeBlock,
  renameBlock,
  splitAt,
} from './edits.ts';

/** Edits cards. Each edit changes the text that the card was read from. */
export interface Editing {
  /** Opens the dialog for a card. */
  open(card: HTMLElement): void;
  /** Starts a new block at a line of a file. */
  split(path: string, line: number, title: string): void;
}

/**
 * Initialises the dialog.
 *
 * @param dialog - The dialog on the page.
 * @param change - Changes the text of a file.
 */
export function createEditing(
  dialog: HTMLDialogElement,
  change: (path: string, edit: (text: string) => string) => void,
): Editing {
  const form = dialog.querySelector('form');
  const kind = dialog.querySelector<HTMLSelectElement>('[name=kind]');
  const title = dialog.querySelector<HTMLInputElement>('[name=title]');
  if (!form || !kind || !title) throw new Error('The dialog has a form with kind and title.');
  let path = '';
  let block: Block = { line: 1, endLine: 1, title: '' };

  const acts: Readonly<Record<string, (text: string) => string>> = {
    apply: (text) =>
      isBlockKind(kind.value)
        ? changeBlock(text, block, kind.value, title.value)
        : title.value === block.title
          ? text
          : renameBlock(text, block, title.value),
    merge: (text) => mergeBlock(text, block),
    drop: (text) => dropBlock(text, block),
  };
  form.addEventListener('submit', (event) => {
    const act = acts[event.submitter instanceof HTMLButtonElement ? event.submitter.value : ''];
    if (act) change(path, act);
  });

  return {
    open(card) {
      const { path: from = '', line, end, title: said = '' } = card.dataset;
      path = from;
      block = { line: Number(line), endLine: Number(end), title: said };
      kind.value = '';
      title.value = said;
      dialog.showModal();
    },
    split: (from, line, words) => change(from, (text) => splitAt(text, line, words)),
  };
}

function isBlockKind(value: string): value is BlockKind {
  return Object.hasOwn(BLOCK_LABELS, value);
}
