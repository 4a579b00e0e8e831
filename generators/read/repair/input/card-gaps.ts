import { outsideCode } from '../../lines/code-spans.ts';
import { withText } from '../../lines/line.ts';
import type { Rule } from '../rule.ts';

const rule = 'card-gaps';
/** `{{1::x}}` of Mochi, `{{cloze x}}` of Logseq. */
const SURE = /\{\{(?:(\d{1,2})::|cloze\s+)((?:(?!\}\}).)+)\}\}/gu;
/** `{{x}}` of RemNote and Mochi; a placeholder in other notes. */
const BRACED = /\{\{(?!c\d{1,2}::)([\p{L}\p{N}](?:(?!\}\}|[{}:]).)*(?<!\s))\}\}/gu;
/** `{x}` and `{1:x}` of plugins that export Obsidian notes to Anki; has many other uses. */
const CURLY = /(?<![\\{$\p{L}\p{N}_])\{(?:c?\d{1,2}(?:::|[:|]))?([\p{L}\p{N}][^{}]*)\}(?!\})/gu;
/** `==x==` of Obsidian's spaced repetition plugin; a highlight in other notes. */
const MARKED = /(?<![=\p{L}\p{N}])==(?=\S)((?:(?!==).)+?)(?<=\S)==(?!=)/gu;
const TAG = /(?:^|\s)#(?:flashcards?|card)\b/iu;
const SIGNED = /\{\{\d{1,2}::|\{\{cloze\s|\S\s(?:>>|<>|;;|::)\s\S|🧠/u;

/** Converts the gaps of cards from the syntax of other tools to Anki's: `{{c1::word}}`. */
export const cardGaps: Rule = {
  name: rule,
  needs: ({ text }) => /\{\{|==\S|\{[\p{L}\p{N}]/u.test(text),
  apply(note) {
    const { lines } = note;
    const isTagged = note.isDeck || lines.some(({ text }, index) => note.isText(index) && TAG.test(text));
    const hasCards = isTagged || lines.some(({ text }, index) => note.isText(index) && SIGNED.test(text));
    const deck = { isTagged, hasCards, isDeck: note.isDeck };
    return lines.map((line, index) => {
      const text = note.isText(index) ? gapped(line.text, deck) : line.text;
      return text === line.text ? line : withText(line, text.replace(TAG, ''), rule);
    });
  },
};

interface Deck {
  isTagged: boolean;
  hasCards: boolean;
  isDeck: boolean;
}

function gapped(line: string, { isTagged, hasCards, isDeck }: Deck): string {
  let group = 0;
  const hide = (hidden: string) => `{{c${++group}::${hidden}}}`;
  return outsideCode(line, (text) => {
    const sure = text.replace(SURE, (_, number: string | undefined, hidden: string) =>
      number === undefined ? hide(hidden) : `{{c${number}::${hidden}}}`,
    );
    const braced = hasCards ? sure.replace(BRACED, (_, hidden: string) => hide(hidden)) : sure;
    const curly =
      isDeck && isSentenceWithGaps(braced) ? braced.replace(CURLY, (_, hidden: string) => hide(hidden)) : braced;
    return isTagged ? curly.replace(MARKED, (_, hidden: string) => hide(hidden)) : curly;
  });
}

/** Whether there is text beside the gaps, and the line is neither a formula nor a card with two sides. */
function isSentenceWithGaps(text: string): boolean {
  return !/\$|::|^\*\*A:\*\*/u.test(text) && /\p{L}{2}/u.test(text.replace(CURLY, ''));
}
