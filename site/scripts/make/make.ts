import { holdsNotes } from '../../../generators/browser.ts';
import { createBusy } from '../busy.ts';
import { chosenFiles, type DroppedFile, droppedFiles } from '../dropped.ts';
import { fill } from '../fill.ts';
import { partsOf } from '../parts.ts';
import { saveFile } from '../save-file.ts';
import { TaskError } from '../task.ts';
import { createNotesWorker } from './ask.ts';
import { beginningOf } from './beginning.ts';
import { createEditing } from './editing.ts';
import { givenFiles } from './given-files.ts';
import { createNotesStore, NOTHING, type NotesState, PASTED } from './notes-store.ts';
import type { PageData } from './page-data.ts';
import { summaryOf } from './panels.ts';
import { printPdf } from './print-pdf.ts';
import type { DownloadKind, GivenFile, Overview, Printed } from './questions.ts';
import { createResults } from './results.ts';
import { createTextPane } from './text-pane.ts';
import type { Paper } from './typeset.ts';

/** The notes are read after this pause in typing. */
const PAUSE_MS = 350;
/** A larger change is not typing, and is read without a pause. */
const MOST_TYPED = 30;

const page = document.querySelector<HTMLElement>('.make');
if (page) void start(page);

async function start(page: HTMLElement): Promise<void> {
  const part = partsOf(page);
  const data: PageData = JSON.parse(part('.make-data').textContent ?? '');
  const { messages } = data;
  const status = part<HTMLElement>('[role=status]');
  const result = part<HTMLElement>('.make-result');
  const hand = part<HTMLElement>('.make-hand');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isTyped = false;
  /** The files that are being opened. */
  let opening: Promise<void> | undefined;

  const busy = createBusy(page);
  const { ask, warm } = createNotesWorker(data.frame);
  const say = (words: string): void => {
    status.textContent = words;
  };
  /** Runs work with the worker, and shows a message if it fails. */
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await busy.during(work);
    } catch (error) {
      if (!(error instanceof TaskError)) throw error;
      if (error.reason === 'replaced') return;
      if (error.reason === 'hung') say(messages.hung);
      else say(error.message === 'failed' ? messages.notLoaded : fill(messages.failed, { problem: error.message }));
      result.setAttribute('data-stale', '');
    }
  };

  const work = createNotesStore(
    () => {
      const { files, isClean } = work.state();
      page.dataset['mode'] = isClean ? 'clean' : 'raw';
      pane.show(files);
      part<HTMLButtonElement>('[data-do=undo]').disabled = !work.canUndo();
      part<HTMLButtonElement>('[data-do=redo]').disabled = !work.canRedo();
      part<HTMLButtonElement>('[data-do=delete]').disabled = files.length === 0;
      busy.due(true);
      clearTimeout(timer);
      timer = setTimeout(() => void readNow(), isTyped ? PAUSE_MS : 0);
      isTyped = false;
    },
    () => say(messages.notKept),
  );
  const pane = createTextPane(part('.make-source'), messages.notEdited, (index, text) => {
    const before = work.state().files[index]?.text ?? '';
    isTyped = Math.abs(text.length - before.length) <= MOST_TYPED;
    work.type(index, text);
  });
  const editing = createEditing(part('.make-edit'), (path, change) => {
    const at = work.state().files.findIndex((file) => file.path === path);
    const text = work.state().files[at]?.text;
    if (text !== undefined) work.replace(at, { path, text: change(text) });
  });
  const results = createResults(
    result,
    ask,
    data,
    {
      goTo: ({ path, line }) => pane.goTo(path, line),
      fix: (index) => void attempt(() => fixProblem(index)),
    },
    (show) => void attempt(show),
  );

  const readNow = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    const asked = work.state();
    await attempt(read);
    if (work.state() === asked) busy.due(false);
  };
  const read = async (): Promise<void> => {
    const asked = work.state();
    const isKept = work.keep();
    if (asked.files.length === 0) {
      await isKept;
      result.hidden = true;
      hand.hidden = true;
      say(messages.empty);
      return;
    }
    say(messages.reading);
    // Nothing is shown yet, so the beginning is read first.
    const beginning = result.hidden ? beginningOf(asked.files) : undefined;
    if (beginning) void preview(asked, beginning).catch(() => undefined);
    const overview = await ask({ do: 'read', files: asked.files });
    if (work.state() !== asked) return;
    show(overview);
    await results.showTab();
  };
  const preview = async (asked: NotesState, files: readonly GivenFile[]): Promise<void> => {
    const found = await ask({ do: 'preview', files });
    if (work.state() !== asked || found.pieces.length === 0) return;
    result.hidden = false;
    await results.preview(found);
  };
  const show = (overview: Overview): void => {
    page.dataset['title'] = overview.title;
    result.hidden = false;
    result.removeAttribute('data-stale');
    hand.hidden = false;
    say(summaryOf(overview.coverage, messages.summary));
    results.take(overview);
  };
  const fixProblem = async (index: number): Promise<void> => {
    const fixed = await ask({ do: 'fix', index });
    const at = work.state().files.findIndex(({ path }) => path === fixed?.path);
    if (fixed && at >= 0) work.replace(at, fixed);
  };
  /** Runs work on the current notes: pending files and typing are read first. */
  const withLatest = (work: () => Promise<void>): Promise<void> =>
    attempt(async () => {
      await opening;
      if (timer !== undefined) void readNow();
      await work();
    });
  const clean = async (): Promise<void> => {
    work.set({ files: await ask({ do: 'clean' }), isClean: true });
    part<HTMLElement>('.make-source').scrollIntoView({ block: 'nearest' });
  };
  const download = async (what: DownloadKind): Promise<void> => saveFile(await ask({ do: 'download', what }));
  const takePdf = async (kind: Printed['kind']): Promise<void> => {
    const topic = kind === 'cheat-sheet' ? results.topic() : undefined;
    const composed = await ask({ do: 'compose', what: { kind, topic } });
    if (!composed) return say(messages.notPrinted);
    say(messages.printing);
    const paper = part<HTMLSelectElement>('[data-part=paper]').value as Paper;
    const bytes = await printPdf(composed, paper);
    saveFile({ name: `${composed.name}-${paper}.pdf`, type: 'application/pdf', bytes });
    say(messages.printed);
  };
  const takeSite = async (): Promise<void> => {
    const parts = await ask({ do: 'site' });
    say(messages.making);
    const { makeSite } = await import('./make-site.ts');
    saveFile({ name: 'site.zip', type: 'application/zip', bytes: await makeSite(parts) });
    say(messages.made);
  };
  const add = async (dropped: readonly DroppedFile[]): Promise<void> => {
    const files = await givenFiles(dropped, data.noteEndings);
    if (files.length === 0) say(messages.dropped);
    else work.set({ files, isClean: false });
  };
  const bring = (dropped: Promise<readonly DroppedFile[]> | readonly DroppedFile[]): Promise<void> => {
    opening = busy.during(async () => add(await dropped));
    return opening;
  };

  /** The actions of the buttons, by their `data-do`. */
  const acts: Readonly<Record<string, (button: HTMLElement) => void>> = {
    example: ({ dataset }) => work.set({ files: [{ path: PASTED, text: dataset['text'] ?? '' }], isClean: false }),
    undo: work.undo,
    redo: work.redo,
    delete: () => {
      if (!confirm(messages.confirmDelete)) return;
      work.set(NOTHING);
      // Deleted notes must be gone from storage at once.
      void work.keep();
    },
    clean: () => void withLatest(clean),
    split: () => {
      const path = work.state().files[pane.current()]?.path;
      if (path !== undefined) editing.split(path, pane.line(), data.newBlock);
    },
    edit: (button) => {
      const card = button.closest<HTMLElement>('.made');
      if (card) editing.open(card);
    },
    'more-lines': ({ dataset }) => void attempt(() => results.showLines(Number(dataset['from']))),
    'practise-again': () => void attempt(results.showTab),
    'pdf-sheet': () => void withLatest(() => takePdf('cheat-sheet')),
    'pdf-questions': () => void withLatest(() => takePdf('question-book')),
    site: () => void withLatest(takeSite),
    print: () => {
      results.choose('sheet');
      setTimeout(print);
    },
  };
  page.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-do], [data-take]') : null;
    const what = button?.dataset['take'];
    if (what !== undefined) void withLatest(() => download(what as DownloadKind));
    else if (button) acts[button.dataset['do'] ?? '']?.(button);
  });
  for (const input of page.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    input.addEventListener('change', async () => {
      await bring(chosenFiles(input));
      input.value = '';
    });
  }
  // The worker starts when the user is about to paste or drop something.
  for (const sign of ['focusin', 'dragenter']) part('.make-source').addEventListener(sign, warm, { once: true });
  page.addEventListener('dragover', (event) => event.preventDefault());
  page.addEventListener('drop', (event) => {
    const dropped = event.dataTransfer;
    if (!dropped?.types.includes('Files')) return;
    event.preventDefault();
    const enters = (path: string) => holdsNotes(path.slice(path.indexOf('/') + 1));
    void bring(droppedFiles(dropped, { enters }));
  });
  result.addEventListener('click', ({ target }) => {
    const source = target instanceof Element ? target.closest('.source')?.closest<HTMLElement>('.made') : null;
    if (source) pane.goTo(source.dataset['path'] ?? '', Number(source.dataset['line']));
  });

  results.choose('sheet');
  pane.show([]);
  await work.open();
  part<HTMLElement>('.make-start').hidden = true;
  part<HTMLElement>('.make-app').hidden = false;
}
