import { type Conversation, conversation, linesAt, type Message } from '../conversation.ts';
import type { Json } from '../parse/json.ts';
import { isObject, itemsOf, type JsonRecogniser, stringOf } from './recogniser.ts';

const SPEAKERS: Readonly<Record<string, Message['speaker']>> = {
  user: 'user',
  human: 'user',
  prompt: 'user',
  assistant: 'assistant',
  model: 'assistant',
  ai: 'assistant',
  bot: 'assistant',
  response: 'assistant',
};
const LISTS = ['messages', 'chat', 'turns', 'history', 'contents'];
const WHO = ['role', 'author', 'sender', 'type', 'from'];
const WHAT = ['content', 'text', 'say', 'message', 'value', 'parts'];

/**
 * The format of most other exporters: a list of messages with speaker and text, by itself or in `{ title, messages }`.
 */
export const messages: JsonRecogniser = {
  shape: '{ title, messages: [{ role, content }] } or a list of them',
  read(_path, json) {
    const conversations = candidates(json.value).flatMap(({ owner, list }) => conversationOf(json, owner, list) ?? []);
    return conversations.length === 0 ? undefined : { product: 'Chat export', conversations };
  },
};

function candidates(value: unknown): { owner: Record<string, unknown>; list: unknown[] }[] {
  if (Array.isArray(value) && value.some((item) => isObject(item) && speakerOf(item)))
    return [{ owner: {}, list: value }];
  const owners = isObject(value) && LISTS.some((key) => Array.isArray(value[key])) ? [value] : itemsOf(value);
  return owners.flatMap((owner) => {
    const list = LISTS.map((key) => owner[key]).find(Array.isArray);
    return list ? [{ owner, list }] : [];
  });
}

function conversationOf(
  json: Json,
  owner: Record<string, unknown>,
  list: readonly unknown[],
): Conversation | undefined {
  const said = list.filter(isObject).flatMap((message): Message[] => {
    const speaker = speakerOf(message);
    return speaker ? [{ speaker, lines: linesOf(json, message) }] : [];
  });
  const { metadata } = owner;
  const title =
    stringOf(owner, 'title') || stringOf(owner, 'name') || (isObject(metadata) ? stringOf(metadata, 'title') : '');
  return conversation(title, said);
}

function speakerOf(message: Record<string, unknown>): Message['speaker'] | undefined {
  for (const key of WHO) {
    const value = message[key];
    const name = isObject(value) ? stringOf(value, 'role') || stringOf(value, 'name') : value;
    const speaker = typeof name === 'string' ? SPEAKERS[name.toLowerCase()] : undefined;
    if (speaker) return speaker;
  }
  return undefined;
}

function linesOf(json: Json, message: Record<string, unknown>): Message['lines'] {
  for (const key of WHAT) {
    const value = message[key];
    if (typeof value === 'string') return linesAt(value, json.lineOf(message, key));
    if (Array.isArray(value)) {
      return value.flatMap((part: unknown, index) => {
        const text = typeof part === 'string' ? part : isObject(part) ? stringOf(part, 'text') : '';
        return text === '' ? [] : linesAt(text, json.lineOf(value, index));
      });
    }
  }
  return [];
}
