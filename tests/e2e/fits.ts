import type { Page } from 'playwright-core';

/** Windows that a page has to fit: narrow phones, and a window of 1280 by 1024 pixels that is enlarged four times. */
export const SMALL_WINDOWS = [
  { width: 320, height: 640 },
  { width: 360, height: 740 },
  { width: 320, height: 256 },
] as const;

/** The smallest type, in pixels. */
export const TYPE = 12;
/** The least height and width of what is tapped, in pixels. */
export const TARGET = 24;
/** Parts of the height that bars may take which stay where they are, on a phone and in a window that is enlarged. */
const BARS = { phone: 0.3, enlarged: 0.25 };
/** The height of a window from which on it is that of a phone, in pixels. */
const PHONE = 480;

/**
 * Sets the size of a page's window, and looks for whatever does not fit: a page that scrolls sideways, text that is cut or outside, bars
 * that scroll or take the room, type and targets that are too small. Out: a line for each kind of fault, with an example.
 */
export async function misfits(page: Page, size: { width: number; height: number }): Promise<string[]> {
  await page.setViewportSize(size);
  await drawn(page);
  const bars = size.height < PHONE ? BARS.enlarged : BARS.phone;
  return page.evaluate(findMisfits, { type: TYPE, target: TARGET, bars });
}

/** Waits until a page is drawn in its new size: parts that are out of sight keep their former layout until then. */
async function drawn(page: Page): Promise<void> {
  // The first frame is called back before it is drawn.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Runs in the page, so that it may name nothing from outside of it. */
function findMisfits(least: { type: number; target: number; bars: number }): string[] {
  const faults = new Map<string, string>();
  const width = document.documentElement.clientWidth;
  const shown: ParentNode = document.querySelector('dialog:modal, :popover-open') ?? document.body;
  const elements = [...shown.querySelectorAll<HTMLElement>('*')].filter(
    (element) => element instanceof HTMLElement && element.checkVisibility({ visibilityProperty: true }),
  );
  const styleOf = (element: Element) => getComputedStyle(element);
  const nameOf = ({ tagName, classList }: Element) => [tagName.toLowerCase(), ...classList].join('.');
  const add = (fault: string, element: Element) => {
    const parent = element.parentElement ? `${nameOf(element.parentElement)} > ` : '';
    const kind = `${fault}: ${parent}${nameOf(element)}`;
    if (!faults.has(kind)) faults.set(kind, (element.textContent ?? '').trim().slice(0, 40));
  };
  const above = (element: Element, holds: (ancestor: Element) => boolean) => {
    let at: Element | null = element;
    while (at && at !== document.body && !holds(at)) at = at.parentElement;
    return at === document.body ? null : at;
  };
  const scrolls = (element: Element) =>
    /auto|scroll/u.test(styleOf(element).overflowX) && element.scrollWidth > element.clientWidth;
  // Words for screen readers, and the link that is seen when it has the focus.
  const isUnseen = (element: Element) =>
    above(element, (at) => at.matches('.skip') || styleOf(at).clipPath !== 'none') !== null;
  // The name of the site, which the start page says whole, and excerpts, which are parts of a text.
  const isShortened = (element: Element) => element.closest('.site-title, .excerpt, .preview') !== null;

  if (document.documentElement.scrollWidth > width) add('scrolls sideways', document.documentElement);
  for (const element of elements) {
    if (isUnseen(element)) continue;
    if (element.matches('.site-header *') && scrolls(element)) add('a bar that scrolls', element);
    const texts = [...element.childNodes].filter(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (texts.length === 0) continue;
    const size = Number.parseFloat(styleOf(element).fontSize);
    if (size > 0 && size < least.type) add('small type', element);
    if (isShortened(element) || above(element, scrolls)) continue;
    const box = above(element, (at) => styleOf(at).overflowX !== 'visible')?.getBoundingClientRect();
    const range = document.createRange();
    for (const text of texts) {
      range.selectNodeContents(text);
      for (const { left, right, width: room } of range.getClientRects()) {
        const [start, end] = [Math.max(0, box?.left ?? 0), Math.min(width, box?.right ?? width)];
        if (room > 0 && (left < start - 1 || right > end + 1)) add('cut', element);
      }
    }
  }

  const targets = 'a[href], button, summary, select, textarea, input:not([type=hidden], :disabled)';
  // A link in a sentence is as high as its line.
  const isInSentence = (element: Element) => {
    const block = element.parentElement && above(element.parentElement, (at) => styleOf(at).display !== 'inline');
    return (
      styleOf(element).display === 'inline' &&
      block !== null &&
      !/flex|grid/u.test(styleOf(block).display) &&
      (block.textContent ?? '').trim() !== (element.textContent ?? '').trim()
    );
  };
  const isHit = (element: Element, x: number, y: number) => {
    const hit = document.elementFromPoint(x, y);
    return hit !== null && (element.contains(hit) || hit.closest('label')?.contains(element) === true);
  };
  const looked = new Map<string, number>();
  for (const element of elements.filter((each) => each.matches(targets))) {
    const kind = `${nameOf(element.parentElement ?? element)} ${nameOf(element)}`;
    looked.set(kind, (looked.get(kind) ?? 0) + 1);
    // What is made alike is alike.
    if ((looked.get(kind) ?? 0) > 4 || isUnseen(element) || isInSentence(element)) continue;
    element.scrollIntoView({ block: 'center', inline: 'center' });
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [x, y, reach] = [(left + right) / 2, (top + bottom) / 2, least.target / 2 - 1];
    const points = [x - reach, x + reach].flatMap((at) => [[at, y] as const]);
    points.push([x, y - reach], [x, y + reach]);
    if (!points.every(([atX, atY]) => isHit(element, atX, atY))) add('small target', element);
  }

  window.scrollTo(0, document.body.scrollHeight / 2);
  const bars = [...document.querySelectorAll<HTMLElement>('body *')].filter(
    (element) =>
      element.checkVisibility() &&
      /fixed|sticky/u.test(styleOf(element).position) &&
      !element.matches('dialog, [popover]') &&
      element.offsetWidth > innerWidth / 2,
  );
  if (bars.reduce((sum, { offsetHeight }) => sum + offsetHeight, 0) > least.bars * innerHeight)
    for (const bar of bars) add('a bar that takes the room', bar);
  return [...faults].map(([fault, example]) => `${fault} "${example}"`);
}
