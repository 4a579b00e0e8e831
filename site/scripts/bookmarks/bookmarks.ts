/**
 * Adds a bookmark button to everything on the page that can be practised. The code that stores bookmarks is loaded at
 * the first click.
 */
import { addressOf } from '../root.ts';
import { BOOKMARKS, BUTTON, isPressed, press } from './pressed.ts';

const label: string = JSON.parse(document.body.dataset['marks'] ?? '{}').bookmark ?? '';

/** Without the lists of cards, whose pages load no style for it: in a copy on disk, this script runs on all pages. */
const BOOKMARKED = ':is(.sheet *, .qa-row, .try)[data-asked]';

for (const asked of document.querySelectorAll<HTMLElement>(BOOKMARKED)) offer(asked);
document.addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>(BUTTON) : null;
  if (button) void toggle(button);
});

function offer(asked: HTMLElement): void {
  const link = asked.querySelector<HTMLAnchorElement>('a.kind, h3 > a, .qa-answer a');
  const address = addressOf(link?.href ?? location.href.replace(/[?#].*$/u, ''));
  if (address === undefined) return;
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'bookmark' });
  button.dataset['address'] = address;
  press(button, false);
  const title = asked.querySelector('h3, summary > :nth-child(2)')?.textContent;
  // Next to a title, the button is an icon without text.
  if (link) button.setAttribute('aria-label', title ? `${label}: ${title}` : label);
  else button.textContent = label;
  (asked.querySelector(':scope > header') ?? asked).append(button);
}

async function toggle(button: HTMLElement): Promise<void> {
  const isSet = !isPressed(button);
  const show = (isNowSet: boolean) => {
    press(button, isNowSet);
    document.dispatchEvent(new Event(BOOKMARKS));
  };
  show(isSet);
  button.setAttribute('aria-busy', 'true');
  try {
    const { keepBookmark } = await import('./keep-bookmark.ts');
    await keepBookmark(button.dataset['address'] ?? '', isSet);
  } catch {
    // If nothing can be stored, the button returns to its previous state.
    show(!isSet);
  }
  button.removeAttribute('aria-busy');
}
