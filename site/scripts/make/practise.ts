import type { PracticeCard } from '../../view/practice-cards.ts';
import { fill } from '../fill.ts';
import { createCardView, type Messages } from '../practice/card-view.ts';
import type { Rating } from '../practice/schedule.ts';
import { answer, done, firstRatings, missed, type Session, startSession, undo } from '../practice/session.ts';

/** Number of cards in a round. */
const ROUND_SIZE = 15;

/** Practice with the user's notes, in rounds that are not saved. */
export interface Practice {
  start(cards: readonly PracticeCard[]): void;
}

/**
 * Initialises practice in a panel.
 *
 * @param panel - The panel.
 * @param messages - The strings of the practice page.
 */
export function createPractice(panel: HTMLElement, messages: Messages): Practice {
  const section = panel.querySelector<HTMLElement>('.practice-card');
  const result = panel.querySelector<HTMLElement>('[data-part=result]');
  if (!section || !result) throw new Error('The page has no card to practise.');
  const view = createCardView(section, messages);
  for (const name of ['[data-do=bookmark]', '[data-part=page]', '[data-do=finish]'])
    section.querySelector<HTMLElement>(name)?.setAttribute('hidden', '');
  let byId = new Map<string, PracticeCard>();
  let session: Session = startSession([]);

  const ask = (): void => {
    const card = byId.get(session.queue[0] ?? '');
    section.hidden = card === undefined;
    if (card) {
      view.ask(card, {
        progress: fill(messages.progress, { done: done(session), all: session.size }),
        bookmarked: false,
        changed: false,
        seconds: undefined,
        canUndo: session.before !== undefined,
        base: new URL(location.href),
        dues: [],
      });
      return;
    }
    view.stop();
    const right = firstRatings(session).size - missed(session).length;
    const seconds = session.answers.reduce((sum, entry) => sum + entry.seconds, 0);
    const minutes = Math.max(1, Math.round(seconds / 60));
    result.textContent =
      session.size === 0 ? messages.nothing : fill(messages.result, { right, all: session.size, minutes });
  };

  section.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    if (button?.dataset['do'] === 'reveal') view.reveal();
    if (button?.dataset['do'] === 'undo') session = undo(session);
    const rating = Number(button?.dataset['rating']);
    if (rating > 0) session = answer(session, rating as Rating, view.seconds());
    if (rating > 0 || button?.dataset['do'] === 'undo') ask();
  });
  section.addEventListener('keydown', (event) => {
    if (/^[1-4]$/.test(event.key) && view.isRevealed()) {
      session = answer(session, Number(event.key) as Rating, view.seconds());
      ask();
    }
  });

  return {
    start(cards) {
      byId = new Map(cards.map((card) => [card.id, card]));
      result.textContent = '';
      session = startSession(cards.slice(0, ROUND_SIZE).map(({ id }) => id));
      ask();
    },
  };
}
