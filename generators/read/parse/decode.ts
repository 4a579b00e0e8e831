import { decodeOther } from './decode-other.ts';
import type { Decoded } from './decoded.ts';

/** What files of other formats begin with that may be valid UTF-8. */
const OTHERS = ['%PDF-', 'PK\u0003\u0004', 'GIF8'];

/**
 * Decodes the text of a note in UTF-8, in UTF-16 with a byte order mark, without the mark, or in a recognised legacy
 * encoding.
 *
 * @param file - Its path, for messages, and its content.
 * @returns The text, with a diagnostic if it was in a legacy encoding.
 * @throws CribsmithError `input-binary` for files that are not text, and `input-encoding` for damaged files and other
 *   encodings, with the line of the first invalid byte in UTF-8.
 */
export function decode(file: { path: string; bytes: Uint8Array }): Decoded {
  const text = decodedUtf8(file.bytes);
  const isText = text !== undefined && !text.includes('\0') && !OTHERS.some((start) => text.startsWith(start));
  return isText ? { text, diagnostics: [] } : decodeOther(file);
}

function decodedUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Splits a text into lines without line ends, which may be those of Windows, Unix and old Mac OS. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\n|\r/u);
}
