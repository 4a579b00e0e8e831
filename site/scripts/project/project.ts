/**
 * Fits a pack to a project in the browser. The page lists the file names, then the files to read; a worker does the
 * rest.
 */

import { type GivenFlags, MOST_FILES } from '../../../generators/browser.ts';
import { createBusy } from '../busy.ts';
import { chosenFiles, type DroppedFile, droppedFiles } from '../dropped.ts';
import { fill } from '../fill.ts';
import { offerZip } from '../offer-zip.ts';
import type { ShownFiles } from '../pack/files.ts';
import { flagsOfForm } from '../pack/form.ts';
import { partsOf } from '../parts.ts';
import { createTask, TaskError } from '../task.ts';
import type { FittedProject, ProjectAnswer, ReportLine } from './fit-project.ts';
import { type DroppedProject, isScanned, projectOf, projectTextOf } from './folder.ts';
import type { WorkerQuestion } from './project-worker.ts';

/** The strings of the page; see `project.messages` in site/strings. */
type Messages = Record<
  'listed' | 'reading' | 'done' | 'tooMany' | 'nothing' | 'hung' | 'notLoaded' | ReportLine['state'],
  string
>;

/** The largest projects take one or two seconds. */
const TIMEOUT_MS = 30_000;

const page = document.querySelector<HTMLElement>('.project');
if (page) start(page);

function start(page: HTMLElement): void {
  const part = partsOf(page);
  const { messages, inputs }: { messages: Messages; inputs: string } = JSON.parse(
    part('.project-data').textContent ?? '{}',
  );
  const status = part<HTMLElement>('.project-status');
  const refusal = part<HTMLElement>('.pack-status');
  const reads = part<HTMLDetailsElement>('.project-reads');
  const result = part<HTMLElement>('.project-result');
  const which = part<HTMLSelectElement>('.project-which select');
  const form = part<HTMLFormElement>('.pack-form form');
  const download = part<HTMLAnchorElement>('.download');
  let project: DroppedProject | undefined;
  let texts: Record<string, string | null> = {};
  let folder: string | undefined;
  let files: Promise<ShownFiles> | undefined;

  const task = createTask<WorkerQuestion, ProjectAnswer>(
    () => new Worker(new URL('./project-worker.ts', import.meta.url), { type: 'module' }),
    TIMEOUT_MS,
  );
  const say = (words: string): void => {
    status.textContent = words;
  };
  const busy = createBusy(page);
  const ask = ({ name, files: all }: DroppedProject, flags: GivenFlags): Promise<ProjectAnswer> =>
    task.ask({ name, paths: [...all.keys()], texts, folder, flags, inputs: new URL(inputs, location.href).href });

  const list = (wanted: readonly string[]): void => {
    part('.project-reads ol').append(...wanted.map((path) => element('li', path)));
  };
  /** Reads the requested files, which are listed first, until the worker needs no more. */
  const fitTo = async (current: DroppedProject, answered?: ProjectAnswer): Promise<void> => {
    try {
      let answer = answered ?? (await ask(current, flagsOfForm(form)));
      while ('wanted' in answer) {
        if (answered !== answer) list(answer.wanted);
        const read = await Promise.all(answer.wanted.map(async (path) => [path, await textAt(current, path)] as const));
        if (project !== current) return;
        texts = { ...texts, ...Object.fromEntries(read) };
        answer = await ask(current, flagsOfForm(form));
      }
      if (project === current) await show(answer);
    } catch (error) {
      explain(error);
    }
  };
  const makeFit = async (answered?: ProjectAnswer): Promise<void> => {
    const current = project;
    if (current) await busy.during(() => fitTo(current, answered));
  };
  const explain = (error: unknown): void => {
    if (!(error instanceof TaskError) || error.reason === 'replaced') return;
    const words = error.reason === 'hung' ? messages.hung : error.message;
    const text = error.message === 'failed' ? messages.notLoaded : words;
    // If the form contains an error, the previous result stays visible.
    if (result.hidden) say(text);
    else refusal.textContent = text;
  };
  const show = async (fitted: FittedProject): Promise<void> => {
    refusal.textContent = fitted.problem ?? '';
    result.hidden = false;
    reads.open = false;
    showFolders(which, fitted);
    part('.project-report').replaceChildren(...fitted.report.map((line) => reportLine(line, messages)));
    part<HTMLElement>('.project-pack').hidden = fitted.problem !== undefined;
    if (fitted.problem !== undefined) return say(fitted.title);
    files ??= import('../pack/files.ts').then(({ hydrateFiles }) =>
      hydrateFiles(part('.pack-files'), part('.jump ol'), templatesOf(part), []),
    );
    (await files).show(fitted.files);
    offerZip(download, fitted.zip);
    say(fill(messages.done, { title: fitted.title, files: fitted.files.length }));
  };
  const take = async (dropped: readonly DroppedFile[]): Promise<void> => {
    const taken = projectOf(dropped);
    project = taken;
    texts = {};
    folder = undefined;
    result.hidden = true;
    reads.hidden = true;
    part('.project-reads ol').replaceChildren();
    if (taken.files.size === 0) return say(messages.nothing);
    if (taken.files.size > MOST_FILES) return say(fill(messages.tooMany, { most: MOST_FILES }));
    await busy.during(() => prepare(taken));
  };
  /** Lists the files to read, and offers to read them. */
  const prepare = async (taken: DroppedProject): Promise<void> => {
    try {
      const answer = await ask(taken, flagsOfForm(form));
      if (!('wanted' in answer)) return await makeFit(answer);
      list(answer.wanted);
      say(fill(messages.listed, { names: taken.files.size }));
      const button = part<HTMLButtonElement>('[data-do=read]');
      reads.hidden = false;
      reads.open = true;
      button.hidden = false;
      button.onclick = () => {
        button.hidden = true;
        say(messages.reading);
        void makeFit(answer);
      };
      button.focus();
    } catch (error) {
      explain(error);
    }
  };

  form.addEventListener('input', () => void makeFit());
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(() => void makeFit()));
  which.addEventListener('change', () => {
    folder = which.value;
    void makeFit();
  });
  const chooser = part<HTMLInputElement>('.project-tools input');
  chooser.addEventListener('change', async () => {
    await take(chosenFiles(chooser));
    chooser.value = '';
  });
  page.addEventListener('dragover', (event) => event.preventDefault());
  page.addEventListener('drop', async (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    await take(await droppedFiles(event.dataTransfer, { enters: isScanned, most: MOST_FILES + 1 }));
  });
  // If there is enough space, the options are expanded.
  part<HTMLDetailsElement>('.pack-form').open = matchMedia('(min-width: 60rem)').matches;
  part<HTMLElement>('.project-start').hidden = true;
  part<HTMLElement>('.project-app').hidden = false;
}

async function textAt({ files }: DroppedProject, path: string): Promise<string | null> {
  const file = files.get(path);
  return file ? projectTextOf(path, file) : null;
}

function templatesOf(part: <Kind extends Element>(selector: string) => Kind) {
  return {
    blank: part<HTMLTemplateElement>('template.blank'),
    more: part<HTMLTemplateElement>('template.more'),
    reasons: part<HTMLTemplateElement>('template.reasons'),
  };
}

function showFolders(which: HTMLSelectElement, { folder, folders }: FittedProject): void {
  const options = folders.map((each) => new Option(`${each.folder || '.'} (${each.language})`, each.folder));
  which.replaceChildren(...options);
  which.value = folder;
  const row = which.closest<HTMLElement>('.project-which');
  if (row) row.hidden = folders.length < 2;
}

function reportLine({ state, text }: ReportLine, messages: Messages): HTMLElement {
  const line = element('li', '');
  line.dataset['state'] = state;
  line.append(element('b', messages[state]), element('span', text));
  return line;
}

function element(name: 'li' | 'b' | 'span', text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
