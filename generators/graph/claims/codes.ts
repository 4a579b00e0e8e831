/** A number used as a name: an exit code, a port. */
export interface Code {
  property: 'exit code' | 'port';
  value: number;
  /** The protocol or tool to which the number belongs, if the text says so. */
  subject: string;
  /** Offsets in the text, the end exclusive. */
  start: number;
  end: number;
}

const EXIT =
  /\b(?:exit(?:ed|s)?|return|exitcode)(?:\s+(?:with|status|code|a|an|the))*\s*[:=]?\s*`?(\d{1,3})(?!\d|\.\d|\p{L})/giu;
/** "(e.g., 137 = OOMKilled)", "137 means 128 + 9": only in passages about exit codes. */
const MEANING = /(?<![\d.\p{L}+])(\d{1,3})\s*(?:=|means|stands for)(?=\s)/gu;
const ABOUT_EXIT = /\bexit\s*(?:code|status)|ExitCode/iu;
const PORT = /\b(?:UDP|TCP)(?:\s+port)?\s+(\d{2,5})(?!\d|\.\d)/gu;
const PROTOCOL = /\b(?!(?:UDP|TCP|IP|OS|CPU|RAM)\b)\p{Lu}{3,}\b/gu;

/** The exit codes and ports in a text, in order. `title` is the title above the text. */
export function codesOf(text: string, title: string): Code[] {
  if (!/\d{2}/u.test(text)) return [];
  const codes: Code[] = [];
  const add = (property: Code['property'], subject: string, number: string, start: number, length: number): void => {
    if (codes.every((other) => other.end <= start || start + length <= other.start))
      codes.push({ property, subject, value: Number(number), start, end: start + length });
  };
  for (const match of text.matchAll(EXIT)) add('exit code', '', match[1] ?? '', match.index, match[0].length);
  if (ABOUT_EXIT.test(`${title} ${text}`))
    for (const match of text.matchAll(MEANING)) add('exit code', '', match[1] ?? '', match.index, match[0].length);
  for (const match of text.matchAll(PORT)) {
    const named = text.slice(0, match.index).match(PROTOCOL)?.at(-1) ?? '';
    add('port', named, match[1] ?? '', match.index, match[0].length);
  }
  return codes.sort((a, b) => a.start - b.start);
}
