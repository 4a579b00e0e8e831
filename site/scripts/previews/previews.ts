import { fileOf } from '../../data-files.ts';
import type { Preview, Previews } from '../../view/previews.ts';
import { loadData } from '../data.ts';
import { addressOf } from '../root.ts';

/** How long somebody has to stay at a link, in milliseconds. */
const BEFORE_SHOWN = 350;
/** How long the way from the link to its preview may take. */
const BEFORE_HIDDEN = 300;
/** Links in text: those of a drawing have no address in text form. */
const LINK = 'a[href]:not(svg a)';
/** Links that stand in or beside what they lead to. */
const BESIDE = '.card > header a, .card > h3 a, .qa a, .turn a';
const ANCHOR = '--previewed';

/**
 * Shows what links lead to beside them. A preview stays while the pointer is at the link or on the preview itself, or the focus
 * is at the link; Escape takes it away. It is not read out: to who listens, the link has said where it leads.
 *
 * @param part - Where the links are.
 * @param first - What has happened already, and began it all.
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
      // Without them the link is as good as any other.
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

/** Where style sheets cannot say where it is: below the link, or above it where there is more room. */
function placeBelow(box: HTMLElement, link: HTMLElement): void {
  const { left, top, bottom } = link.getBoundingClientRect();
  const { width, height } = box.getBoundingClientRect();
  const isAbove = bottom + height > innerHeight && top > height;
  box.style.left = `${Math.max(0, Math.min(left, innerWidth - width))}px`;
  box.style.top = `${isAbove ? top - height : bottom}px`;
}
