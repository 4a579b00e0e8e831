/** A line of a message with the 1-based line of the file that it stands in. */
export interface ChatLine {
  text: string;
  line: number;
}

/** What one side said, as Markdown. */
export interface Message {
  speaker: 'user' | 'assistant';
  lines: readonly ChatLine[];
}

/** One conversation of an export, in the order in which it was held. */
export interface Conversation {
  title: string;
  messages: readonly Message[];
}

/** The conversations of one file. */
export interface Chat {
  /** Who exported it, for people. */
  product: string;
  conversations: readonly Conversation[];
}

/** Lines of a text that stands in the file as one value, such as a string of JSON: all of them come from there. */
export function linesAt(text: string, line: number): ChatLine[] {
  return text.split(/\r\n|\n|\r/u).map((row) => ({ text: row, line }));
}

/** A conversation without empty messages; messages of one speaker in a row are one. Undefined when nobody said anything. */
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
