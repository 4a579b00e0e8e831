/** Enough to tell an encoding by. */
const ENOUGH = 65_536;

/** The lines with bytes beyond ASCII. In all encodings of this folder, a byte of a line break is never part of a character. */
export function linesBeyondAscii(bytes: Uint8Array): Uint8Array {
  return filtered(bytes, (byte) => byte !== 0x0a && byte !== 0x0d, 0x0a);
}

/** The words with bytes beyond ASCII, if every one of these is a letter. */
export function wordsBeyondAscii(bytes: Uint8Array): Uint8Array {
  return filtered(bytes, (byte) => byte >= 0x80 || isAsciiLetter(byte), 0x20);
}

export function isAsciiLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** The stretches of bytes that belong together and are not all ASCII, each followed by a separator. */
function filtered(bytes: Uint8Array, belongs: (byte: number) => boolean, separator: number): Uint8Array {
  const kept: number[] = [];
  let start = 0;
  for (let index = 0; index <= bytes.length && kept.length < ENOUGH; index++) {
    const byte = bytes[index];
    if (byte !== undefined && belongs(byte)) continue;
    const stretch = bytes.subarray(start, index);
    if (stretch.some((own) => own >= 0x80)) kept.push(...stretch.subarray(0, ENOUGH), separator);
    start = index + 1;
  }
  return Uint8Array.from(kept);
}
