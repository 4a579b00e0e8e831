import { type Conversation, conversation, linesAt, type Message } from '../conversation.ts';
import type { Json } from '../parse/json.ts';
import { isObject, itemsOf, type JsonRecogniser, stringOf } from './recogniser.ts';

const SPEAKERS: Readonly<Record<string, Message['speaker']>> = { REQUEST: 'user', RESPONSE: 'assistant' };

/** Like ChatGPT's, but a message is a list of fragments, and the last leaf is the current node. */
export const deepseek: JsonRecogniser = {
  shape: 'a list of { title, mapping } with message.fragments (DeepSeek)',
  read(_path, json) {
    const ours = itemsOf(json.value).filter(
      (item) => isObject(item['mapping']) && Object.values(item['mapping']).some(hasFragments),
    );
    if (ours.length === 0) return undefined;
    return { product: 'DeepSeek', conversations: ours.flatMap((item) => conversationOf(json, item) ?? []) };
  },
};

function hasFragments(node: unknown): boolean {
  return isObject(node) && isObject(node['message']) && Array.isArray(node['message']['fragments']);
}

function conversationOf(json: Json, item: Record<string, unknown>): Conversation | undefined {
  const nodes = Object.values(item['mapping'] as object).filter(isObject);
  const byId = new Map(nodes.map((node) => [node['id'], node]));
  const chain: Record<string, unknown>[] = [];
  const seen = new Set<unknown>();
  let node = nodes.findLast(({ children }) => !Array.isArray(children) || children.length === 0);
  while (node && !seen.has(node['id'])) {
    seen.add(node['id']);
    chain.push(node);
    node = byId.get(node['parent']);
  }
  return conversation(
    stringOf(item, 'title'),
    chain.reverse().flatMap((step) => messagesOf(json, step)),
  );
}

function messagesOf(json: Json, { message }: Record<string, unknown>): Message[] {
  const fragments =
    isObject(message) && Array.isArray(message['fragments']) ? message['fragments'].filter(isObject) : [];
  return fragments.flatMap((fragment) => {
    const speaker = SPEAKERS[stringOf(fragment, 'type')];
    return speaker
      ? [{ speaker, lines: linesAt(stringOf(fragment, 'content'), json.lineOf(fragment, 'content')) }]
      : [];
  });
}
