import { partsOf } from '../parts.ts';
import type { Ask } from './ask.ts';
import type { PageData } from './page-data.ts';
import { lineItems, type ProblemActions, problemItems } from './panels.ts';
import { showPieces } from './pieces.ts';
import type { Practice } from './practise.ts';
import { type FirstSheet, LISTS, type Overview, type Question } from './questions.ts';
import { createTabs } from './tabs.ts';

/** The results of reading, in tabs. */
export interface Results {
  /** Updates the tabs. The content of a tab is requested when it is shown. */
  take(overview: Overview): void;
  /** Shows a sheet while the notes are still being read. */
  preview(found: FirstSheet): Promise<void>;
  /** Shows the content of the selected tab. Throws TaskError. */
  showTab(): Promise<void>;
  /** Shows lines of the selected file, starting at one. Throws TaskError. */
  showLines(from: number): Promise<void>;
  choose(tab: string): void;
  /** The id of the topic whose sheet is shown. */
  topic(): string;
}

const LINES_PER_PART = 300;

/**
 * Initialises the results.
 *
 * @param root - The section that contains them.
 * @param ask - Sends a question to the worker that has read the notes.
 * @param words - The strings of the page.
 * @param acts - The actions of the list of problems.
 * @param changed - Called when the user has chosen something else to show.
 */
export function createResults(
  root: HTMLElement,
  ask: Ask,
  { messages, practice, mend }: PageData,
  acts: ProblemActions,
  changed: (show: () => Promise<void>) => void,
): Results {
  const part = partsOf(root);
  const topics = part<HTMLSelectElement>('.make-topic select');
  const lineFile = part<HTMLSelectElement>('[data-part=line-file]');
  const lineState = part<HTMLSelectElement>('[data-part=line-state]');
  /** Loaded when the user practises. */
  let practised: Promise<Practice> | undefined;
  const practise = (): Promise<Practice> => {
    practised ??= import('./practise.ts').then(({ createPractice }) =>
      createPractice(part('#make-practise'), practice),
    );
    return practised;
  };
  const tabs = createTabs(root, () => changed(showTab));
  let overview: Overview | undefined;

  const showTab = async (): Promise<void> => {
    if (!overview) return;
    const name = tabs.chosen();
    const list = LISTS.find((kind) => kind === name);
    if (list) await showCards(`#make-${list} .make-cards`, await ask({ do: 'list', kind: list }));
    else if (name === 'practise') (await practise()).start(await ask({ do: 'practice' }));
    else if (name === 'lines') await showLines(1);
    else if (name === 'problems') showProblems(overview);
    else await showSheet(overview);
  };
  const showSheet = async (found: Overview): Promise<void> => {
    const topic = found.topics.find(({ id }) => id === topics.value);
    part('.make-topic .counts').textContent = topic?.counts ?? '';
    await showCards('#make-sheet .make-cards', topic ? await ask({ do: 'sheet', topic: topic.id }) : []);
  };
  const showCards = (panel: string, pieces: readonly string[]): Promise<void> =>
    showPieces(part(panel), pieces.length > 0 ? pieces : [emptyHtml(messages.nothing)]);
  const showProblems = ({ problems }: Overview): void =>
    part('.make-problems').replaceChildren(...problemItems(problems, { mend, none: messages.noProblems }, acts));
  const showLines = async (from: number): Promise<void> => {
    const only = lineState.value as Extract<Question, { do: 'lines' }>['only'];
    const { lines, more } = await ask({ do: 'lines', path: lineFile.value, from, count: LINES_PER_PART, only });
    const list = part('.made-lines');
    if (from === 1) list.replaceChildren();
    list.append(...lineItems(lines));
    const button = part<HTMLButtonElement>('[data-do=more-lines]');
    button.hidden = !more;
    button.dataset['from'] = String((lines.at(-1)?.line ?? 0) + 1);
  };

  topics.addEventListener('change', () => changed(showTab));
  for (const select of [lineFile, lineState]) select.addEventListener('change', () => changed(() => showLines(1)));

  return {
    take(found) {
      overview = found;
      setOptions(
        topics,
        found.topics.map(({ id, title }) => new Option(title, id)),
      );
      setOptions(
        lineFile,
        found.files.map(({ path }) => new Option(path)),
      );
      for (const name of LISTS) tabs.count(name, found.counts[name]);
      tabs.count('practise', found.counts.practice);
      tabs.count('problems', found.problems.length);
    },
    async preview({ topic, pieces }) {
      setOptions(topics, [new Option(topic)]);
      await showPieces(part('#make-sheet .make-cards'), pieces);
    },
    showTab,
    showLines,
    choose: tabs.choose,
    topic: () => topics.value,
  };
}

/** Replaces the options of a select, keeping the selected option if possible. */
function setOptions(select: HTMLSelectElement, options: readonly HTMLOptionElement[]): void {
  const chosen = select.value;
  select.replaceChildren(...options);
  if (options.some(({ value }) => value === chosen)) select.value = chosen;
}

function emptyHtml(text: string): string {
  const words = document.createElement('p');
  words.className = 'empty';
  words.textContent = text;
  return words.outerHTML;
}
