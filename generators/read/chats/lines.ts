import { areasOf } from '../lines/fences.ts';
import type { Line } from '../lines/line.ts';
import type { Conversation, Message } from './conversation.ts';

/** Converts a conversation to lines for the repair rules: a marker before each message, then the message. */
export function conversationLines({ messages }: Conversation): Line[] {
  return messages.flatMap((message) => {
    const at = message.lines[0]?.line ?? 1;
    const mark: Line = { text: `## ${message.speaker}`, from: at, to: at, opens: message.speaker };
    return [mark, { text: '', from: at, to: at }, ...closed(message), { text: '', from: at, to: at }];
  });
}

/** Closes code at the end of a message that was cut off, so that it does not swallow the next one. */
function closed({ lines }: Message): Line[] {
  const own: Line[] = lines.map(({ text, line }) => ({ text, from: line, to: line }));
  const last = own.at(-1);
  const areas = areasOf(own);
  const isOpen =
    areas.at(-1) === 'code' || (areas.at(-1) === 'fence' && areas.filter((area) => area === 'fence').length % 2 === 1);
  if (!isOpen || !last) return own;
  const fence = own.findLast((_line, index) => areas[index] === 'fence');
  const mark = /[`~]{3,}/u.exec(fence?.text ?? '')?.[0] ?? '```';
  return [...own, { ...last, text: mark }];
}
