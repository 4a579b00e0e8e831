import { fill } from '../fill.ts';
import type { Finding } from './lint-worker.ts';

/** The explanation of a practice. */
export interface Practice {
  title: string;
  path: string;
  line: number;
  href?: string;
}

/** The words that the page's script uses. */
export interface Messages {
  line: string;
  severities: Record<Finding['severity'], string>;
  severityPlurals: Record<Finding['severity'], string>;
  kinds: Record<'dockerfile' | 'compose' | 'ignore', string>;
  none: string;
  nothing: string;
  empty: string;
  hung: string;
  notLoaded: string;
  notText: string;
  tooLong: string;
  badLink: string;
  copied: string;
  notCopied: string;
  fixAll: string;
  more: string;
}

/** Maximum number of findings shown. More would slow down the page and would not be read. */
const MOST = 100;

interface Setting {
  messages: Messages;
  practices: Readonly<Record<string, Practice>>;
  base: URL;
}

interface FindingActions {
  goTo(finding: Finding): void;
  fix(finding: Finding): void;
}

/** The list of findings for a file. */
export interface FindingList {
  show(findings: readonly Finding[]): void;
}

/**
 * Initialises the list of findings on a page. Unchanged items are not rendered again.
 *
 * @param list - The list.
 * @param blank - An empty finding to copy.
 * @param setting - The words, the practices, and the base path of the site.
 * @param acts - The actions of the buttons.
 */
export function createFindingList(
  list: HTMLElement,
  blank: HTMLTemplateElement,
  { messages, practices, base }: Setting,
  { goTo, fix }: FindingActions,
): FindingList {
  let shown = new Map<string, HTMLElement>();
  /** The finding that an item shows now. It moves when lines are added above it. */
  const findingOf = new WeakMap<Element, Finding>();
  const partOf = (item: HTMLElement, name: string): HTMLElement => {
    const found = item.querySelector<HTMLElement>(`[data-part=${name}]`);
    if (!found) throw new Error(`A finding has no ${name}.`);
    return found;
  };
  const itemOf = (finding: Finding): HTMLElement => {
    const item = document.importNode(blank.content, true).firstElementChild;
    if (!(item instanceof HTMLElement)) throw new Error('The page has no blank finding.');
    item.dataset['severity'] = finding.severity;
    partOf(item, 'severity').textContent = messages.severities[finding.severity];
    partOf(item, 'message').textContent = [finding.message, finding.hint].filter(Boolean).join('. ');
    partOf(item, 'rule').textContent = finding.ruleId;
    const practice = practices[finding.practice ?? ''];
    if (practice?.href === undefined) partOf(item, 'practice').remove();
    else {
      const link = document.createElement('a');
      link.href = new URL(practice.href, base).href;
      link.textContent = practice.title;
      partOf(item, 'practice').append(link);
    }
    if (!finding.repair) partOf(item, 'fix').remove();
    return item;
  };
  list.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    const finding = findingOf.get(button?.closest('.finding') ?? list);
    if (finding && button?.dataset['part'] === 'line') goTo(finding);
    if (finding && button?.dataset['part'] === 'fix') fix(finding);
  });
  return {
    show(findings) {
      const items = new Map<string, HTMLElement>();
      for (const finding of findings.slice(0, MOST)) {
        const same = [finding.severity, finding.ruleId, finding.message, finding.repair ? 'fix' : ''].join('\n');
        let key = same;
        while (items.has(key)) key += '+';
        const item = shown.get(key) ?? itemOf(finding);
        if (findingOf.get(item)?.line !== finding.line) {
          item.dataset['line'] = String(finding.line);
          partOf(item, 'line').textContent = fill(messages.line, { line: finding.line });
        }
        findingOf.set(item, finding);
        items.set(key, item);
      }
      shown = items;
      const more = document.createElement('li');
      more.textContent = fill(messages.more, { count: findings.length - MOST });
      const next = [...items.values(), ...(findings.length > MOST ? [more] : [])];
      // Moving elements that are already in place would lose the focus.
      if (next.length !== list.children.length || next.some((item, index) => item !== list.children[index]))
        list.replaceChildren(...next);
    },
  };
}
