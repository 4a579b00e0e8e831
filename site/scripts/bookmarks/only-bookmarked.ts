/** Lets the filter of a list leave out what is not bookmarked. Who has no bookmarks has nothing to choose. */
import { BOOKMARKS, isBookmarked } from './pressed.ts';

const choice = document.querySelector<HTMLElement>('[data-bookmarks]');
const only = choice?.querySelector('input');
const items = [...document.querySelectorAll<HTMLElement>('.qa')];

function mark(): void {
  for (const item of items) item.toggleAttribute('data-left-out', only?.checked === true && !isBookmarked(item));
}

// Before the filter hears of it, which listens further out.
only?.addEventListener('input', mark);
document.addEventListener(BOOKMARKS, () => {
  if (!choice || !only) return;
  choice.hidden = !only.checked && !items.some(isBookmarked);
  if (only.checked) only.dispatchEvent(new Event('input', { bubbles: true }));
});
