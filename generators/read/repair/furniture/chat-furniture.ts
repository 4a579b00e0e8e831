import { isChatFurniture } from '../../labels/chat.ts';
import { isBlank, type Line, withText } from '../../lines/line.ts';
import type { Rule } from '../rule.ts';

const CITATION = /\s?\[cite(?:_start|_end|:[^\]]{0,80})\]/gu;
const TABLE_EXPORT = /\|\s*Export to Sheets\s*$/u;

/** Drops text of a chat product's page: its name, buttons and citation markers. */
export const chatFurniture: Rule = {
  name: 'chat-furniture',
  apply(note) {
    const { lines, areas } = note;
    const result: Line[] = [];
    lines.forEach((line, index) => {
      const found = isChatFurniture(line.text);
      const marked = line.text.includes('[cite') || line.text.includes('Export to Sheets');
      if (!found && !marked) {
        result.push(line);
        return;
      }
      if (areas[index] !== 'text') {
        result.push(line);
      } else if (
        found &&
        (line.flat || /^(?:export to sheets$|powered by)/iu.test(line.text.trim())) &&
        standsAlone(lines, index, line.text)
      ) {
        note.drop(line, 'page of a chat product');
      } else {
        const text = line.text.replace(CITATION, '').replace(TABLE_EXPORT, '|');
        result.push(withText(line, text, 'chat-furniture'));
      }
    });
    return result;
  },
};

/** Whether a line stands alone: buttons directly above code, names of products and pages on a separate line. */
function standsAlone(lines: readonly Line[], index: number, text: string): boolean {
  return (
    /^(?:copy|edit|export to sheets|powered by)/iu.test(text.trim()) ||
    (isBlank(lines[index - 1]) && isBlank(lines[index + 1])) ||
    text.trim().endsWith(':')
  );
}
