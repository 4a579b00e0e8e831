import { questionRule } from './asked.ts';
import { maySignCard } from './card-signs.ts';
import { cardsOfLines } from './signed-cards.ts';

/** Cards of carddown, NeuraCache, RemNote and Logseq: on one line with a sign or an arrow, or with the answer below. */
export const cardLines = questionRule({
  style: 'card-lines',
  needs: ({ text }) => maySignCard(text),
  // Looked up at each call: a function that is loaded late is replaced by then.
  find: (note) => cardsOfLines(note),
});
