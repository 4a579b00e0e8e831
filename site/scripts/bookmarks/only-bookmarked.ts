/** Adds a filter for bookmarked items to lists. It is hidden if there are no bookmarks. */
import { BOOKMARKS, isBookmarked } from './pressed.ts';

const choice = document.querySelector<HTMLElement>('[data-bookmarks]');
const only = choice?.querySelector('input');
const items = [...document.querySelectorAll<HTMLElement>('.qa')];

function mark(): void {
  for (const item of items) item.toggleAttribute('data-left-out', only?.checked === true && !isBookmarked(item));
}

// This listener must run before that of the filter, which is on an outer element.
only?.addEventListener('input', mark);
document.addEventListener(BOOKMARKS, () => {
  if (!choice || !only) return;
  choice.hidden = !only.checked && !items.some(isBookmarked);
  if (only.checked) only.dispatchEvent(new Event('input', { bubbles: true }));
});
