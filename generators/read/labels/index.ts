import { inAll, languages, type Role } from '../languages/index.ts';

export type { Role } from '../languages/index.ts';

/** A heading or bold label taken apart: `Trap 2: The ping trap` is role trap, number "2", title "The ping trap". */
export interface Label {
  role: Role;
  number?: string;
  title?: string;
  /** It asks about the answer above. */
  followUp?: true;
}

const FOLLOW_UPS = new Set(inAll(({ followUps }) => followUps));

const rolesByWord = new Map<string, Role>();
for (const { labels } of languages) {
  for (const role of Object.keys(labels) as Role[]) {
    for (const word of labels[role] ?? []) if (!rolesByWord.has(word)) rolesByWord.set(word, role);
  }
}

/** Every word that is a label in some language, lower case. */
export const labelWords: readonly string[] = [...rolesByWord.keys()];

const DECORATION = /^(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\s*_>•◆❖-]|\uFE0F|\u200D|\u20E3)+/u;
const LABEL = /^([^:：?]{1,60}?)(?:\s*#?(\d+(?:\.\d+)*))?\s*(?:[:：]\s*(.*))?$/u;

/**
 * Reads a heading's or label's plain text as a label. In: one line of plain text. Out: the label, or
 * undefined when its words are none of the known ones. What stands in brackets behind is no label: `How it works (Important)`.
 */
export function labelOf(text: string): Label | undefined {
  const match = LABEL.exec(text.replace(DECORATION, '').trim());
  if (!match) return undefined;
  const [, words = '', number, title] = match;
  const parts = /^(.*?)\s*\(([^)]*)\)$/u.exec(words);
  const candidates = parts ? [words, parts[1] ?? ''] : [words];
  for (const candidate of candidates) {
    const role = rolesByWord.get(normalise(candidate));
    if (!role) continue;
    return {
      role,
      ...(number && { number }),
      ...(title && { title: title.trim() }),
      ...(FOLLOW_UPS.has(normalise(candidate)) && { followUp: true }),
    };
  }
  return undefined;
}

function normalise(words: string): string {
  return words
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .replace(/["“”*_`]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
