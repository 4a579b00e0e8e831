import { outsideCode } from '../../lines/code-spans.ts';
import { isBlank, type Line, pushBlank, withText } from '../../lines/line.ts';
import { headingOf, isThematicBreak } from '../../lines/marks.ts';
import type { Note } from '../note.ts';
import type { Rule } from '../rule.ts';

const rule = 'card-gaps';
/** Begins a card of hashcards, which goes on up to the next one. */
const CARD = /^([QAC]):(?:\s+(.*))?$/u;
/** `[order]` of hashcards hides a word; what is a link, a picture or a task hides none. */
const BRACKETED = /(?<![!\\\]])\[(?![ xX^]\])([^[\]]+)\](?!\()/gu;
/** `{{1::x}}` of Mochi, `{{cloze x}}` of Logseq. */
const SURE = /\{\{(?:(\d{1,2})::|cloze\s+)((?:(?!\}\}).)+)\}\}/gu;
/** `{{x}}` of RemNote and Mochi, which is a placeholder anywhere else. */
const BRACED = /\{\{(?!c\d{1,2}::)([\p{L}\p{N}](?:(?!\}\}|[{}:]).)*(?<!\s))\}\}/gu;
/** `==x==` of Obsidian's plugin for spaced repetition, which is a highlight anywhere else. */
const MARKED = /(?<![=\p{L}\p{N}])==(?=\S)((?:(?!==).)+?)(?<=\S)==(?!=)/gu;
const TAG = /(?:^|\s)#(?:flashcards?|card)\b/iu;
const SIGNED = /\{\{\d{1,2}::|\{\{cloze\s|\S\s(?:>>|<>|;;|::)\s\S|🧠/u;

/** Writes what cards hide, each tool in its own way, as Anki does: `{{c1::word}}`. */
export const cardGaps: Rule = {
  name: rule,
  needs: ({ text }) => /^C:|\{\{|==\S/u.test(text),
  apply(note) {
    const { lines } = note;
    const isTagged = lines.some(({ text }, index) => note.isText(index) && TAG.test(text));
    const hasCards = isTagged || lines.some(({ text }, index) => note.isText(index) && SIGNED.test(text));
    const isDivided = lines.some((_, index) => note.heading(index));
    const result: Line[] = [];
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index];
      if (!line) break;
      const end = clozeEnd(note, index);
      if (end > index) {
        pushBlank(result, line);
        for (const own of clozeCard(lines.slice(index, end), isDivided)) result.push(own);
        pushBlank(result, lines[end - 1] ?? line);
        index = end - 1;
        continue;
      }
      const text = note.isText(index) ? gapped(line.text, isTagged, hasCards) : line.text;
      result.push(withText(line, text === line.text ? text : text.replace(TAG, ''), rule));
    }
    return result;
  },
};

/** Behind the card that begins with `C:` and hides something; `start` where there is none. */
function clozeEnd(note: Note, start: number): number {
  if (!note.isText(start) || CARD.exec(note.text(start))?.[1] !== 'C') return start;
  // Among the choices of a question `C:` is the third.
  if (/^\s*B[:.)]\s/u.test(note.text(start - 1))) return start;
  let end = start + 1;
  while (end < note.lines.length && !endsCard(note, end)) end++;
  const text = note.lines.slice(start, end).map((line) => line.text);
  return text.some((own) => own.search(BRACKETED) >= 0) ? end : start;
}

function endsCard(note: Note, index: number): boolean {
  const text = note.text(index);
  return CARD.test(text) || isThematicBreak(text) || (note.isText(index) && headingOf(text) !== undefined);
}

/** A card is one sentence, over as many lines as it has, and a question as the others are; a heading where the note has some. */
function clozeCard(card: readonly Line[], isDivided: boolean): Line[] {
  const [first] = card;
  if (!first) return [];
  const texts = card.map(({ text }, at) => (at === 0 ? (CARD.exec(text)?.[2] ?? '') : text).trim());
  let group = 0;
  const words = texts.filter((text) => text !== '').join(' ');
  const text = words.replace(BRACKETED, (_, hidden: string) => `{{c${++group}::${hidden}}}`);
  return [
    {
      ...first,
      text: `${isDivided ? '### ' : ''}Q: ${text}`,
      to: card.findLast((line) => !isBlank(line))?.to ?? first.to,
      rule,
    },
  ];
}

function gapped(line: string, isTagged: boolean, hasCards: boolean): string {
  let group = 0;
  const hide = (hidden: string) => `{{c${++group}::${hidden}}}`;
  return outsideCode(line, (text) => {
    const sure = text.replace(SURE, (_, number: string | undefined, hidden: string) =>
      number === undefined ? hide(hidden) : `{{c${number}::${hidden}}}`,
    );
    const braced = hasCards ? sure.replace(BRACED, (_, hidden: string) => hide(hidden)) : sure;
    return isTagged ? braced.replace(MARKED, (_, hidden: string) => hide(hidden)) : braced;
  });
}
