import { type ChatLine, type Conversation, conversation, linesAt, type Message } from '../conversation.ts';
import { invalid, type Json } from '../parse/json.ts';
import { isObject, itemsOf, type JsonRecogniser, stringOf } from './recogniser.ts';

const SPEAKERS: Readonly<Record<string, Message['speaker']>> = { human: 'user', assistant: 'assistant' };
const LANGUAGE = /^[\w+#-]{1,20}$/u;

/** `[{ name, chat_messages: [{ sender, text, content: [{ type, text }] }] }]`. */
export const claude: JsonRecogniser = {
  shape: 'a list of { name, chat_messages } (Claude)',
  read(path, json) {
    const items = isObject(json.value) && 'chat_messages' in json.value ? [json.value] : itemsOf(json.value);
    const ours = items.filter((item) => 'chat_messages' in item);
    if (ours.length === 0) return undefined;
    return { product: 'Claude', conversations: ours.flatMap((item) => conversationOf(path, json, item) ?? []) };
  },
};

function conversationOf(path: string, json: Json, item: Record<string, unknown>): Conversation | undefined {
  const list = item['chat_messages'];
  if (!Array.isArray(list))
    throw invalid(path, 'The chat_messages of a conversation are not a list', json.lineOf(item, 'chat_messages'));
  const messages = list.filter(isObject).flatMap((message) => {
    const speaker = SPEAKERS[stringOf(message, 'sender')];
    return speaker ? [{ speaker, lines: linesOf(json, message) }] : [];
  });
  return conversation(stringOf(item, 'name'), messages);
}

/** `content` is the message; `text` is a copy that may lack blocks. */
function linesOf(json: Json, message: Record<string, unknown>): ChatLine[] {
  const { content } = message;
  const blocks = Array.isArray(content) ? content.filter(isObject) : [];
  const lines = blocks.flatMap((block, index) => {
    const said = blockLines(json, block);
    return index > 0 && said.length > 0 ? [{ text: '', line: said[0]?.line ?? 1 }, ...said] : said;
  });
  return lines.length > 0 ? lines : linesAt(stringOf(message, 'text'), json.lineOf(message, 'text'));
}

function blockLines(json: Json, block: Record<string, unknown>): ChatLine[] {
  if (stringOf(block, 'type') === 'text') return linesAt(stringOf(block, 'text'), json.lineOf(block, 'text'));
  const { input } = block;
  // An artifact is content that the product shows beside the chat.
  if (stringOf(block, 'type') !== 'tool_use' || !isObject(input) || typeof input['content'] !== 'string') return [];
  const at = json.lineOf(input, 'content');
  const body = linesAt(input['content'], at);
  if (/markdown/u.test(stringOf(input, 'type'))) return body;
  const language = stringOf(input, 'language');
  const fence = '`'.repeat(Math.max(3, ...body.map(({ text }) => (/^\s*(`{3,})/u.exec(text)?.[1]?.length ?? 0) + 1)));
  return [{ text: fence + (LANGUAGE.test(language) ? language : ''), line: at }, ...body, { text: fence, line: at }];
}
