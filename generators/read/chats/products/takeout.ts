import { alternatives, inAll } from '../../languages/index.ts';
import { type ChatLine, type Conversation, conversation, linesAt, type Message } from '../conversation.ts';
import { markdownLines, parseHtml } from '../parse/html.ts';
import type { Json } from '../parse/json.ts';
import { isObject, itemsOf, type JsonRecogniser, stringOf } from './recogniser.ts';

/** A prompt with its reply, from either format of Takeout. */
export interface TakeoutTurn {
  /** As written, with the product's prefix. */
  title: string;
  titleLine: number;
  reply: readonly ChatLine[];
  /** Address of the conversation, if the file has one. */
  group: string;
  /** ISO date, if the file has one. */
  day: string;
}

/** The prefix of prompts in Takeout, in the languages whose exports are known. */
const PREFIX = new RegExp(`^(?:${alternatives(inAll(({ speakers }) => speakers?.prompted))})\\s+`, 'iu');

/** `[{ header, title: "Prompted ...", time, products, safeHtmlItem: [{ html }] }]`, the newest first. */
export const takeout: JsonRecogniser = {
  shape: 'a list of { header, title, time, safeHtmlItem } (Gemini, from Google Takeout)',
  read(_path, json) {
    const items = itemsOf(json.value).filter(
      (item) => 'title' in item && 'time' in item && ('header' in item || 'products' in item),
    );
    if (items.length === 0) return undefined;
    const turns = items.flatMap((item) => turnOf(json, item) ?? []).reverse();
    return { product: 'Gemini (Takeout)', conversations: conversationsOf(turns) };
  },
};

function turnOf(json: Json, item: Record<string, unknown>): TakeoutTurn | undefined {
  const { safeHtmlItem, details } = item;
  const replies = Array.isArray(safeHtmlItem) ? safeHtmlItem.filter(isObject) : [];
  if (replies.length === 0) return undefined;
  const reply = replies.flatMap((part, index) => {
    const line = json.lineOf(part, 'html');
    const said = markdownLines(parseHtml(stringOf(part, 'html'), true), line);
    return index > 0 ? [{ text: '', line }, ...said] : said;
  });
  const urls = (Array.isArray(details) ? details : []).filter(isObject).map((detail) => stringOf(detail, 'url'));
  return {
    title: stringOf(item, 'title'),
    titleLine: json.lineOf(item, 'title'),
    reply,
    group: urls.find((url) => url !== '') ?? stringOf(item, 'titleUrl'),
    day: stringOf(item, 'time').slice(0, 10),
  };
}

/** Groups turns by conversation; turns without one are grouped by day. Expects and returns the oldest first. */
export function conversationsOf(turns: readonly TakeoutTurn[]): Conversation[] {
  const groups = new Map<string, TakeoutTurn[]>();
  for (const turn of turns) {
    const key = turn.group || turn.day;
    const group = groups.get(key);
    if (group) group.push(turn);
    else groups.set(key, [turn]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    const title = first && first.group === '' && first.day !== '' ? `Gemini, ${first.day}` : '';
    return conversation(title, group.flatMap(messagesOf)) ?? [];
  });
}

function messagesOf({ title, titleLine, reply }: TakeoutTurn): Message[] {
  return [
    { speaker: 'user', lines: linesAt(title.replace(PREFIX, ''), titleLine) },
    { speaker: 'assistant', lines: reply },
  ];
}
