import { numberedOf } from '../../lines/marks.ts';
import { questionRule } from './asked.ts';
import { askedAboveChoices } from './choice-paragraphs.ts';
import { mayBeginChoices } from './choice-signs.ts';

/** Paragraphs above choices with letters, `Which one is it?` over `A) ...`, that nothing else marks as questions. */
export const aboveChoices = questionRule({
  style: 'above-choices',
  needs: ({ text }) => mayBeginChoices(text) && !numberedOf(text),
  before: 'outline',
  // Asked for by its name at each call: where it is loaded late, it is another function by then.
  find: (note) => askedAboveChoices(note),
});
