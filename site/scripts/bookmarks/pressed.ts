/** The event that is dispatched on the document when bookmarks change. */
export const BOOKMARKS = 'cribsmith:bookmarks';

/** Bookmark buttons with their addresses. */
export const BUTTON = '.bookmark[data-address]';

export function isPressed(button: Element): boolean {
  return button.getAttribute('aria-pressed') === 'true';
}

export function press(button: Element, isSet: boolean): void {
  button.setAttribute('aria-pressed', String(isSet));
}

/** Whether an item of a list is bookmarked. */
export function isBookmarked(item: Element): boolean {
  const button = (item.closest('[data-asked]') ?? item).querySelector(BUTTON);
  return button !== null && isPressed(button);
}

/**
 * Sets the buttons of bookmarked addresses to pressed.
 *
 * @param part - The element that contains the buttons.
 * @param addresses - The bookmarked addresses.
 * @returns The bookmarked addresses that have a button.
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
