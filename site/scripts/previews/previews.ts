import { fileOf } from '../../data-files.ts';
import type { Preview, Previews } from '../../view/previews.ts';
import { loadData } from '../data.ts';
import { addressOf } from '../root.ts';

/** Hover time before a preview opens, in milliseconds. */
const BEFORE_SHOWN = 350;
/** Time to move the pointer from the link to the preview, in milliseconds. */
const BEFORE_HIDDEN = 300;
/** Links in text. SVG links are excluded because their `href` is not a string. */
const LINK = 'a[href]:not(svg a)';
/** Links that are next to their target. */
const BESIDE = '.card > header a, .card > h3 a, .qa a, .turn a';
const ANCHOR = '--previewed';

/**
 * Shows previews of links. A preview stays open while the pointer is over the link or the preview, or while the link
 * has the focus; Escape closes it. It is hidden from screen readers, which have already announced the target of the
 * link.
 *
 * @param part - The element that contains the links.
 * @param first - The event that caused this module to be loaded.
 */
export function showPreviews(part: HTMLElement, first: Event): void {
  if (!('popover' in HTMLElement.prototype)) return;
  const files = Number(document.body.dataset['previews']);
  const loaded = new Map<number, Promise<Previews>>();
  const box = boxIn(document.body);
  let shown: HTMLAnchorElement | undefined;
  let wanted: HTMLAnchorElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const previewOf = async (address: string): Promise<Preview | undefined> => {
    const file = fileOf(address.replace(/#.*$/u, ''), files);
    const previews = loaded.get(file) ?? loadData<Previews>(`previews/${file}`);
    loaded.set(file, previews);
    try {
      return (await previews)[address];
    } catch {
      // Without its preview, the link still works.
      loaded.delete(file);
      return undefined;
    }
  };
  const hide = (): void => {
    clearTimeout(timer);
    wanted = undefined;
    if (!shown) return;
    shown.style.removeProperty('anchor-name');
    shown = undefined;
    box.hidePopover();
  };
  const show = async (link: HTMLAnchorElement, address: string): Promise<void> => {
    const preview = await previewOf(address);
    if (!preview || wanted !== link || !link.isConnected) return;
    if (shown) shown.style.removeProperty('anchor-name');
    shown = link;
    link.style.setProperty('anchor-name', ANCHOR);
    fill(box, preview);
    box.showPopover();
    if (!CSS.supports('position-area', 'block-end')) placeBelow(box, link);
  };
  const want = (link: HTMLAnchorElement | null): void => {
    const address =
      link && link.pathname !== location.pathname && !link.matches(BESIDE) ? addressOf(link.href) : undefined;
    if (!link || address === undefined) {
      hideSoon();
      return;
    }
    clearTimeout(timer);
    wanted = link;
    if (link !== shown) timer = setTimeout(show, BEFORE_SHOWN, link, address);
  };
  const hideSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(hide, BEFORE_HIDDEN);
  };
  const pointed = (event: Event): void => {
    if (!(event instanceof PointerEvent && event.target instanceof Element) || event.pointerType === 'touch') return;
    if (box.contains(event.target)) clearTimeout(timer);
    else if (part.contains(event.target) && event.target.closest(LINK))
      want(event.target.closest<HTMLAnchorElement>(LINK));
    else if (wanted !== document.activeElement || shown !== wanted) hideSoon();
  };
  const focused = ({ target }: Event): void => {
    if (target instanceof Element && target.matches(`${LINK}:focus-visible`)) want(target as HTMLAnchorElement);
  };

  document.addEventListener('pointerover', pointed);
  document.documentElement.addEventListener('pointerleave', hideSoon);
  part.addEventListener('focusin', focused);
  part.addEventListener('focusout', hide);
  document.addEventListener('pointerdown', ({ target }) => {
    if (!(target instanceof Node && box.contains(target))) hide();
  });
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  (first.type === 'focusin' ? focused : pointed)(first);
}

function boxIn(place: HTMLElement): HTMLElement {
  const box = document.createElement('div');
  box.className = 'preview';
  box.popover = 'manual';
  box.setAttribute('aria-hidden', 'true');
  place.append(box);
  return box;
}

function fill(box: HTMLElement, { kind, title, text, inLanguage }: Preview): void {
  const lines = [kind, title, text].map((words, index) => {
    const line = document.createElement('p');
    line.textContent = words;
    if (index > 0) Object.assign(line, { dir: 'auto', ...inLanguage });
    return line;
  });
  box.replaceChildren(...lines);
}

/**
 * Positions a preview where CSS anchor positioning is not supported: below the link, or above it if there is more
 * space.
 */
function placeBelow(box: HTMLElement, link: HTMLElement): void {
  const { left, top, bottom } = link.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const isAbove = bottom + height > innerHeight && top > height;
  box.style.left = `${Math.max(0, Math.min(left, innerWidth - width))}px`;
  box.style.top = `${isAbove ? top - height : bottom}px`;
}
