import { CribsmithError } from '../../report/index.ts';

const MAGIC: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or Office file', [0x50, 0x4b, 0x03, 0x04]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['an old Word file', [0xd0, 0xcf, 0x11, 0xe0]],
];

const HINT = 'Open the file in an editor and save it with the encoding UTF-8.';

/**
 * The encoding that the byte order mark of a text names. Windows PowerShell writes UTF-16.
 *
 * @param bytes - The file.
 * @returns UTF-8 if there is no mark.
 */
export function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/**
 * Decodes a file that is not plain UTF-8: UTF-16 with a byte order mark.
 *
 * @throws CribsmithError `input-binary` for files that are not text, and `input-encoding` for damaged files and other
 *   encodings, with the line of the first invalid byte in UTF-8.
 */
export function decodeOther({ path, bytes }: { path: string; bytes: Uint8Array }): string {
  const found = MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte));
  if (found) {
    throw new CribsmithError('input-binary', `The file is ${found[0]}, not UTF-8 text`, {
      place: { path },
      hint: 'Save it as UTF-8 text, or move it out of the notes folder.',
    });
  }
  const encoding = encodingOf(bytes);
  if (encoding !== 'utf-8') return decodeWide(path, bytes, encoding);
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    throw new CribsmithError('input-binary', 'The file contains a NUL byte, so it is not UTF-8 text', {
      place: { path, line: lineOfByte(bytes, zero) },
      hint: 'Save it as UTF-8 text, or move it out of the notes folder.',
    });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CribsmithError('input-encoding', 'The file is not valid UTF-8', {
      place: { path, line: lineOfByte(bytes, firstBadByte(bytes)) },
      hint: HINT,
      cause,
    });
  }
}

function decodeWide(path: string, bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new CribsmithError('input-encoding', 'The file is not valid UTF-16', { place: { path }, hint: HINT, cause });
  }
}

function lineOfByte(bytes: Uint8Array, offset: number): number {
  let line = 1;
  for (let index = 0; index < offset; index++) {
    const byte = bytes[index];
    if (byte === 0x0a || (byte === 0x0d && bytes[index + 1] !== 0x0a)) line++;
  }
  return line;
}

/** Binary search for the shortest prefix that cannot be decoded. */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isPrefixOfUtf8(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function isPrefixOfUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
