import { remember } from '../../report/index.ts';
import { type Label, labelOf } from './index.ts';

/** A line that opens with a label: `label` is what stood before the text, its colon left out. */
export interface LabelLine extends Label {
  words: string;
  text: string;
}

const MAX_LABEL = 64;
const STRONG = /^(\*\*|__)(.{1,64}?)(?:\1\s*[:：]|[:：]\s*\1)\s*(.*)$/u;
const PLAIN = /^([^:：*`_]{1,64})(?::(?:\s+|$)|：\s*)(.*)$/u;
/** `Q1. text`, `Question 3) text`, `Q 4 - text`, `Q5- Text`: the number ends the label. */
const NUMBERED = /^(?:(\*\*|__))?(\p{L}[\p{L} ]{0,24}?)[ .#]{0,2}(\d{1,4})(?:\s?[.):：]\s+|\s?[-–—]\s?(?=\p{L}))(.*)$/u;
/** In bold the number needs no sign behind it: `**Q2 How is it made?**`. */
const BOLD_NUMBERED = /^(\*\*|__)(\p{L}[\p{L} ]{0,24}?)[ .#]{0,2}(\d{1,4})\s+(\p{Lu}.*)$/u;

const MOST_LINES = 20_000;

/** Reads `Label: text`, `**Label:** text`, `**Label**: text` and `Q1. text`; undefined for words that label nothing. */
export const labelLine: (line: string) => LabelLine | undefined = remember(readLine, MOST_LINES);

function readLine(line: string): LabelLine | undefined {
  const text = line.trim();
  const head = text.slice(0, MAX_LABEL + 4);
  if (/[:：]/u.test(head)) {
    const strong = STRONG.exec(text);
    const match = strong ? [strong[2], strong[3]] : PLAIN.exec(text)?.slice(1);
    const words = match?.[0]?.trim();
    const label = words ? labelOf(words) : undefined;
    if (words && label) return { ...label, words, text: match?.[1]?.trim() ?? '' };
  }
  return numberedLabel(text);
}

/** Only a question is named by its number without a colon: `Step 1. ...` of a list is left to the list. */
function numberedLabel(line: string): LabelLine | undefined {
  const match = NUMBERED.exec(line) ?? BOLD_NUMBERED.exec(line);
  if (!match) return undefined;
  const [, mark = '', name = '', number = '', rest = ''] = match;
  const label = labelOf(name);
  if (!label || (label.role !== 'question' && label.role !== 'step')) return undefined;
  const text = mark !== '' && rest.endsWith(mark) ? rest.slice(0, -mark.length) : rest;
  if (mark !== '' && text === rest) return undefined;
  return { ...label, number, words: `${name.trim()} ${number}`, text: text.trim() };
}
