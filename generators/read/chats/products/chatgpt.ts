import { type Conversation, conversation, linesAt, type Message } from '../conversation.ts';
import { invalid, type Json } from '../parse/json.ts';
import { isObject, itemsOf, type JsonRecogniser, stringOf } from './recogniser.ts';

/** Citations and the like, which the product encodes in private-use characters and renders as links. */
const PRODUCT_MARKS = /\u{E200}[^\u{E201}]*\u{E201}|[\u{E200}-\u{E2FF}]/gu;

/** `[{ title, mapping: { id: { message, parent, children } }, current_node }]`, in one file or in numbered parts. */
export const chatgpt: JsonRecogniser = {
  shape: 'a list of { title, mapping, current_node } (ChatGPT)',
  read(path, json) {
    const items = isObject(json.value) && 'mapping' in json.value ? [json.value] : itemsOf(json.value);
    const ours = items.filter((item) => 'mapping' in item);
    if (ours.length === 0) return undefined;
    return { product: 'ChatGPT', conversations: ours.flatMap((item) => conversationOf(path, json, item) ?? []) };
  },
};

function conversationOf(path: string, json: Json, item: Record<string, unknown>): Conversation | undefined {
  const { mapping } = item;
  if (!isObject(mapping))
    throw invalid(path, 'The mapping of a conversation is not an object of messages', json.lineOf(item, 'mapping'));
  const messages = branch(mapping, item['current_node']).flatMap((node) => messageOf(json, node) ?? []);
  return conversation(stringOf(item, 'title'), messages);
}

/**
 * The nodes from the first to the current one or, without a current one, to the last leaf. Abandoned alternatives are
 * not included.
 */
function branch(mapping: Record<string, unknown>, current: unknown): Record<string, unknown>[] {
  const nodes: Record<string, unknown>[] = [];
  const seen = new Set<unknown>();
  let id = typeof current === 'string' && current in mapping ? current : lastLeaf(mapping);
  while (typeof id === 'string' && !seen.has(id)) {
    seen.add(id);
    const node = Object.hasOwn(mapping, id) ? mapping[id] : undefined;
    if (!isObject(node)) break;
    nodes.push(node);
    id = node['parent'] as string;
  }
  return nodes.reverse();
}

function lastLeaf(mapping: Record<string, unknown>): string | undefined {
  return Object.entries(mapping).findLast(
    ([, node]) => isObject(node) && !(Array.isArray(node['children']) && node['children'].length > 0),
  )?.[0];
}

function messageOf(json: Json, node: Record<string, unknown>): Message | undefined {
  const { message } = node;
  if (!isObject(message)) return undefined;
  const { author, content, metadata, recipient } = message;
  if (!isObject(content) || !isObject(author)) return undefined;
  const speaker = author['role'];
  if (speaker !== 'user' && speaker !== 'assistant') return undefined;
  const isHidden = isObject(metadata) && metadata['is_visually_hidden_from_conversation'] === true;
  // A message to a tool is a call, not an answer.
  const isCall = typeof recipient === 'string' && recipient !== 'all';
  if (isHidden || isCall) return undefined;
  return { speaker, lines: textOf(json, content) };
}

function textOf(json: Json, content: Record<string, unknown>): Message['lines'] {
  const kind = stringOf(content, 'content_type');
  const { parts, fragments } = content;
  if ((kind === 'text' || kind === 'multimodal_text' || kind === '') && Array.isArray(parts))
    return parts.flatMap((part: unknown, index) => {
      const text = typeof part === 'string' ? part : isObject(part) ? stringOf(part, 'text') : '';
      return text === '' ? [] : linesAt(text.replace(PRODUCT_MARKS, ''), json.lineOf(parts, index));
    });
  if (kind === 'code') {
    const line = json.lineOf(content, 'text');
    return [`\`\`\`${stringOf(content, 'language')}`, stringOf(content, 'text'), '```'].flatMap((text) =>
      linesAt(text, line),
    );
  }
  return Array.isArray(fragments) ? [] : linesAt(stringOf(content, 'text'), json.lineOf(content, 'text'));
}
