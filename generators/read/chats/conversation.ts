/** A line of a message with its 1-based line in the file. */
export interface ChatLine {
  text: string;
  line: number;
}

/** One message, as Markdown. */
export interface Message {
  speaker: 'user' | 'assistant';
  lines: readonly ChatLine[];
}

/** One conversation of an export, oldest message first. */
export interface Conversation {
  title: string;
  messages: readonly Message[];
}

/** The conversations of one file. */
export interface Chat {
  /** The name of the product that exported it, for messages. */
  product: string;
  conversations: readonly Conversation[];
}

/**
 * Splits a text that is a single value in the file, such as a JSON string, so that all its lines have the line of the
 * value.
 */
export function linesAt(text: string, line: number): ChatLine[] {
  return text.split(/\r\n|\n|\r/u).map((row) => ({ text: row, line }));
}

/**
 * Creates a conversation without empty messages; consecutive messages of a speaker are joined. Undefined if it has no
 * messages.
 */
export function conversation(title: string, messages: readonly Message[]): Conversation | undefined {
  const joined: { speaker: Message['speaker']; lines: ChatLine[] }[] = [];
  for (const { speaker, lines } of messages) {
    if (lines.every(({ text }) => text.trim() === '')) continue;
    const last = joined.at(-1);
    if (last?.speaker !== speaker) joined.push({ speaker, lines: [...lines] });
    else {
      last.lines.push({ text: '', line: last.lines.at(-1)?.line ?? 1 });
      for (const line of lines) last.lines.push(line);
    }
  }
  if (!joined.some(({ speaker }) => speaker === 'assistant')) return undefined;
  const asked = joined.find(({ speaker }) => speaker === 'user')?.lines.find(({ text }) => text.trim() !== '')?.text;
  return { title: oneLine(title) || oneLine(asked ?? '') || 'Conversation', messages: joined };
}

const LONGEST_TITLE = 100;

function oneLine(text: string): string {
  const flat = text
    .slice(0, 4 * LONGEST_TITLE)
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/^[#>*\s]+/u, '')
    .trim();
  return flat.length <= LONGEST_TITLE ? flat : `${flat.slice(0, LONGEST_TITLE).replace(/\s\S*$/u, '')}…`;
}
