import type { Element, Root } from 'hast';
import { matches, select, selectAll } from 'hast-util-select';
import { toText } from 'hast-util-to-text';
import { type Chat, type ChatLine, conversation, type Message } from '../conversation.ts';
import { markdownLines, parseHtml } from '../parse/html.ts';
import { conversationsOf, type TakeoutTurn } from './takeout.ts';

/** How the page of a product marks the speaker and, inside that, the text. */
interface Page {
  product: string;
  user: string;
  userText: string;
  assistant: string;
  assistantText: string;
}

const PAGES: readonly Page[] = [
  {
    product: 'Gemini page',
    user: 'user-query',
    userText: '.query-text',
    assistant: 'model-response',
    assistantText: 'message-content .markdown',
  },
  {
    product: 'ChatGPT page',
    user: '[data-message-author-role="user"]',
    userText: '.whitespace-pre-wrap',
    assistant: '[data-message-author-role="assistant"]',
    assistantText: '.markdown',
  },
  {
    product: 'Claude page',
    user: '[data-testid="user-message"]',
    userText: '[data-testid="user-message"]',
    assistant: '.font-claude-message, .font-claude-response',
    assistantText: '.standard-markdown, .progressive-markdown',
  },
];

export const PAGE_SHAPES = 'a saved page of Gemini, ChatGPT or Claude, or MyActivity.html of Google Takeout';

/** The conversations of a saved page or of Takeout's HTML; undefined for any other page. */
export function readPage(text: string): Chat | undefined {
  const root = parseHtml(text, false);
  for (const page of PAGES) {
    const messages = messagesOf(root, page);
    const title = toText(select('title', root) ?? root).replace(
      /\s+[-–|]\s+(?:Google\s+)?(?:Gemini|ChatGPT|Claude)$/u,
      '',
    );
    const found = conversation(isProductName(title) ? '' : title, messages);
    if (found) return { product: page.product, conversations: [found] };
  }
  const conversations = conversationsOf(activityTurns(root));
  return conversations.length === 0 ? undefined : { product: 'Gemini (Takeout, HTML)', conversations };
}

function isProductName(title: string): boolean {
  return /^(?:Google\s+)?(?:Gemini|ChatGPT|Claude)$/iu.test(title.trim());
}

function messagesOf(root: Root, page: Page): Message[] {
  return selectAll(`${page.user}, ${page.assistant}`, root).flatMap((element): Message[] => {
    const isUser = matches(page.user, element);
    const inner = selectAll(isUser ? page.userText : page.assistantText, element);
    const parts = inner.length > 0 ? inner : [element];
    if (isUser) return [{ speaker: 'user', lines: parts.flatMap(plainLines) }];
    return [{ speaker: 'assistant', lines: parts.flatMap((part) => markdownLines(part)) }];
  });
}

/** What a person typed is plain text, without markup. */
function plainLines(element: Element): ChatLine[] {
  const line = element.position?.start.line ?? 1;
  return toText(element)
    .replace(/^You said:?\s*\n/u, '')
    .trim()
    .split('\n')
    .map((text) => ({ text, line }));
}

/** Cells of Takeout: `Prompted ...`, a break, the time, a break, and the reply. */
function activityTurns(root: Root): TakeoutTurn[] {
  return selectAll('.content-cell', root)
    .flatMap((cell): TakeoutTurn[] => {
      const breaks = cell.children.flatMap((child, index) =>
        child.type === 'element' && child.tagName === 'br' ? [index] : [],
      );
      const [first, second] = breaks;
      if (first === undefined || second === undefined) return [];
      const part = (from: number, to?: number): Element => ({ ...cell, children: cell.children.slice(from, to) });
      const line = cell.position?.start.line ?? 1;
      const reply = markdownLines(part(second + 1));
      if (reply.length === 0) return [];
      return [{ title: toText(part(0, first)).trim(), titleLine: line, reply, group: '', day: '' }];
    })
    .reverse();
}
