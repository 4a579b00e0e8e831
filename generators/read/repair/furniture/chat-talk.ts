import { isChatTalk, offerIndex, talkEnd } from '../../labels/chat.ts';
import { isBlank, type Line, withText } from '../../lines/line.ts';
import { bulletOf, isBullet, isStrayBullet } from '../../lines/marks.ts';
import type { Rule } from '../rule.ts';

/** The symbol of a product before the first paragraph of a turn, which becomes a bullet when copied. */
const TURN_MARK = /^[◆❖✦✧♦⬥💡🔮]\uFE0F?\s+/u;

/** The heading for a prompt of the user. */
const PROMPT = /^## Prompt: /u;

/**
 * Drops sentences in which an assistant talks about its answer: in chats, in text that lost its Markdown, and in the
 * first paragraph of any file, where `Sure!` is never content.
 */
export const chatTalk: Rule = {
  name: 'chat-talk',
  apply(note) {
    const { lines, areas } = note;
    const result: Line[] = [];
    let opening = true;
    const isChat = lines.some(({ text }) => PROMPT.test(text));
    for (let index = 0; index < lines.length; index++) {
      const line = lines[index];
      if (!line) continue;
      if (isBlank(line) || isStrayBullet(line.text)) {
        result.push(line);
        continue;
      }
      const bullet = line.flat ? bulletOf(line.text) : undefined;
      const turn =
        bullet && TURN_MARK.test(bullet.text) && !isBullet(lines[index - 1]?.text ?? '')
          ? bullet.text.replace(TURN_MARK, '')
          : undefined;
      const text = turn ?? line.text;
      const begins = isBlank(lines[index - 1]) || isStrayBullet(lines[index - 1]?.text ?? '');
      if (
        areas[index] === 'text' &&
        begins &&
        (line.flat || opening || isChat) &&
        (turn !== undefined || !isBullet(line.text)) &&
        offerIndex(text) < 0
      ) {
        let end = index;
        while (end < lines.length && !isBlank(lines[end]) && !isStrayBullet(lines[end]?.text ?? '')) end++;
        const paragraph = [text, ...lines.slice(index + 1, end).map((next) => next.text)];
        const kept = withoutTalk(paragraph, line, opening || turn !== undefined);
        if (kept.length < paragraph.length || kept[0] !== text) {
          const from = end - kept.length;
          for (const dropped of lines.slice(index, from)) note.drop(dropped, 'chat talk');
          kept.forEach((words, at) => {
            const source = lines[from + at];
            if (source) result.push(withText(source, words, 'chat-talk'));
          });
          opening = false;
          index = end - 1;
          continue;
        }
      }
      opening = PROMPT.test(line.text);
      result.push(turn === undefined ? line : withText(line, turn, 'chat-talk'));
    }
    return result;
  },
};

/** The lines of a paragraph from its first sentence with content on. */
function withoutTalk(paragraph: readonly string[], line: Line, opens: boolean): readonly string[] {
  const whole = paragraph.join('\n');
  if (!opens) return isChatTalk(whole) ? [] : paragraph;
  // A tidy note may begin with `Here are the ports:`, but not with `Sure!`.
  if (!line.flat && !(/^[^.:]{0,30}!/u.test(whole) && whole.length < 300)) return paragraph;
  const rest = whole.slice(talkEnd(whole));
  return rest === '' ? [] : rest.split('\n');
}
