/** Control characters except tabs and line breaks, and bidirectional control characters. */
const UNPRINTABLE = /(?![\t\n])[\p{Cc}\p{Bidi_Control}]/gu;

/**
 * Makes text from files safe for a terminal: control characters, which could move the cursor, rename the window or hide
 * text, are escaped (`\u001b`).
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, writtenOut);
}

/** The same for text that has to stay on one line, such as a name or title. */
export function printableLine(text: string): string {
  return printable(text).replace(/[\t\n]/gu, writtenOut);
}

function writtenOut(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
