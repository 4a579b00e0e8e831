import { fill } from '../fill.ts';
import type { LineView, Problem } from './questions.ts';

/** The actions of a list of problems. */
export interface ProblemActions {
  goTo(problem: Problem): void;
  fix(index: number): void;
}

/** Renders problems, each with what is correct instead. */
export function problemItems(
  problems: readonly Problem[],
  words: { mend: string; none: string },
  { goTo, fix }: ProblemActions,
): HTMLElement[] {
  if (problems.length === 0) return [element('p', 'empty', words.none)];
  return problems.map((problem, index) => {
    const item = element('article', 'problem');
    item.dataset['severity'] = problem.severity;
    const place = element('button', 'problem-place', `${problem.path}:${problem.line}`);
    place.addEventListener('click', () => goTo(problem));
    const rule = element('code', '', problem.ruleId);
    const head = element('p', '');
    head.append(place, ' ', rule);
    const message = element('p', '', [problem.message, problem.hint].filter(Boolean).join('. '));
    item.append(head, message);
    if (problem.url !== undefined && /^https:/.test(problem.url)) {
      const link = document.createElement('a');
      link.href = problem.url;
      link.rel = 'external noopener';
      link.textContent = new URL(problem.url).hostname;
      item.append(link);
    }
    if (problem.canMend) {
      const button = element('button', 'problem-mend', words.mend);
      button.addEventListener('click', () => fix(index));
      item.append(button);
    }
    return item;
  });
}

/** Renders lines of a note with how each was read. */
export function lineItems(lines: readonly LineView[]): HTMLElement[] {
  return lines.map(({ line, text, state, label }) => {
    const item = element('li', 'made-line');
    item.dataset['state'] = state;
    item.setAttribute('value', String(line));
    item.append(element('span', 'made-label', label), element('span', 'made-text', text));
    return item;
  });
}

/** Formats the number of lines in each state. */
export function summaryOf(coverage: Readonly<Record<string, number>>, summary: string): string {
  return fill(summary, coverage);
}

function element(name: string, className: string, text = ''): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  if (made instanceof HTMLButtonElement) made.type = 'button';
  made.textContent = text;
  return made;
}
