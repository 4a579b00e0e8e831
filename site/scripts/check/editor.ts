import type { Piece } from '../../../generators/browser.ts';
import type { Finding } from './lint-worker.ts';

/** Longer code is not highlighted, so that typing stays fast. */
const LONGEST_COLOURED = 100_000;

/** A text area with line numbers, markers for findings, and syntax highlighting. */
export interface Editor {
  text(): string;
  /** Replaces the text as if it was typed, so that it can be undone. */
  replace(text: string): void;
  /** Highlights the text. Lines for an outdated text are ignored. */
  colour(text: string, lines: readonly Piece[][]): void;
  /** Whether the text is short enough to highlight. */
  canColour(): boolean;
  /** Marks lines with findings. A click on a marker calls `open`. */
  mark(findings: readonly Finding[], words: (findings: readonly Finding[]) => string): void;
  /** Moves the caret to a position. */
  goTo(line: number, column: number): void;
}

/**
 * Initialises an editor on the page.
 *
 * @param root - Its element.
 * @param blankMark - A marker to copy.
 * @param told - Called when the user types or opens a marker.
 */
export function createEditor(
  root: HTMLElement,
  blankMark: HTMLTemplateElement,
  told: { typed(): void; opened(line: number): void },
): Editor {
  const area = part(root, 'textarea', HTMLTextAreaElement);
  const code = part(root, 'pre code', HTMLElement);
  const margin = part(root, '.editor-margin', HTMLElement);
  let lines: string[] = [];
  /** The appearance of each highlighted line, so that unchanged lines are not rendered again. */
  const looks = new WeakMap<Element, string>();
  const setMark = (line: Element, severity: string, label: string): void => {
    const mark = line.firstElementChild ?? document.importNode(blankMark.content, true).firstElementChild;
    if (!(mark instanceof HTMLButtonElement)) throw new Error('The page has no blank mark.');
    mark.dataset['severity'] = severity;
    mark.setAttribute('aria-label', label);
    mark.title = label;
    if (!mark.parentElement) line.append(mark);
  };

  const show = (): void => {
    const before = lines;
    lines = area.value.split('\n');
    const [from, kept] = [sameAtStart(before, lines), sameAtEnd(before, lines)];
    const gone = [...code.children].slice(from, before.length - kept);
    const made = lines.slice(from, lines.length - kept).map((text) => lineOf([{ look: '', text }]));
    const behind = code.children[from + gone.length] ?? null;
    for (const line of made) code.insertBefore(line, behind);
    for (const line of gone) line.remove();
    while (margin.childElementCount > lines.length) margin.lastElementChild?.remove();
    if (margin.childElementCount < lines.length) {
      const more = Array.from({ length: lines.length - margin.childElementCount }, () => document.createElement('li'));
      margin.append(...more);
    }
  };
  area.addEventListener('input', () => {
    show();
    told.typed();
  });
  margin.addEventListener('click', ({ target }) => {
    const line = target instanceof Element ? target.closest('li') : null;
    if (line?.querySelector('.mark')) told.opened([...margin.children].indexOf(line) + 1);
  });
  show();

  return {
    text: () => area.value,
    replace(text) {
      const before = area.value;
      const [from, kept] = [sameAtStart(before, text), sameAtEnd(before, text)];
      area.focus({ preventScroll: true });
      area.setSelectionRange(from, before.length - kept);
      const words = text.slice(from, text.length - kept);
      // Only this method keeps the undo history. If it is unavailable, the text is set directly.
      if (!document.execCommand(words === '' ? 'delete' : 'insertText', false, words) || area.value !== text) {
        area.value = text;
        area.dispatchEvent(new Event('input'));
      }
    },
    canColour: () => area.value.length <= LONGEST_COLOURED,
    colour(text, coloured) {
      if (text !== area.value) return;
      for (const [index, pieces] of coloured.entries()) {
        const line = code.children[index];
        const look = pieces.map((piece) => `${piece.look}:${piece.text.length}`).join();
        if (!line || looks.get(line) === look) continue;
        const made = lineOf(pieces);
        looks.set(made, look);
        line.replaceWith(made);
      }
    },
    mark(findings, words) {
      const byLine = Map.groupBy(findings, ({ line }) => line);
      for (const [index, line] of [...margin.children].entries()) {
        const found = (byLine.get(index + 1) ?? []).toSorted(bySeverity);
        const label = found.length === 0 ? '' : words(found);
        if ((line.firstElementChild?.getAttribute('aria-label') ?? '') === label) continue;
        const [worst] = found;
        if (worst) setMark(line, worst.severity, label);
        else line.replaceChildren();
      }
    },
    goTo(line, column) {
      const at = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
      area.focus();
      area.setSelectionRange(at, at);
      margin.children[line - 1]?.scrollIntoView({ block: 'center' });
    },
  };
}

const SEVERITIES = ['error', 'warning', 'info'];

function bySeverity(a: Finding, b: Finding): number {
  return SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
}

function part<Kind extends HTMLElement>(root: HTMLElement, selector: string, kind: new () => Kind): Kind {
  const found = root.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The editor has no ${selector}.`);
  return found;
}

function lineOf(pieces: readonly Piece[]): HTMLElement {
  const line = document.createElement('span');
  line.className = 'editor-line';
  for (const { look, text } of pieces) {
    const node = document.createElement('span');
    if (look !== '') node.className = look;
    node.textContent = text;
    line.append(look === '' ? text : node);
  }
  return line;
}

function sameAtStart(before: ArrayLike<string>, after: ArrayLike<string>): number {
  let same = 0;
  while (same < before.length && same < after.length && before[same] === after[same]) same += 1;
  return same;
}

function sameAtEnd(before: ArrayLike<string>, after: ArrayLike<string>): number {
  const most = Math.min(before.length, after.length) - sameAtStart(before, after);
  let same = 0;
  while (same < most && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return same;
}
