import { documentsOf, itemsOf, type NoteFile, targetsOf, textOf } from '../../../generators/browser.ts';
import type { Answers } from './questions.ts';

/** Converts notes to clean Markdown like `cribsmith import`. */
export function cleanNotes(files: readonly NoteFile[]): Answers['clean'] {
  const items = itemsOf(files);
  const targets = targetsOf(items);
  return documentsOf(items).map((document, index) => ({
    path: targets[index] ?? document.path,
    text: textOf(document),
  }));
}
