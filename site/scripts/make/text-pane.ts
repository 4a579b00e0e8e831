import type { GivenFile } from './questions.ts';

/** More than this makes typing slow, and is no text that anybody edits. */
const LONGEST = 2_000_000;

/** The pane with the text of one of the files. */
export interface TextPane {
  /** Shows a file of these; the first unless another was shown. */
  show(files: readonly GivenFile[]): void;
  /** Index of the file that is shown. */
  current(): number;
  /** Shows the file of this path, with the caret in this line. */
  goTo(path: string, line: number): void;
  /** Line of the caret, from 1. */
  line(): number;
}

/** Takes over the pane. In: its elements, the word for what cannot be edited, and who is told what was typed. */
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
