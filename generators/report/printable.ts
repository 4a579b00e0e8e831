/** Control characters but tabs and line breaks, and what turns the direction of text around. */
const UNPRINTABLE = /(?![\t\n])[\p{Cc}\p{Bidi_Control}]/gu;

/**
 * Text from files as it may be sent to a terminal: with control characters written out (`\u001b`), which could otherwise move
 * the cursor, rename the window or hide what follows.
 */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, writtenOut);
}

/** The same for what has to stay on its line: a name, a title. */
export function printableLine(text: string): string {
  return printable(text).replace(/[\t\n]/gu, writtenOut);
}

function writtenOut(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
