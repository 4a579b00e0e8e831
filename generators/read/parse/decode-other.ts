import { CribsmithError, diagnose } from '../../report/index.ts';
import type { Decoded } from './decoded.ts';
import { legacyEncodingOf } from './encodings/legacy.ts';

const MAGIC: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP archive or Office file', [0x50, 0x4b, 0x03, 0x04]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['a gzip archive', [0x1f, 0x8b]],
  ['an old Word file', [0xd0, 0xcf, 0x11, 0xe0]],
];

/** JSON has no other encoding, so a file in one is damaged. */
const JSON_NAME = /\.(?:json|ipynb)$/iu;

const HINT = 'Open the file in an editor and save it with the encoding UTF-8.';

/** The encoding that the byte order mark of a text names. Windows PowerShell writes UTF-16. UTF-8 if there is no mark. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/**
 * Decodes a file that is not plain UTF-8: UTF-16 with a byte order mark, or a recognised legacy encoding.
 *
 * @throws CribsmithError `input-binary` for files that are not text, and `input-encoding` for damaged files and other
 *   encodings, with the line of the first invalid byte in UTF-8.
 */
export function decodeOther({ path, bytes }: { path: string; bytes: Uint8Array }): Decoded {
  const found = MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte));
  if (found) {
    throw new CribsmithError('input-binary', `The file is ${found[0]}, not UTF-8 text`, {
      place: { path },
      hint: 'Save it as UTF-8 text, or move it out of the notes folder.',
    });
  }
  const encoding = encodingOf(bytes);
  if (encoding !== 'utf-8') return { text: decodeWide(path, bytes, encoding), diagnostics: [] };
  const zero = bytes.indexOf(0);
  if (zero >= 0) {
    throw new CribsmithError('input-binary', 'The file contains a NUL byte, so it is not UTF-8 text', {
      place: { path, line: lineOfByte(bytes, zero) },
      hint: 'Save it as UTF-8 text, or move it out of the notes folder.',
    });
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), diagnostics: [] };
  } catch (cause) {
    return decodeLegacy(path, bytes, cause);
  }
}

function decodeLegacy(path: string, bytes: Uint8Array, cause: unknown): Decoded {
  const line = lineOfByte(bytes, firstBadByte(bytes));
  const isJson = JSON_NAME.test(path);
  const encoding = isJson ? undefined : legacyEncodingOf(bytes);
  if (!encoding) {
    const message = `The file is not valid UTF-8, ${isJson ? 'as JSON must be' : 'and its encoding cannot be told with confidence'}`;
    throw new CribsmithError('input-encoding', message, { place: { path, line }, hint: HINT, cause });
  }
  const { name, script } = encoding;
  const message = `The file is not UTF-8 and was read as ${name} (${script}).`;
  const hint = `Save it as UTF-8 in an editor, or convert it with: iconv -f ${name} -t utf-8 OLD > NEW`;
  return {
    text: new TextDecoder(name).decode(bytes),
    diagnostics: [diagnose('encoding-legacy', message, { path, line, hint })],
  };
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
