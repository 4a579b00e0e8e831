import { exerciseWords } from '../../languages/exercises/index.ts';
import { alternatives } from '../../languages/index.ts';
import { isQuestion } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import type { Asked } from './asked.ts';

/** Titles of sentences that are to be completed. */
const TITLE = new RegExp(alternatives(exerciseWords(({ gaps }) => gaps)), 'iu');
/** What was filled in: in bold, or as code in bold. */
const FILLED = /(?:\*\*|__)`?([^`*_]+)`?(?:\*\*|__)/gu;
/** A label before a sentence. */
const LABEL = /[:：]$/u;

interface Item {
  start: number;
  /** Exclusive. */
  end: number;
  number: string;
  text: string;
}

/** The completed sentences below a title that asks to complete them, with what was filled in hidden. */
export function askedWithGaps(title: string, items: readonly Item[], note: Note): Asked[] {
  if (!TITLE.test(title)) return [];
  return items.flatMap(({ start, end, number, text }): Asked[] => {
    let group = 0;
    const sentence = text.replace(FILLED, (all, hidden: string, at: number) =>
      at === 0 && LABEL.test(hidden) ? all : `{{c${++group}::${hidden.trim()}}}`,
    );
    if (group === 0 || isQuestion(text) || !note.isText(start)) return [];
    return [{ start, body: end, end, label: `Q${number}`, text: sentence, answer: [] }];
  });
}
