/** Tabs according to the ARIA pattern. */
export interface Tabs {
  /** The name of the selected tab. */
  chosen(): string;
  choose(name: string): void;
  /** Sets the number of items in a tab. An empty tab is hidden unless it is selected. */
  count(name: string, count: number): void;
}

/**
 * Initialises the tabs in an element.
 *
 * @param root - The element.
 * @param opened - Called with the name of the selected tab.
 */
export function createTabs(root: HTMLElement, opened: (name: string) => void): Tabs {
  const tabs = [...root.querySelectorAll<HTMLElement>('[role=tab]')];
  const panels = [...root.querySelectorAll<HTMLElement>('[role=tabpanel]')];
  const nameOf = (tab: HTMLElement) => tab.dataset['tab'] ?? '';
  const choose = (name: string): void => {
    for (const tab of tabs) {
      tab.setAttribute('aria-selected', String(nameOf(tab) === name));
      tab.tabIndex = nameOf(tab) === name ? 0 : -1;
    }
    for (const panel of panels) panel.hidden = panel.dataset['tab'] !== name;
    opened(name);
  };
  const chosen = () => nameOf(tabs.find((tab) => tab.getAttribute('aria-selected') === 'true') ?? tabs[0] ?? root);
  root.addEventListener('click', ({ target }) => {
    const tab = target instanceof Element ? target.closest<HTMLElement>('[role=tab]') : null;
    if (!tab) return;
    choose(nameOf(tab));
    // The page scrolls up if the new panel is shorter than the previous one.
    tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  root.querySelector<HTMLElement>('[role=tablist]')?.addEventListener('keydown', ({ key }) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (step === undefined) return;
    const shown = tabs.filter((tab) => !tab.hidden);
    const at = shown.findIndex((tab) => nameOf(tab) === chosen());
    const next = shown[(at + step + shown.length) % shown.length];
    next?.focus();
    if (next) choose(nameOf(next));
  });
  return {
    chosen,
    choose,
    count(name, count) {
      const tab = tabs.find((one) => nameOf(one) === name);
      const number = tab?.querySelector('small');
      if (number) number.textContent = count === 0 ? '' : String(count);
      if (tab) tab.hidden = count === 0 && chosen() !== name;
    },
  };
}
