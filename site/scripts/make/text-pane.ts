import type { GivenFile } from './questions.ts';

/** A longer text makes typing slow and is unlikely to be edited by hand. */
const LONGEST = 2_000_000;

/** The editor for the text of the files. */
export interface TextPane {
  /** Shows one of these files: the current one, otherwise the first. */
  show(files: readonly GivenFile[]): void;
  /** The index of the current file. */
  current(): number;
  /** Shows a file with the caret in a line. */
  goTo(path: string, line: number): void;
  /** The 1-based line of the caret. */
  line(): number;
}

/**
 * Initialises the editor.
 *
 * @param pane - Its element.
 * @param notEdited - The message for files that cannot be edited.
 * @param typed - Called with the index of the file and its text.
 */
export function createTextPane(
  pane: HTMLElement,
  notEdited: string,
  typed: (index: number, text: string) => void,
): TextPane {
  const area = pane.querySelector('textarea');
  const select = pane.querySelector('select');
  if (!area || !select) throw new Error('The pane has a text and a choice of files.');
  let files: readonly GivenFile[] = [];
  let index = 0;

  const canEdit = (file: GivenFile | undefined) => (file?.text?.length ?? 0) <= LONGEST && file?.bytes === undefined;
  const showFile = (): void => {
    const file = files[index];
    area.readOnly = !canEdit(file);
    const text = canEdit(file) ? (file?.text ?? '') : notEdited;
    if (area.value !== text) area.value = text;
  };
  area.addEventListener('input', () => {
    if (canEdit(files[index])) typed(index, area.value);
  });
  select.addEventListener('change', () => {
    index = select.selectedIndex;
    showFile();
  });

  return {
    show(next) {
      files = next;
      index = Math.min(index, Math.max(0, files.length - 1));
      const names = files.map(({ path }) => path);
      if ([...select.options].map(({ text }) => text).join('\n') !== names.join('\n'))
        select.replaceChildren(...names.map((name) => new Option(name)));
      select.selectedIndex = index;
      const holder = select.closest<HTMLElement>('.make-file');
      if (holder) holder.hidden = files.length < 2;
      showFile();
    },
    current: () => index,
    goTo(path, line) {
      const wanted = files.findIndex((file) => file.path === path);
      if (wanted >= 0 && wanted !== index) {
        index = wanted;
        select.selectedIndex = index;
        showFile();
      }
      const lines = area.value.split('\n');
      const start = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
      area.focus();
      area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
      const height = Number.parseFloat(getComputedStyle(area).lineHeight);
      area.scrollTop = Math.max(0, (line - 4) * height);
    },
    line: () => area.value.slice(0, area.selectionStart).split('\n').length,
  };
}
