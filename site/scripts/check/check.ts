import type { Piece } from '../../../generators/browser.ts';
import { applyRepairs } from '../../../generators/browser.ts';
import { chosenFiles, type DroppedFile, droppedFiles, textOf } from '../dropped.ts';
import { fill } from '../fill.ts';
import { partsOf } from '../parts.ts';
import { saveFile } from '../save-file.ts';
import { createTask, TaskError } from '../task.ts';
import type { ColourQuestion } from './colour-worker.ts';
import { createEditor, type Editor } from './editor.ts';
import { createFindingList, type FindingList, type Messages, type Practice } from './findings.ts';
import { filesOf, fragmentOf } from './link.ts';
import type { CheckedFile, Finding, LintAnswer, LintQuestion } from './lint-worker.ts';

/** An open file. */
interface OpenFile {
  section: HTMLElement;
  name: HTMLInputElement;
  editor: Editor;
  list: FindingList;
  /** The text that the findings refer to. */
  checked: string;
  findings: readonly Finding[];
}

/** The files are checked after this pause in typing. */
const PAUSE_MS = 120;
/** No handwritten file takes that long. */
const TIMEOUT_MS = 10_000;
const LONGEST = 500_000;
const WANTED = /(?:^|\/)(?:[^/]*(?:docker|container)file[^/]*|[^/]*\.dockerignore|[^/]*compose[^/]*\.ya?ml)$/i;

const page = document.querySelector<HTMLElement>('.check');
if (page) start(page);

function start(page: HTMLElement): void {
  const part = partsOf(page);
  const { messages, practices }: { messages: Messages; practices: Record<string, Practice> } = JSON.parse(
    part('.check-data').textContent ?? '{}',
  );
  const base = new URL('.', location.href);
  const status = part<HTMLElement>('[role=status]');
  const fixAll = part<HTMLButtonElement>('[data-do=fix-all]');
  const holder = part<HTMLElement>('.check-files');
  const files: OpenFile[] = [];
  let sarif = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const lint = createTask<LintQuestion, LintAnswer>(
    () => new Worker(new URL('./lint-worker.ts', import.meta.url), { type: 'module' }),
    TIMEOUT_MS,
  );
  const colour = createTask<ColourQuestion, Piece[][][]>(
    () => new Worker(new URL('./colour-worker.ts', import.meta.url), { type: 'module' }),
    TIMEOUT_MS,
  );
  const say = (words: string): void => {
    status.textContent = words;
  };
  const current = (): CheckedFile[] =>
    files.map(({ name, editor }) => ({ path: name.value.trim(), text: editor.text() }));

  const check = async (): Promise<void> => {
    const asked = current();
    const isSame = () => JSON.stringify(asked) === JSON.stringify(current());
    if (asked.some(({ text }) => text.length > LONGEST)) {
      say(fill(messages.tooLong, { most: LONGEST / 1000 }));
      return;
    }
    try {
      const answer = await lint.ask({ files: asked, practices });
      sarif = answer.sarif;
      showAnswer(asked, answer);
      if (isSame()) holder.setAttribute('aria-busy', 'false');
      await colourAll(asked, answer);
    } catch (error) {
      if (!(error instanceof TaskError)) throw error;
      if (error.reason === 'hung') say(messages.hung);
      if (error.reason === 'failed') say(error.message === 'failed' ? messages.notLoaded : error.message);
    }
  };
  const later = (): void => {
    holder.setAttribute('aria-busy', 'true');
    clearTimeout(timer);
    timer = setTimeout(() => void check(), PAUSE_MS);
  };

  const showAnswer = (asked: readonly CheckedFile[], { files: answers }: LintAnswer): void => {
    for (const [index, file] of files.entries()) {
      const answer = answers[index];
      if (!answer) continue;
      file.findings = answer.findings;
      file.checked = asked[index]?.text ?? '';
      file.section.dataset['kind'] = answer.kind ?? '';
      const kind = file.section.querySelector('.check-kind');
      if (kind) kind.textContent = answer.kind ? messages.kinds[answer.kind] : (answer.problem ?? '');
      file.editor.mark(answer.findings, (found) =>
        [fill(messages.line, { line: found[0]?.line ?? 0 }), ...found.map(wordsOf)].join(': '),
      );
      file.list.show(answer.findings);
    }
    const all = files.flatMap(({ findings }) => findings);
    const mendable = all.filter(({ repair }) => repair !== undefined).length;
    fixAll.hidden = mendable === 0;
    fixAll.textContent = fill(messages.fixAll, { count: mendable });
    for (const button of page.querySelectorAll<HTMLButtonElement>('[data-do=sarif], [data-do=link]'))
      button.disabled = files.every(({ editor }) => editor.text().trim() === '');
    say(answers.every(({ kind, problem }) => kind === undefined && !problem) ? messages.empty : sumOf(all));
  };
  const wordsOf = ({ severity, message }: Finding): string => `${messages.severities[severity]}, ${message}`;
  const sumOf = (all: readonly Finding[]): string => {
    const counts = (['error', 'warning', 'info'] as const).flatMap((severity) => {
      const count = all.filter((finding) => finding.severity === severity).length;
      const noun = count === 1 ? messages.severities[severity] : messages.severityPlurals[severity];
      return count === 0 ? [] : [`${count} ${noun.toLowerCase()}`];
    });
    return counts.length === 0 ? messages.none : counts.join(', ');
  };

  const colourAll = async (asked: readonly CheckedFile[], { files: answers }: LintAnswer): Promise<void> => {
    const languages = { dockerfile: 'docker', compose: 'yaml', ignore: 'text' };
    const texts = asked.map(({ text }, index) => ({
      text: files[index]?.editor.canColour() ? text : '',
      language: languages[answers[index]?.kind ?? 'ignore'],
    }));
    if (texts.every(({ language }) => language === 'text')) return;
    const coloured = await colour.ask({ texts });
    for (const [index, lines] of coloured.entries()) {
      if (texts[index]?.language !== 'text') files[index]?.editor.colour(asked[index]?.text ?? '', lines);
    }
  };

  const mend = (file: OpenFile, findings: readonly Finding[]): void => {
    // A fix for an outdated text must not be applied. The new text is being checked.
    if (file.editor.text() !== file.checked) return;
    const { bytes, applied } = applyRepairs(new TextEncoder().encode(file.editor.text()), findings);
    if (applied.length > 0) file.editor.replace(new TextDecoder().decode(bytes));
  };

  const add = ({ path, text }: CheckedFile): OpenFile => {
    const section = document.importNode(part<HTMLTemplateElement>('.blank-file').content, true).firstElementChild;
    if (!(section instanceof HTMLElement)) throw new Error('The page has no blank file.');
    const name = section.querySelector('input');
    const area = section.querySelector('textarea');
    if (!name || !area) throw new Error('A blank file has a name and a text.');
    name.value = path;
    area.value = text;
    const editor = createEditor(section, part('.blank-mark'), {
      typed: later,
      opened: (line) => section.querySelector<HTMLElement>(`.findings [data-line="${line}"]`)?.focus(),
    });
    const findings = section.querySelector<HTMLElement>('.findings');
    if (!findings) throw new Error('A blank file has a list of findings.');
    const list = createFindingList(
      findings,
      part('.blank-finding'),
      { messages, practices, base },
      {
        goTo: ({ line, column }) => editor.goTo(line, column),
        fix: (finding) => mend(file, [finding]),
      },
    );
    const file: OpenFile = { section, name, editor, list, findings: [], checked: '' };
    name.addEventListener('input', later);
    section.querySelector('[data-do=remove]')?.addEventListener('click', () => {
      files.splice(files.indexOf(file), 1);
      section.remove();
      if (files.length === 0) add({ path: 'Dockerfile', text: '' });
      later();
    });
    files.push(file);
    holder.append(section);
    return file;
  };
  /** Replaces the file of the same name, or the only file if it is empty. */
  const put = ({ path, text }: CheckedFile): void => {
    const same = files.find(({ name }) => name.value === path);
    const blank = files.length === 1 && files[0]?.editor.text() === '' ? files[0] : undefined;
    const file = same ?? blank;
    if (!file) add({ path, text });
    else {
      file.name.value = path;
      file.editor.replace(text);
    }
    later();
  };
  const take = async (dropped: readonly DroppedFile[]): Promise<void> => {
    for (const { path, file } of dropped) {
      const text = file.size > LONGEST ? undefined : await textOf(file);
      if (text === undefined) say(fill(messages.notText, { path }));
      else put({ path, text });
    }
  };

  page.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-do]') : null;
    switch (button?.dataset['do']) {
      case 'add':
        add({ path: nextName(files), text: '' })
          .section.querySelector('textarea')
          ?.focus();
        break;
      case 'fix-all':
        if (files.some(({ editor, checked }) => editor.text() !== checked)) await check();
        for (const file of files) mend(file, file.findings);
        break;
      case 'sarif':
        saveFile({ name: 'cribsmith.sarif', type: 'application/sarif+json', bytes: sarif });
        break;
      case 'link':
        history.replaceState(null, '', await fragmentOf(current()));
        say((await copied(location.href)) ? messages.copied : messages.notCopied);
        break;
      case 'example':
        for (const file of JSON.parse(button.dataset['files'] ?? '[]')) put(file);
        break;
    }
  });
  page.addEventListener('dragover', (event) => event.preventDefault());
  page.addEventListener('drop', async (event) => {
    const { dataTransfer } = event;
    if (!dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const all = await droppedFiles(dataTransfer, { enters: (path) => !/(?:^|\/)(?:\.|node_modules)/.test(path) });
    const wanted = all.filter(({ path }) => all.length === 1 || WANTED.test(path));
    if (wanted.length === 0) say(messages.nothing);
    await take(wanted);
  });
  const chooser = part<HTMLInputElement>('input[type=file]');
  chooser.addEventListener('change', async () => {
    await take(chosenFiles(chooser));
    chooser.value = '';
  });
  const open = async (): Promise<void> => {
    const given = await filesOf(location.hash);
    if (given) for (const file of given) put(file);
    else if (location.hash.startsWith('#files=')) say(messages.badLink);
  };

  add({ path: 'Dockerfile', text: '' });
  part<HTMLElement>('.check-start').hidden = true;
  part<HTMLElement>('.check-app').hidden = false;
  addEventListener('hashchange', () => void open());
  void open();
}

function nextName(files: readonly OpenFile[]): string {
  const taken = new Set(files.map(({ name }) => name.value));
  return (
    ['Dockerfile', 'compose.yaml', '.dockerignore'].find((name) => !taken.has(name)) ?? `Dockerfile.${files.length}`
  );
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
