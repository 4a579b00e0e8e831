import { isCyrillic } from './cyrillic.ts';
import { eastAsianOf } from './east-asian.ts';
import type { LegacyEncoding } from './encoding.ts';
import { linesBeyondAscii } from './sample.ts';
import { isWestern } from './western.ts';

const CYRILLIC: readonly LegacyEncoding[] = ['windows-1251', 'koi8-u', 'ibm866', 'iso-8859-5'].map((name) => ({
  name,
  script: 'Cyrillic',
}));
const WESTERN: LegacyEncoding = { name: 'windows-1252', script: 'Western European' };

/**
 * Tells the encoding of a text that is not valid UTF-8.
 *
 * @param bytes - The file, without a byte order mark.
 * @returns Undefined for binary files and damaged UTF-8, and if no encoding or more than one of them fits.
 */
export function legacyEncodingOf(bytes: Uint8Array): LegacyEncoding | undefined {
  const sample = linesBeyondAscii(bytes);
  if (bytes.some(isControl) || isMostlyUtf8(sample)) return undefined;
  const found = [
    ...CYRILLIC.filter(({ name }) => isCyrillic(sample, name)),
    ...(isWestern(sample) ? [WESTERN] : []),
    ...eastAsianOf(sample),
  ].filter(({ name }) => canDecode(bytes, name));
  return found.length === 1 ? found[0] : undefined;
}

/** Whether a byte is a control character that no editor writes. Spaces, line breaks and escapes of terminals are text. */
function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f;
}

function canDecode(bytes: Uint8Array, name: string): boolean {
  try {
    new TextDecoder(name, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** Whether most of the bytes beyond ASCII make characters in UTF-8, so the file is damaged or of two encodings. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  const beyond = bytes.filter((byte) => byte >= 0x80).length;
  const damaged = new TextDecoder().decode(bytes).match(/[^\0-\u007F\uFFFD]/gu) ?? [];
  return new TextEncoder().encode(damaged.join('')).length > 0.8 * beyond;
}
