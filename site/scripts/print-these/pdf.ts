import type { PrintKind } from '../../../generators/browser.ts';
import { printPdf } from '../make/print-pdf.ts';
import type { ComposedDocument } from '../make/questions.ts';
import type { Paper } from '../make/typeset.ts';
import { ROOT } from '../root.ts';
import { saveFile } from '../save-file.ts';
import { createTask, TaskError } from '../task.ts';
import type { GraphTask } from './questions.ts';

/** A long list takes some seconds on a phone, after the graph has been loaded. */
const TIMEOUT_MS = 120_000;

const composer = createTask<GraphTask, ComposedDocument | undefined>(
  () => new Worker(new URL('./graph-worker.ts', import.meta.url), { type: 'module' }),
  TIMEOUT_MS,
);

/** Initialises the buttons that create a PDF of the selection in the browser. */
export function offerPdf(box: HTMLElement): void {
  const status = box.querySelector('[role=status]');
  const buttons = [...box.querySelectorAll<HTMLButtonElement>('[data-paper]')];
  const say = (message: string | undefined): void => {
    if (status) status.textContent = message ?? '';
  };
  for (const part of box.querySelectorAll<HTMLElement>('[data-part=pdf]')) part.hidden = false;
  for (const button of buttons) {
    button.addEventListener('click', async () => {
      for (const other of buttons) other.disabled = true;
      say(box.dataset['printing']);
      await take(box, button.dataset['paper'] === 'letter' ? 'letter' : 'a4').then(
        (isPrinted) => say(isPrinted ? box.dataset['printed'] : box.dataset['notPrinted']),
        (error: unknown) => say(error instanceof TaskError ? error.message : String(error)),
      );
      for (const other of buttons) other.disabled = false;
    });
  }
}

async function take(box: HTMLElement, paper: Paper): Promise<boolean> {
  const composed = await composer.ask({
    graph: `${ROOT}data/graph.json`,
    ids: (box.dataset['ids'] ?? '').split(','),
    kind: (box.querySelector('select')?.value ?? 'selection') as PrintKind,
    language: box.dataset['language'] ?? '',
  });
  if (!composed) return false;
  const bytes = await printPdf(composed, paper);
  saveFile({ name: `${composed.name}-${paper}.pdf`, type: 'application/pdf', bytes });
  return true;
}
