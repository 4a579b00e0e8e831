import { labelOf } from '../../labels/index.ts';
import { isQuestion, wordsOf } from '../../lines/text.ts';
import type { Note } from '../note.ts';
import { type Asked, answering } from './asked.ts';

/** `text **Answer of the examiner:** no` */
const INSIDE = /^(.*\S)\s+(?:\*\*|__)([^*_:：]{2,60})(?:[:：](?:\*\*|__)|(?:\*\*|__)[:：])\s*(\S.*)$/u;
const FEWEST = 3;
const FEWEST_WORDS = 3;
const SHARE = 3 / 4;

interface Item {
  start: number;
  /** Exclusive. */
  end: number;
  number: string;
  text: string;
}

/** Items that end in the bold label of their answer: `- It is linear. **Answer:** no`. */
export function answeredInside(note: Note, items: readonly Item[], style: string): Asked[] {
  const found = items.flatMap((item): Asked[] => {
    const [, text = '', label = '', answer = ''] = INSIDE.exec(item.text) ?? [];
    const line = note.lines[item.start];
    if (!line || !isAnswer(label) || wordsOf(text) < FEWEST_WORDS) return [];
    const { start, end, number } = item;
    const sign = isQuestion(text) ? (number === '' ? {} : { number }) : { label: `Q${number}` };
    return [{ start, body: end, end, ...sign, text, answer: [answering(line, `**A:** ${answer}`, style)] }];
  });
  // A list above the first one belongs to what is asked.
  const below = items.filter(({ start }) => start >= (found[0]?.start ?? 0));
  return found.length >= FEWEST && found.length >= below.length * SHARE ? found : [];
}

function isAnswer(label: string): boolean {
  const [first = ''] = label.split(' ');
  return labelOf(label)?.role === 'answer' || labelOf(first)?.role === 'answer';
}
