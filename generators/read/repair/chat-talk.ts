import { areasOf } from '../fences.ts';
import { isChatOpening, isChatTalk, offerIndex } from '../labels/chat.ts';
import { isBlank, type Line, withText } from '../lines.ts';
import { bulletOf, isBullet, isStrayBullet } from '../marks.ts';
import type { Rule } from './rule.ts';

/** The mark of a product before the first paragraph of a turn, which a copy turns into a bullet. */
const TURN_MARK = /^[◆❖✦✧♦⬥💡🔮]\uFE0F?\s+/u;

/**
 * Drops paragraphs in which an assistant talks about its answer. Only in text that lost its Markdown, and in
 * the first paragraph of any file, where `Sure!` is never content.
 */
export const chatTalk: Rule = {
  name: 'chat-talk',
  apply(lines, noise) {
    const areas = areasOf(lines);
    const result: Line[] = [];
    let changed = false;
    let opening = true;
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
        (line.flat || opening) &&
        (turn !== undefined || !isBullet(line.text)) &&
        offerIndex(text) < 0
      ) {
        const talks = opening || turn !== undefined ? isOpening(text, line) : isChatTalk(text);
        if (talks) {
          while (index < lines.length && !isBlank(lines[index]) && !isStrayBullet(lines[index]?.text ?? '')) {
            const dropped = lines[index++];
            if (dropped) noise.drop(dropped, 'chat talk');
          }
          index--;
          changed = true;
          continue;
        }
      }
      opening = /^## Prompt: /u.test(line.text);
      if (turn !== undefined) changed = true;
      result.push(turn === undefined ? line : withText(line, turn, 'chat-talk'));
    }
    return changed ? result : lines;
  },
};

/** In tidy Markdown a note may well begin with `Here are the ports:`, but not with `Sure!`. */
function isOpening(text: string, line: Line): boolean {
  return line.flat ? isChatOpening(text) : isChatOpening(text) && /^[^.:]{0,30}!/u.test(text) && text.length < 300;
}
