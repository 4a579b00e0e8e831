export {};

// Shows the files of a pack one at a time. The list of links to them becomes tabs; options may replace both at any
// time.
const bar = document.querySelector<HTMLElement>('.file-tabs ol');
const holder = document.querySelector<HTMLElement>('.one-by-one');
if (bar && holder) start(bar, holder);

function start(bar: HTMLElement, holder: HTMLElement): void {
  let chosen = decodeURIComponent(location.hash.slice(1));
  const tabs = () => [...bar.querySelectorAll('a')];
  const anchorOf = (tab: HTMLAnchorElement) => decodeURIComponent(tab.hash.slice(1));

  /** Shows the selected file, or the first one if it no longer exists. */
  const show = (): void => {
    const all = tabs();
    const current = all.find((tab) => anchorOf(tab) === chosen) ?? all[0];
    for (const tab of all) {
      const panel = document.getElementById(anchorOf(tab))?.closest('section');
      if (!panel) continue;
      panel.id ||= `${anchorOf(tab)}-panel`;
      panel.setAttribute('role', 'tabpanel');
      panel.hidden = tab !== current;
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-controls', panel.id);
      tab.setAttribute('aria-selected', String(tab === current));
      tab.tabIndex = tab === current ? 0 : -1;
      tab.parentElement?.setAttribute('role', 'presentation');
    }
    if (current) bar.scrollLeft = current.offsetLeft - bar.offsetLeft - bar.clientWidth / 3;
  };
  const choose = (tab: HTMLAnchorElement): void => {
    chosen = anchorOf(tab);
    history.replaceState(history.state, '', tab.hash);
    show();
    // Scrolls up if the new file is so short that its top is above the window.
    if (holder.getBoundingClientRect().top < 0) holder.scrollIntoView();
  };

  bar.setAttribute('role', 'tablist');
  bar.addEventListener('click', (event) => {
    const tab = event.target instanceof Element ? event.target.closest('a') : null;
    if (!tab || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    choose(tab);
  });
  bar.addEventListener('keydown', (event) => {
    const all = tabs();
    const at = all.findIndex((tab) => tab.tabIndex === 0);
    const isLeftwards = getComputedStyle(bar).direction === 'rtl';
    const step = isLeftwards ? -1 : 1;
    const next = { ArrowRight: at + step, ArrowLeft: at - step, Home: 0, End: all.length - 1 }[event.key];
    const tab = next === undefined ? undefined : all[(next + all.length) % all.length];
    if (!tab) return;
    event.preventDefault();
    choose(tab);
    tab.focus();
  });
  addEventListener('hashchange', () => {
    chosen = decodeURIComponent(location.hash.slice(1));
    show();
  });
  new MutationObserver(show).observe(holder, { childList: true });
  show();
  holder.dataset['tabs'] = '';
}
