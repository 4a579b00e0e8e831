export {};

// Bands of a long sheet are laid out as they come near (see topic.css). When the browser is idle, this script lays out the
// others one by one, so that a screenshot of the whole page is complete.
const waiting = [...document.querySelectorAll<HTMLElement>('.band')];
// Without scroll anchoring, laying out a band above would move the text that is being read.
const keepsPlace = CSS.supports('overflow-anchor: auto');
// Safari has no requestIdleCallback.
const whenIdle = window.requestIdleCallback?.bind(window) ?? ((then: () => void) => setTimeout(then, 100));

function layOutNext(): void {
  const band = waiting.shift();
  if (!band) return;
  if (keepsPlace || band.getBoundingClientRect().top > 0) band.style.contentVisibility = 'visible';
  requestAnimationFrame(() => whenIdle(layOutNext));
}

addEventListener('load', () => whenIdle(layOutNext));
