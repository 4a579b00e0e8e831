import { alternatives, inAll } from '../languages/index.ts';

const USER = new Set(inAll(({ speakers }) => speakers?.user));
/** Names of chat products that act as speakers. */
const PRODUCTS = [
  'chatgpt',
  'gpt-4',
  'gpt-4o',
  'gemini',
  'bard',
  'claude',
  'copilot',
  'microsoft copilot',
  'perplexity',
  'deepseek',
  'grok',
  'llama',
  'mistral',
  'le chat',
];
const ASSISTANT = new Set([...inAll(({ speakers }) => speakers?.assistant), ...PRODUCTS]);

const DATE =
  '(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|\\p{L}{3,9}\\.? \\d{1,2},? \\d{4}|\\d{1,2}\\.? \\p{L}{3,9}\\.?,? \\d{4})';
const TIME = '\\d{1,2}:\\d{2}(?::\\d{2})?(?:\\s?[ap]\\.?m\\.?)?';
const MOMENT = `${DATE}(?:,?\\s+(?:at\\s+|um\\s+)?${TIME})?`;
/** A name followed by the time of the message. */
const DATED = new RegExp(`\\s*[·|•,–—(-]\\s*${MOMENT}\\)?$`, 'iu');
const MOMENT_ALONE = new RegExp(`^${MOMENT}$`, 'iu');

/** Whether a line is only a date, with or without a time. */
export function isMoment(text: string): boolean {
  return text.length < 48 && MOMENT_ALONE.test(text.trim());
}

/** Names of speakers that may also be terms in a glossary. */
const THINGS: ReadonlySet<string> = new Set(['ai', 'bot', 'model', 'prompt', 'reply', 'response', 'user']);

export function isThing(name: string): boolean {
  return THINGS.has(name.trim().toLowerCase());
}

const SAID = new RegExp(`\\s+(?:${alternatives(inAll(({ speakers }) => speakers?.said))})$`, 'u');

/**
 * The speaker of the following lines, if a line is only the name of a speaker: `## 👤 You`, `**ChatGPT:**`, `You said:`.
 * Outside of headings the name needs a colon, because `Model` may be a term.
 */
export function speakerOf(text: string, isHeading: boolean): 'user' | 'assistant' | undefined {
  if (text.length > 48) return undefined;
  const words = text
    .toLowerCase()
    .replace(/[*_]/gu, '')
    .replace(/^[^\p{L}]+/u, '')
    .trim();
  const hasColon = words.endsWith(':');
  const undated = words.replace(DATED, '');
  const name = undated
    .replace(/:$/u, '')
    .replace(/\s*\(.{0,24}\)$/u, '')
    .trim();
  const who = name.replace(SAID, '');
  if (!isHeading && !hasColon && undated === words) return undefined;
  if (USER.has(who)) return 'user';
  return ASSISTANT.has(who) ? 'assistant' : undefined;
}
