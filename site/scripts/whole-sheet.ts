export {};

// Cards and bands of a long sheet are laid out as they come near (see topic.css). When the browser is idle, this script lays out the
// others, so that a screenshot of the whole page is complete.
const waiting = [...document.querySelectorAll<HTMLElement>('.band, .band .card')].filter(
  (part) => getComputedStyle(part).contentVisibility === 'auto',
);
// Without scroll anchoring, laying out a part above would move the text that is being read.
const keepsPlace = CSS.supports('overflow-anchor: auto');
// Safari has no requestIdleCallback.
const whenIdle = window.requestIdleCallback?.bind(window) ?? ((then: () => void) => setTimeout(then, 100));
/** A tap waits at most this long, in milliseconds. */
const TURN = 6;

function layOutSome(): void {
  const until = performance.now() + TURN;
  while (performance.now() < until) {
    const part = waiting.shift();
    if (!part) return;
    if (!keepsPlace && part.getBoundingClientRect().top <= 0) continue;
    part.style.contentVisibility = 'visible';
    // Asking for its size lays it out now, within this turn.
    part.getBoundingClientRect();
  }
  requestAnimationFrame(() => whenIdle(layOutSome));
}

addEventListener('load', () => whenIdle(layOutSome));
