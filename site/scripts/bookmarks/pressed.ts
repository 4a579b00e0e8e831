/** Told the document when a bookmark has come or gone. */
export const BOOKMARKS = 'cribsmith:bookmarks';

/** A button for a bookmark, at the address that it is for. */
export const BUTTON = '.bookmark[data-address]';

export function isPressed(button: Element): boolean {
  return button.getAttribute('aria-pressed') === 'true';
}

export function press(button: Element, isSet: boolean): void {
  button.setAttribute('aria-pressed', String(isSet));
}

/** Whether somebody has bookmarked an item of a list. */
export function isBookmarked(item: Element): boolean {
  const button = (item.closest('[data-asked]') ?? item).querySelector(BUTTON);
  return button !== null && isPressed(button);
}

/**
 * Presses the buttons of what is bookmarked.
 *
 * @param part - Where the buttons are.
 * @param addresses - What is bookmarked.
 * @returns The addresses that have a button.
 */
export function addBookmarks(part: ParentNode, addresses: readonly string[]): ReadonlySet<string> {
  const wanted = new Set(addresses);
  const shown = new Set<string>();
  for (const button of part.querySelectorAll<HTMLElement>(BUTTON)) {
    const address = button.dataset['address'] ?? '';
    if (!wanted.has(address)) continue;
    press(button, true);
    shown.add(address);
  }
  document.dispatchEvent(new Event(BOOKMARKS));
  return shown;
}
