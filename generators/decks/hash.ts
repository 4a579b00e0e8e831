import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** Characters that are safe in a file, in HTML and in the search of Anki. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const GUID_LENGTH = 10;
/** Ids of notes, cards and decks look like milliseconds of the years 2001 to 2022: Anki refuses those of the future. */
const ID_FLOOR = 1_000_000_000_000;
const ID_RANGE = 640_000_000_000n;

/** Ten characters that name a card, made of the words given. */
export function guidOf(words: string): string {
  let rest = numberOf(words);
  let guid = '';
  for (let at = 0; at < GUID_LENGTH; at += 1) {
    guid += LETTERS[Number(rest % BigInt(LETTERS.length))];
    rest /= BigInt(LETTERS.length);
  }
  return guid;
}

/** A name for a file with these bytes, and for no other. */
export function contentName(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes)).slice(0, 20);
}

/** Gives out the numbers by which Anki knows notes, cards and decks: of the same words the same, and never one twice. */
export function createAnkiIds(): (words: string) => number {
  const taken = new Set<number>();
  return (words) => {
    let id = ID_FLOOR + Number(numberOf(words) % ID_RANGE);
    while (taken.has(id)) id += 1;
    taken.add(id);
    return id;
  };
}

/** Anki's checksum of a note's first field: the first eight hexadecimal digits of its SHA-1. */
export function fieldChecksum(text: string): number {
  const [a = 0, b = 0, c = 0, d = 0] = sha1(utf8ToBytes(text));
  return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}

function numberOf(words: string): bigint {
  return sha256(utf8ToBytes(words))
    .subarray(0, 10)
    .reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
}
