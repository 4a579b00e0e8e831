export {};

// Bands of a long sheet are laid out as they come near (see topic.css). When the browser is idle, this script lays out the others,
// so that a screenshot of the whole page is complete.
const waiting = [...document.querySelectorAll<HTMLElement>('.band')].filter(isSkipped);
// Without scroll anchoring, laying out a part above would move the text that is being read.
const keepsPlace = CSS.supports('overflow-anchor: auto');
// Safari has no requestIdleCallback.
const whenIdle = window.requestIdleCallback?.bind(window) ?? ((then: () => void) => setTimeout(then, 100));
/** In milliseconds. Longer turns delay taps. */
const TURN = 6;

function layOutSome(): void {
  const until = performance.now() + TURN;
  while (performance.now() < until) {
    const part = waiting.shift();
    if (!part) return;
    const { top, bottom } = part.getBoundingClientRect();
    if (!keepsPlace && top <= 0) continue;
    const isAway = top > 2 * innerHeight || bottom < -innerHeight;
    if (isAway && isOneColumn(part)) waiting.unshift(...skippedCards(part));
    part.style.contentVisibility = 'visible';
    // Asking for its size lays it out now, within this turn.
    part.getBoundingClientRect();
  }
  requestAnimationFrame(() => whenIdle(layOutSome));
}

function isSkipped(part: HTMLElement): boolean {
  return getComputedStyle(part).contentVisibility === 'auto';
}

/** In several columns, the heights of all cards decide where columns break. */
function isOneColumn(band: HTMLElement): boolean {
  const cards = band.querySelector('.cards');
  return cards !== null && !(Number(getComputedStyle(cards).columnCount) > 1);
}

/** The cards of a band, each of which can be laid out alone. */
function skippedCards(band: HTMLElement): HTMLElement[] {
  const cards = [...band.querySelectorAll<HTMLElement>('.card')];
  for (const card of cards) card.style.contentVisibility = 'auto';
  return cards;
}

addEventListener('load', () => whenIdle(layOutSome));
