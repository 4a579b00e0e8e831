import { chosenFiles, type DroppedFile, droppedFiles } from '../dropped.ts';
import { fill } from '../fill.ts';
import { type KeptObject, openObject } from '../objects.ts';
import { partsOf } from '../parts.ts';
import type { Messages as PracticeMessages } from '../practice/card-view.ts';
import { createTask, TaskError } from '../task.ts';
import { createEditing } from './editing.ts';
import { createHistory } from './history.ts';
import type { AskedOfNotes } from './notes-worker.ts';
import { lineItems, problemItems, summaryOf } from './panels.ts';
import { showPieces } from './pieces.ts';
import { createPractice } from './practise.ts';
import { printPdf } from './print-pdf.ts';
import {
  type Answers,
  type FrameData,
  type GivenFile,
  LISTS,
  type Overview,
  type Printed,
  type Question,
  type Takeaway,
} from './questions.ts';
import { createTabs } from './tabs.ts';
import { createTextPane } from './text-pane.ts';
import type { Paper } from './typeset.ts';

/** What the page says and shows of its own accord. */
interface PageData {
  messages: Record<
    | 'empty'
    | 'reading'
    | 'summary'
    | 'hung'
    | 'failed'
    | 'notLoaded'
    | 'notKept'
    | 'nothing'
    | 'noProblems'
    | 'confirmDelete'
    | 'tooLong'
    | 'dropped'
    | 'printing'
    | 'printed'
    | 'notPrinted',
    string
  >;
  practice: PracticeMessages;
  newBlock: string;
  mend: string;
  frame: FrameData;
}

/** What somebody made: files, and whether they are clean notes that can be put right by hand. */
interface Made {
  files: readonly GivenFile[];
  isClean: boolean;
}

/** Typing comes in bursts: this long after the last letter the notes are read. */
const PAUSE_MS = 350;
/** Five megabytes on a slow phone take half of this. */
const PATIENCE_MS = 60_000;
const LINES_A_PART = 300;
const NOTHING: Made = { files: [], isClean: false };
/** What a paste is called: the name decides nothing but how places are named. */
const PASTED = 'pasted.md';
const NOTE = /\.(?:md|markdown|txt)$/i;
const READ = /\.(?:md|markdown|txt|json|html?|csv|zip)$/i;

const page = document.querySelector<HTMLElement>('.make');
if (page) void start(page);

async function start(page: HTMLElement): Promise<void> {
  const part = partsOf(page);
  const { messages, practice, newBlock, mend, frame }: PageData = JSON.parse(part('.make-data').textContent ?? '');
  const status = part<HTMLElement>('[role=status]');
  const result = part<HTMLElement>('.make-result');
  const topics = part<HTMLSelectElement>('.make-topic select');
  const lineFile = part<HTMLSelectElement>('[data-part=line-file]');
  const lineState = part<HTMLSelectElement>('[data-part=line-state]');
  let made: Made = NOTHING;
  let overview: Overview | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether what was made is still to be read. */
  let isDue = false;
  let running = 0;
  let kept: KeptObject<Made> | undefined;
  const history = createHistory<Made>(NOTHING);

  const task = createTask<AskedOfNotes, Answers[Question['do']]>(
    () => new Worker(new URL('./notes-worker.ts', import.meta.url), { type: 'module' }),
    PATIENCE_MS,
    (later, earlier) => later.question.do === earlier.question.do,
  );
  const ask = <Do extends Question['do']>(question: Extract<Question, { do: Do }>): Promise<Answers[Do]> =>
    task.ask({ question, frame }) as Promise<Answers[Do]>;
  const say = (words: string): void => {
    status.textContent = words;
  };
  const showBusy = (): void => page.setAttribute('aria-busy', String(isDue || running > 0));
  /** Does something that takes a while; the page is marked as busy until all such work has ended. */
  const whileBusy = async (work: () => Promise<void>): Promise<void> => {
    running += 1;
    showBusy();
    try {
      await work();
    } finally {
      running -= 1;
      showBusy();
    }
  };
  /** Does something with the worker, and says so when it fails. */
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await whileBusy(work);
    } catch (error) {
      if (!(error instanceof TaskError)) throw error;
      if (error.reason === 'replaced') return;
      if (error.reason === 'hung') say(messages.hung);
      else say(error.message === 'failed' ? messages.notLoaded : fill(messages.failed, { problem: error.message }));
      result.setAttribute('data-stale', '');
    }
  };

  const pane = createTextPane(part('.make-source'), messages.tooLong, (index, text) => {
    const files =
      made.files.length === 0
        ? [{ path: PASTED, text }]
        : made.files.with(index, { path: made.files[index]?.path ?? PASTED, text });
    set({ ...made, files: text === '' && files.length === 1 ? [] : files });
  });
  const practise = createPractice(part('#make-practise'), practice);
  const tabs = createTabs(result, () => void attempt(showTab));

  /** Takes over what was made, and reads it. */
  const set = (next: Made, isStep = true): void => {
    made = next.files.length === 0 ? NOTHING : next;
    if (isStep) history.push(made);
    page.dataset['mode'] = made.isClean ? 'clean' : 'raw';
    pane.show(made.files);
    part<HTMLButtonElement>('[data-do=undo]').disabled = !history.canUndo();
    part<HTMLButtonElement>('[data-do=redo]').disabled = !history.canRedo();
    part<HTMLButtonElement>('[data-do=delete]').disabled = made.files.length === 0;
    isDue = true;
    showBusy();
    clearTimeout(timer);
    timer = setTimeout(() => void readNow(), PAUSE_MS);
  };
  const readNow = async (): Promise<void> => {
    const asked = made;
    await attempt(read);
    if (made !== asked) return;
    isDue = false;
    showBusy();
  };
  const read = async (): Promise<void> => {
    const asked = made;
    const isKept = keep(asked);
    if (asked.files.length === 0) {
      await isKept;
      result.hidden = true;
      part<HTMLElement>('.make-hand').hidden = true;
      say(messages.empty);
      return;
    }
    say(messages.reading);
    overview = await ask({ do: 'read', files: asked.files });
    if (made !== asked) return;
    showOverview(overview);
    await showTab();
  };
  const keep = async (state: Made): Promise<void> => {
    try {
      if (state.files.length === 0) await kept?.delete();
      else await kept?.write(state);
    } catch {
      say(messages.notKept);
    }
  };

  const showOverview = (found: Overview): void => {
    page.dataset['title'] = found.title;
    result.hidden = false;
    result.removeAttribute('data-stale');
    part<HTMLElement>('.make-hand').hidden = false;
    say(summaryOf(found.coverage, messages.summary));
    const chosen = topics.value;
    topics.replaceChildren(...found.topics.map(({ id, title }) => new Option(title, id)));
    if (found.topics.some(({ id }) => id === chosen)) topics.value = chosen;
    const { counts } = found;
    const file = lineFile.value;
    lineFile.replaceChildren(...found.files.map(({ path }) => new Option(path)));
    if (found.files.some(({ path }) => path === file)) lineFile.value = file;
    for (const name of LISTS) tabs.count(name, counts[name]);
    tabs.count('practise', counts.practice);
    tabs.count('problems', found.problems.length);
  };
  const showTab = async (): Promise<void> => {
    if (!overview) return;
    const name = tabs.chosen();
    const list = LISTS.find((kind) => kind === name);
    if (list) {
      const pieces = await ask({ do: 'list', kind: list });
      await showPieces(part(`#make-${list} .make-cards`), pieces.length > 0 ? pieces : [emptyHtml()]);
    } else if (name === 'practise') practise.start(await ask({ do: 'practice' }));
    else if (name === 'lines') await showLines(1);
    else if (name === 'problems') {
      part('.make-problems').replaceChildren(
        ...problemItems(
          overview.problems,
          { mend, none: messages.noProblems },
          {
            goTo: ({ path, line }) => pane.goTo(path, line),
            mend: (index) => void attempt(() => mendProblem(index)),
          },
        ),
      );
    } else {
      const topic = overview.topics.find(({ id }) => id === topics.value);
      part('.make-topic .counts').textContent = topic?.counts ?? '';
      const pieces = topic ? await ask({ do: 'sheet', topic: topic.id }) : [];
      await showPieces(part('#make-sheet .make-cards'), pieces.length > 0 ? pieces : [emptyHtml()]);
    }
  };
  const emptyHtml = (): string => {
    const words = document.createElement('p');
    words.className = 'empty';
    words.textContent = messages.nothing;
    return words.outerHTML;
  };
  const showLines = async (from: number): Promise<void> => {
    const only = lineState.value as Extract<Question, { do: 'lines' }>['only'];
    const { lines, more } = await ask({ do: 'lines', path: lineFile.value, from, count: LINES_A_PART, only });
    const list = part('.made-lines');
    if (from === 1) list.replaceChildren();
    list.append(...lineItems(lines));
    const button = part<HTMLButtonElement>('[data-do=more-lines]');
    button.hidden = !more;
    button.dataset['from'] = String((lines.at(-1)?.line ?? 0) + 1);
  };
  const mendProblem = async (index: number): Promise<void> => {
    const mended = await ask({ do: 'mend', index });
    const at = made.files.findIndex(({ path }) => path === mended?.path);
    if (mended && at >= 0) set({ ...made, files: made.files.with(at, mended) });
  };
  const clean = async (): Promise<void> => {
    set({ files: await ask({ do: 'clean' }), isClean: true });
    part<HTMLElement>('.make-source').scrollIntoView({ block: 'nearest' });
  };
  const take = async (what: Takeaway): Promise<void> => {
    save(await ask({ do: 'take', what }));
  };
  const takePdf = async (kind: Printed['kind']): Promise<void> => {
    const topic = kind === 'cheat-sheet' ? topics.value : undefined;
    const composed = await ask({ do: 'compose', what: { kind, topic } });
    if (!composed) return say(messages.notPrinted);
    say(messages.printing);
    const paper = part<HTMLSelectElement>('[data-part=paper]').value as Paper;
    const bytes = await printPdf(composed, paper);
    save({ name: `${composed.name}-${paper}.pdf`, type: 'application/pdf', bytes });
    say(messages.printed);
  };
  const save = ({ name, type, bytes }: Answers['take']): void => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([bytes], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  };

  const editing = createEditing(part('.make-edit'), (path, change) => {
    const at = made.files.findIndex((file) => file.path === path);
    const file = made.files[at];
    if (file?.text === undefined) return;
    set({ ...made, files: made.files.with(at, { path, text: change(file.text) }) });
  });

  /** Takes files in; one folder that everything lies in is no part of the paths. */
  const add = async (dropped: readonly DroppedFile[]): Promise<void> => {
    const folders = dropped.length > 1 || dropped[0]?.path.includes('/');
    const wanted = dropped.filter(({ path }) => (folders ? NOTE.test(path) : READ.test(path) || !path.includes('.')));
    const given = wanted.length > 0 ? wanted : dropped.filter(({ path }) => READ.test(path));
    if (given.length === 0) {
      say(messages.dropped);
      return;
    }
    const files = await Promise.all(given.map(fileOf));
    const shared = files.every(({ path }) => path.split('/')[0] === files[0]?.path.split('/')[0] && path.includes('/'));
    set({
      files: files.map((file) => (shared ? { ...file, path: file.path.split('/').slice(1).join('/') } : file)),
      isClean: false,
    });
  };

  page.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-do], [data-take]') : null;
    const what = button?.dataset['take'];
    if (what !== undefined) void attempt(() => take(what as Takeaway));
    const acts: Record<string, () => void> = {
      example: () => set({ files: [{ path: PASTED, text: button?.dataset['text'] ?? '' }], isClean: false }),
      undo: () => set(history.undo() ?? made, false),
      redo: () => set(history.redo() ?? made, false),
      delete: () => {
        if (!confirm(messages.confirmDelete)) return;
        set(NOTHING);
        // What is to be gone must not wait for a pause.
        void keep(NOTHING);
      },
      clean: () => void attempt(clean),
      split: () => {
        const path = made.files[pane.current()]?.path;
        if (path !== undefined) editing.split(path, pane.line(), newBlock);
      },
      edit: () => {
        const card = button?.closest<HTMLElement>('.made');
        if (card) editing.open(card);
      },
      'more-lines': () => void attempt(() => showLines(Number(button?.dataset['from']))),
      'practise-again': () => void attempt(showTab),
      'pdf-sheet': () => void attempt(() => takePdf('cheat-sheet')),
      'pdf-questions': () => void attempt(() => takePdf('question-book')),
      print: () => {
        tabs.choose('sheet');
        setTimeout(print);
      },
    };
    acts[button?.dataset['do'] ?? '']?.();
  });
  for (const input of page.querySelectorAll<HTMLInputElement>('input[type=file]')) {
    input.addEventListener('change', async () => {
      await whileBusy(() => add(chosenFiles(input)));
      input.value = '';
    });
  }
  page.addEventListener('dragover', (event) => event.preventDefault());
  page.addEventListener('drop', (event) => {
    const dropped = event.dataTransfer;
    if (!dropped?.types.includes('Files')) return;
    event.preventDefault();
    const isHidden = (path: string) => /(?:^|\/)(?:\.|node_modules$)/.test(path);
    void whileBusy(async () => add(await droppedFiles(dropped, { enters: (path) => !isHidden(path) })));
  });
  topics.addEventListener('change', () => void attempt(showTab));
  for (const select of [lineFile, lineState]) select.addEventListener('change', () => void attempt(() => showLines(1)));
  result.addEventListener('click', ({ target }) => {
    const source = target instanceof Element ? target.closest('.source')?.closest<HTMLElement>('.made') : null;
    if (source) pane.goTo(source.dataset['path'] ?? '', Number(source.dataset['line']));
  });

  kept = await openObject<Made>('cribsmith make', 'made').catch(() => {
    say(messages.notKept);
    return undefined;
  });
  const before = await kept?.read().catch(() => undefined);
  tabs.choose('sheet');
  if (before) set(before);
  else pane.show([]);
  part<HTMLElement>('.make-start').hidden = true;
  part<HTMLElement>('.make-app').hidden = false;
}

/** A file as the reader takes it. Text stays text, so that it can be edited. */
async function fileOf({ path, file }: DroppedFile): Promise<GivenFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (!NOTE.test(path)) return { path, bytes };
  try {
    return { path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { path, bytes };
  }
}
