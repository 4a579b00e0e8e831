import { questionRule } from './asked.ts';
import { maySignCard } from './card-signs.ts';
import { cardsOfLines } from './signed-cards.ts';

/** Cards of one line with a sign or an arrow, and those whose answer is below: carddown, NeuraCache, RemNote, Logseq. */
export const cardLines = questionRule({
  style: 'card-lines',
  needs: ({ text }) => maySignCard(text),
  // Asked for by its name at each call: where it is loaded late, it is another function by then.
  find: (note) => cardsOfLines(note),
});
