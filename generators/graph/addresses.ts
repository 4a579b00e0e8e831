import { slugOf } from './ids.ts';
import type { NodeOf } from './schema/index.ts';
import { spokenSigns } from './spoken-signs.ts';

/** Device names on Windows, and names that some hosts reserve for index pages. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d|index)$/u;

/** Most file systems allow 255 bytes. The rest is for a number. */
const MOST_BYTES = 240;

const utf8 = new TextEncoder();

/**
 * Assigns addresses that are valid folder names on every file system and need no escaping: letters and digits of any
 * script, joined by hyphens. No two differ only in case.
 *
 * @param wanted - The candidate addresses of each thing, with slashes, best first. The first one that no other thing
 *   wants is used, otherwise the last one with a number.
 * @returns The addresses in the same order.
 */
export function distinctAddresses(wanted: readonly (readonly [string, ...string[]])[]): string[] {
  const safe = wanted.map((candidates) => [...new Set(candidates.map(safeAddress))]);
  const counts = new Map<string, number>();
  for (const address of safe.flat()) counts.set(address, (counts.get(address) ?? 0) + 1);
  const own = safe.map((candidates) => candidates.find((address) => counts.get(address) === 1));
  const taken = new Set(own);
  return own.map((found, index) => {
    if (found !== undefined) return found;
    const last = safe[index]?.at(-1) ?? '';
    let address = last;
    for (let number = 2; taken.has(address); number += 1) address = `${last}-${number}`;
    taken.add(address);
    return address;
  });
}

/** The addresses of topics by id: the last part of the id if that is unique. */
export function topicAddresses(topics: readonly NodeOf<'section'>[]): ReadonlyMap<string, string> {
  const wanted = topics.map(({ id, type }) => {
    const long = id.slice(type.length + 1).replaceAll('/', '-');
    return [id.split('/').at(-1) ?? long, long] as const;
  });
  const addresses = distinctAddresses(wanted);
  return new Map(topics.map(({ id }, index) => [id, addresses[index] ?? '']));
}

/** Converts a name for people, such as a file name, to one segment of an address. */
export function addressPart(name: string): string {
  return slugOf(spokenSigns(name).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '));
}

function safeAddress(address: string): string {
  return address.split('/').map(safePart).join('/');
}

function safePart(part: string): string {
  // Jekyll, which GitHub Pages may run, ignores names that begin with an underscore.
  const plain =
    part
      .toLowerCase()
      .normalize('NFC')
      .replace(/[^\p{L}\p{M}\p{N}_-]/gu, '')
      .replace(/^[_-]+/u, '') || 'page';
  return cut(RESERVED.test(plain) ? `${plain}-page` : plain);
}

/** Truncates a segment to the maximum number of bytes. */
function cut(part: string): string {
  const whole: Uint8Array = utf8.encode(part);
  if (whole.length <= MOST_BYTES) return part;
  // Removes a character that was cut.
  return new TextDecoder().decode(whole.subarray(0, MOST_BYTES), { stream: true }).replace(/-$/u, '');
}
