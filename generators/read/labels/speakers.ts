const USER = [
  'you',
  'user',
  'human',
  'me',
  'prompt',
  'question from user',
  'du',
  'sie',
  'tú',
  'usted',
  'vous',
  'toi',
  'você',
  'ви',
  'आप',
];
const ASSISTANT = [
  'assistant',
  'ai',
  'bot',
  'model',
  'response',
  'reply',
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

/** Names of speakers that a glossary may explain as well. */
const THINGS: ReadonlySet<string> = new Set(['ai', 'bot', 'model', 'prompt', 'reply', 'response', 'user']);

export function isThing(name: string): boolean {
  return THINGS.has(name.trim().toLowerCase());
}

const SAID = /\s+(?:said|wrote|asked|replied|sagte|dijo|a dit|disse)$/u;

/**
 * Who speaks from here on, when the line is but a speaker's name: `## 👤 You`, `**ChatGPT:**`, `You said:`.
 * Without a heading the name needs a colon, for `Model` alone may be a word.
 */
export function speakerOf(text: string, isHeading: boolean): 'user' | 'assistant' | undefined {
  if (text.length > 48) return undefined;
  const words = text
    .toLowerCase()
    .replace(/[*_]/gu, '')
    .replace(/^[^\p{L}]+/u, '')
    .trim();
  const hasColon = words.endsWith(':');
  const name = words
    .replace(/:$/u, '')
    .replace(/\s*\(.{0,24}\)$/u, '')
    .trim();
  const who = name.replace(SAID, '');
  if (!isHeading && !hasColon) return undefined;
  if (USER.includes(who)) return 'user';
  return ASSISTANT.includes(who) ? 'assistant' : undefined;
}
