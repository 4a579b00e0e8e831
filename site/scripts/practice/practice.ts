import type { PracticeCard } from '../../view/practice-cards.ts';
import { loadData } from '../data.ts';
import { fill } from '../fill.ts';
import { CHOSEN } from '../print-these/chosen.ts';
import { saveFile } from '../save-file.ts';
import { createCardView, type Messages } from './card-view.ts';
import { keepMarks } from './marks.ts';
import { answered, isKnown, newPerDay, type Progress, planOf, progressOf, type Rating } from './schedule.ts';
import { answer, done, firstRatings, missed, type Session, startSession, undo } from './session.ts';
import { checkSelected, dayOf, optionsOf, type SessionOptions } from './session-options.ts';
import { siteKey } from './site-key.ts';
import {
  type Edit,
  isSame,
  type Kept,
  marksOf,
  memoryStore,
  merged,
  openStore,
  parseKept,
  recognised,
  type Store,
  withBookmarks,
  withReview,
} from './store.ts';

const page = document.querySelector<HTMLElement>('.practice');
const form = page?.querySelector<HTMLFormElement>('.practice-setup');
if (page && form) void start(page, form);

async function start(page: HTMLElement, form: HTMLFormElement): Promise<void> {
  const part = <Kind extends HTMLElement>(selector: string): Kind => {
    const found = page.querySelector<Kind>(selector);
    if (!found) throw new Error(`The page of practice has no ${selector}.`);
    return found;
  };
  const use = noticeUse(page, form);
  const messages: Messages = JSON.parse(part('.practice-messages').textContent ?? '{}');
  const status = part('.practice-status');
  const sections = [form, part('.practice-card'), part('.practice-summary')];
  const show = (section: HTMLElement) => {
    for (const other of sections) other.hidden = other !== section;
  };

  const store: Store = await openStore(siteKey()).catch(() => {
    status.textContent = messages.notKept;
    return memoryStore();
  });
  const before = await store.read();
  // Visitors who have never practised here may only be looking, so the large list of cards is not loaded yet.
  if (before.known.length === 0) await use.began;
  const cards = await loadData<readonly PracticeCard[]>('practice/cards').catch(() => undefined);
  if (!cards) {
    status.textContent = messages.notLoaded;
    return;
  }
  const byId = new Map(cards.map((card) => [card.id, card]));
  let { kept, changed } = recognised(before, cards);
  let progress = progressOf(kept.reviews, dayOf(kept.exam));
  let session: Session = startSession([]);
  let options: SessionOptions = optionsOf(form);
  /** The time budget chosen on the start page, if any. */
  const time = new URLSearchParams(location.search).get('time');
  const field = form.elements.namedItem('exam');
  const view = createCardView(part('.practice-card'), messages);

  /** The number of writes in progress. */
  let writes = 0;
  const keep = async (edit: Edit): Promise<void> => {
    kept = edit(kept);
    writes++;
    page.dataset['saving'] = '';
    const shown = kept;
    // In parallel, because the user may leave right after grading the last card.
    const [stored] = await Promise.all([
      store.change(edit).catch(() => {
        status.textContent = messages.notKept;
        return shown;
      }),
      keepShown(),
    ]);
    writes--;
    // Pending writes are not in the stored data yet.
    if (writes === 0 && !isSame(stored, shown)) {
      take(stored);
      await keepShown();
    }
    if (writes === 0) delete page.dataset['saving'];
  };
  /** If nothing can be stored, lists do not show progress. */
  const keepShown = () => keepMarks(marksOf(cards, progress, kept.bookmarks)).catch(() => undefined);
  /** Continues with data that another open page has changed. */
  const take = (stored: Kept): void => {
    kept = stored;
    progress = progressOf(kept.reviews, options.exam);
    view.bookmark(kept.bookmarks.includes(session.queue[0] ?? ''));
    count();
  };
  const chosen = (): PracticeCard[] =>
    cards.filter(
      ({ id, kind, topic, level, times }) =>
        (time === null || times.some((other) => other === time)) &&
        (options.topics.length === 0 || options.topics.includes(topic)) &&
        (options.levels.length === 0 || options.levels.includes(level)) &&
        (options.kinds.length === 0 || options.kinds.includes(kind)) &&
        (!options.bookmarked || kept.bookmarks.includes(id)),
    );
  const count = (): void => {
    const now = Date.now();
    const wanted = chosen();
    // A card that is asked in several forms is printed once.
    const nodes = [...new Set(wanted.map(({ id }) => id.split('#')[0] ?? id))];
    page.querySelector('.print-these')?.dispatchEvent(new CustomEvent(CHOSEN, { detail: nodes }));
    const all = wanted.map(({ id }) => progress.get(id));
    const of = (accept: (entry: Progress | undefined) => boolean) => String(all.filter(accept).length);
    part('[data-count=due]').textContent = of((entry) => entry !== undefined && entry.due <= now);
    part('[data-count=fresh]').textContent = of((entry) => entry === undefined);
    part('[data-count=known]').textContent = of((entry) => entry !== undefined && isKnown(entry));
    part('[data-part=plan]').textContent = planText(all.filter((entry) => entry === undefined).length, now);
  };

  /** The number of cards to practise each day until the interview. */
  const planText = (fresh: number, now: number): string => {
    if (options.exam === undefined || options.exam <= now) return '';
    const { days, cards: share } = newPerDay(fresh, now, options.exam);
    return fill(share === 0 ? messages.planToday : messages.plan, { days, cards: share });
  };

  const ask = (): void => {
    const card = byId.get(session.queue[0] ?? '');
    if (!card) {
      finish();
      return;
    }
    show(part('.practice-card'));
    view.ask(card, {
      progress: fill(messages.progress, { done: done(session), all: session.size }),
      bookmarked: kept.bookmarks.includes(card.id),
      changed: changed.has(card.id),
      seconds: options.interview ? options.seconds : undefined,
      canUndo: session.before !== undefined,
      base: new URL('../', location.href),
      dues: ([1, 2, 3, 4] as const).map(
        (rating) => answered(progress.get(card.id), Date.now(), rating, options.exam).due,
      ),
    });
  };

  const finish = (): void => {
    view.stop();
    show(part('.practice-summary'));
    const ratings = firstRatings(session);
    const wrong = missed(session);
    const seconds = session.answers.reduce((sum, entry) => sum + entry.seconds, 0);
    part('[data-part=result]').textContent = fill(messages.result, {
      right: ratings.size - wrong.length,
      all: ratings.size,
      minutes: Math.max(1, Math.round(seconds / 60)),
    });
    part('[data-part=missed]').replaceChildren(
      ...wrong.flatMap((id) => {
        const card = byId.get(id);
        return card ? [view.linkTo(card, new URL('../', location.href))] : [];
      }),
    );
    part('.practice-summary [data-do=repeat]').hidden = wrong.length === 0;
    part('.practice-summary [data-do=undo]').hidden = session.before === undefined;
    part('#practice-summary').focus();
  };

  const begin = (ids: readonly string[]): void => {
    status.textContent = ids.length === 0 ? messages.nothing : '';
    if (ids.length === 0) return;
    session = startSession(ids);
    ask();
  };

  const grade = async (rating: Rating): Promise<void> => {
    const card = byId.get(session.queue[0] ?? '');
    if (!card || !view.isRevealed()) return;
    const review = { card: card.id, time: Date.now(), rating };
    session = answer(session, rating, view.seconds(), !options.interview);
    progress.set(card.id, answered(progress.get(card.id), review.time, rating, options.exam));
    changed.delete(card.id);
    // Shown at once, and stored before the next card can be answered.
    const saved = keep((all) => withReview(all, review, card));
    ask();
    await saved;
  };

  const takeBack = async (): Promise<void> => {
    if (!session.before) return;
    session = undo(session);
    const card = session.queue[0];
    const last = kept.reviews.findLast((review) => review.card === card);
    const without: Edit = (all) => ({
      ...all,
      reviews: all.reviews.filter((review) => review.card !== last?.card || review.time !== last.time),
    });
    progress = progressOf(without(kept).reviews, options.exam);
    const saved = keep(without);
    ask();
    await saved;
  };

  const actions: Readonly<Record<string, () => unknown>> = {
    reveal: () => view.reveal(),
    undo: takeBack,
    bookmark: async () => {
      const id = session.queue[0] ?? '';
      const card = byId.get(id);
      if (!card) return;
      const isSet = !kept.bookmarks.includes(id);
      view.bookmark(isSet);
      await keep((all) => withBookmarks(all, [card], isSet));
    },
    finish,
    random: () =>
      begin(
        shuffled(chosen())
          .slice(0, options.limit)
          .map(({ id }) => id),
      ),
    repeat: () => begin(missed(session)),
    again: () => {
      show(form);
      count();
      part('h1').focus();
    },
    export: () => saveFile({ name: 'practice.json', type: 'application/json', bytes: JSON.stringify(kept) }),
    reset: async () => {
      if (!confirm(messages.confirmReset)) return;
      progress = new Map();
      const saved = keep((all) => ({ ...all, reviews: [], known: [], bookmarks: [] }));
      count();
      await saved;
    },
  };
  page.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button') : null;
    const rating = Number(button?.dataset['rating']);
    if (rating) void grade(rating as Rating);
    else actions[button?.dataset['do'] ?? '']?.();
  });
  part<HTMLInputElement>('[data-do=import]').addEventListener('change', async ({ target }) => {
    const file = target instanceof HTMLInputElement ? target.files?.[0] : undefined;
    const read = file && parseKept(await file.text());
    if (!read) {
      status.textContent = messages.notImported;
      return;
    }
    const again = recognised(merged(kept, read), cards);
    changed = again.changed;
    progress = progressOf(again.kept.reviews, dayOf(again.kept.exam));
    if (field instanceof HTMLInputElement) field.value = again.kept.exam;
    options = optionsOf(form);
    const saved = keep((all) => recognised(merged(all, read), cards).kept);
    count();
    await saved;
    status.textContent = messages.imported;
  });
  document.addEventListener('keydown', (event) => {
    const isTyping =
      event.target instanceof Element && event.target.closest('input, select, textarea, dialog, summary');
    if (part('.practice-card').hidden || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
    const isButton = event.target instanceof Element && event.target.closest('button, a');
    if (event.key === ' ' && !isButton) {
      event.preventDefault();
      if (view.isRevealed()) void grade(3);
      else view.reveal();
    } else if (/^[1-4]$/.test(event.key)) void grade(Number(event.key) as Rating);
    else if (event.key.toLowerCase() === 'u') void takeBack();
  });
  form.addEventListener('input', async () => {
    options = optionsOf(form);
    const exam = String(new FormData(form).get('exam') ?? '');
    if (exam !== kept.exam) {
      progress = progressOf(kept.reviews, options.exam);
      await keep((all) => ({ ...all, exam }));
    }
    count();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    options = optionsOf(form);
    const ids = chosen().map(({ id }) => id);
    const { limit, exam } = options;
    begin(
      options.interview
        ? shuffled(ids).slice(0, limit)
        : planOf({ cards: ids, progress, now: Date.now(), limit, exam }),
    );
  });

  const asked = new URLSearchParams(location.search);
  const exam = asked.get('exam') ?? kept.exam;
  if (field instanceof HTMLInputElement && dayOf(exam) !== undefined) field.value = exam;
  checkSelected(form, asked);
  options = optionsOf(form);
  progress = progressOf(kept.reviews, options.exam);
  const chosenDay = field instanceof HTMLInputElement ? field.value : '';
  await keep((all) => ({ ...recognised(all, cards).kept, exam: chosenDay }));
  count();
  document.addEventListener('visibilitychange', async () => {
    if (document.hidden || writes > 0) return;
    const stored = await store.read().catch(() => kept);
    if (writes === 0 && !isSame(stored, kept)) take(stored);
  });
  page.dataset['ready'] = '';
  const wanted = use.wanted();
  if (wanted === 'start') form.requestSubmit();
  else if (wanted) actions[wanted]?.();
}

interface Use {
  /** Resolves when the user starts to use the page. */
  began: Promise<void>;
  /** What the user has pressed meanwhile: `start`, or the name of the button's action. */
  wanted(): string | undefined;
}

/** Observes whether the user interacts with the page while it is still loading. */
function noticeUse(page: HTMLElement, form: HTMLFormElement): Use {
  let wanted: string | undefined;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    wanted = 'start';
  });
  form.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-do]') : null;
    wanted = button?.dataset['do'] ?? wanted;
  });
  const began = new Promise<void>((resolve) => {
    for (const event of ['focusin', 'pointerdown', 'submit'])
      page.addEventListener(event, () => resolve(), { once: true });
    form.addEventListener('pointerenter', () => resolve(), { once: true });
    // The user may already have interacted before this script ran.
    if (form.contains(document.activeElement)) resolve();
  });
  return { began, wanted: () => wanted };
}

function shuffled<T>(values: readonly T[]): T[] {
  return values
    .map((value) => ({ value, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ value }) => value);
}
