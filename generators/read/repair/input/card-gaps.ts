import { outsideCode } from '../../lines/code-spans.ts';
import { withText } from '../../lines/line.ts';
import type { Rule } from '../rule.ts';

const rule = 'card-gaps';
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
  needs: ({ text }) => /\{\{|==\S/u.test(text),
  apply(note) {
    const { lines } = note;
    const isTagged = lines.some(({ text }, index) => note.isText(index) && TAG.test(text));
    const hasCards = isTagged || lines.some(({ text }, index) => note.isText(index) && SIGNED.test(text));
    return lines.map((line, index) => {
      const text = note.isText(index) ? gapped(line.text, isTagged, hasCards) : line.text;
      return text === line.text ? line : withText(line, text.replace(TAG, ''), rule);
    });
  },
};

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
