import type { PracticeCard } from '../../view/practice-cards.ts';
import { fill } from '../fill.ts';
import { waitOf } from './schedule.ts';

/** The strings of the page's script. */
export interface Messages {
  progress: string;
  plan: string;
  planToday: string;
  result: string;
  nothing: string;
  notLoaded: string;
  notKept: string;
  imported: string;
  notImported: string;
  confirmReset: string;
  timeLeft: string;
  timeOver: string;
  hidden: string;
  minutes: string;
  hours: string;
  days: string;
}

export interface Asking {
  progress: string;
  bookmarked: boolean;
  changed: boolean;
  /** The time limit for the answer, if any. */
  seconds: number | undefined;
  canUndo: boolean;
  /** The URL of the start page. */
  base: URL;
  /** When the card is due again after each rating. */
  dues: readonly number[];
}

/** The current card on the page. */
export interface CardView {
  ask(card: PracticeCard, asking: Asking): void;
  reveal(): void;
  isRevealed(): boolean;
  bookmark(isSet: boolean): void;
  /** The number of seconds since the card was shown. */
  seconds(): number;
  /** Stops the timer. */
  stop(): void;
  linkTo(card: PracticeCard, base: URL): HTMLElement;
}

const GAP = /\{\{c\d+::(.*?)\}\}/gs;

export function createCardView(section: HTMLElement, messages: Messages): CardView {
  const part = <Kind extends HTMLElement>(name: string): Kind => {
    const found = section.querySelector<Kind>(`[data-part=${name}], [data-do=${name}]`);
    if (!found) throw new Error(`The card of practice has no ${name}.`);
    return found;
  };
  const grades = section.querySelector<HTMLElement>('.practice-grades');
  let since = 0;
  let clock: ReturnType<typeof setInterval> | undefined;
  let shown: PracticeCard | undefined;

  const stop = (): void => clearInterval(clock);
  const tick = (limit: number): void => {
    const left = limit - Math.round((Date.now() - since) / 1000);
    const time = `${Math.floor(Math.abs(left) / 60)}:${String(Math.abs(left) % 60).padStart(2, '0')}`;
    const timer = part('timer');
    timer.classList.toggle('over', left < 0);
    timer.textContent = fill(left < 0 ? messages.timeOver : messages.timeLeft, { time });
  };

  return {
    ask(card, { progress, bookmarked, changed, seconds, canUndo, base, dues }) {
      stop();
      shown = card;
      since = Date.now();
      part('progress').textContent = progress;
      part('topic').textContent = card.topic;
      // The build has sanitised this HTML.
      part('front').innerHTML = card.front.replace(GAP, `<span class="gap">${messages.hidden}</span>`);
      part('back').innerHTML = backOf(card);
      for (const side of ['front', 'back']) {
        part(side).dir = card.inLanguage?.dir ?? 'auto';
        // An empty `lang` would mean that the language is unknown.
        if (card.inLanguage?.lang) part(side).lang = card.inLanguage.lang;
        else part(side).removeAttribute('lang');
      }
      part('back').hidden = true;
      part('changed').hidden = !changed;
      part('hint').hidden = false;
      part('reveal').hidden = false;
      if (grades) grades.hidden = true;
      part('undo').hidden = !canUndo;
      part('bookmark').setAttribute('aria-pressed', String(bookmarked));
      part<HTMLAnchorElement>('page').href = new URL(card.url, base).href;
      for (const [index, small] of [...(grades?.querySelectorAll('small') ?? [])].entries())
        small.textContent = waitOf(dues[index] ?? since, since, messages);
      part('timer').textContent = '';
      if (seconds !== undefined) {
        tick(seconds);
        clock = setInterval(() => tick(seconds), 1000);
      }
      // Typing in the notes next to the cards must not lose the focus.
      if (document.activeElement instanceof HTMLTextAreaElement) return;
      part('reveal').focus();
      section.closest('.practice')?.scrollIntoView({ block: 'start' });
    },
    reveal() {
      if (!shown || !part('back').hidden) return;
      part('back').hidden = false;
      part('hint').hidden = true;
      part('reveal').hidden = true;
      if (!grades) return;
      grades.hidden = false;
      grades.querySelector<HTMLElement>('[data-rating="3"]')?.focus({ preventScroll: true });
    },
    isRevealed: () => !part('back').hidden,
    bookmark: (isSet) => part('bookmark').setAttribute('aria-pressed', String(isSet)),
    seconds: () => (Date.now() - since) / 1000,
    stop,
    linkTo(card, base) {
      const link = document.createElement('a');
      link.href = new URL(card.url, base).href;
      const front = document.createElement('template');
      front.innerHTML = card.front;
      const asked = front.content.querySelector('.asked') ?? front.content;
      link.textContent = (asked.textContent ?? '').trim();
      const item = document.createElement('li');
      item.append(link);
      return item;
    },
  };
}

/** The answer. For a sentence with gaps, the whole sentence with the hidden words highlighted. */
function backOf({ form, front, back }: PracticeCard): string {
  return form === 'cloze' ? front.replace(GAP, '<mark>$1</mark>') + back : back;
}
