import { strFromU8 } from 'fflate';

const END = 0x06054b50;
const END_LENGTH = 22;
const LOCATOR_64 = 0x07064b50;
const LOCATOR_64_LENGTH = 20;
const RECORD_64 = 0x06064b50;
const RECORD_64_LENGTH = 56;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 65_535;
const ENCRYPTED = 1;
const UTF8 = 1 << 11;

/** An entry of the directory of a zip archive. */
interface DirectoryEntry {
  name: string;
  /** CRC-32 of the unpacked content. */
  crc: number;
  encrypted: boolean;
}

/**
 * Reads the central directory at the end of an archive.
 *
 * @returns Undefined if the archive has no directory.
 */
export function directoryOf(bytes: Uint8Array): DirectoryEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const entries: DirectoryEntry[] = [];
  let at = startOf(view, end);
  while (at + ENTRY_LENGTH <= bytes.length && view.getUint32(at, true) === ENTRY) {
    const flags = view.getUint16(at + 8, true);
    const [nameLength = 0, ...others] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    const name = strFromU8(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength), (flags & UTF8) === 0);
    entries.push({ name, crc: view.getUint32(at + 16, true), encrypted: (flags & ENCRYPTED) !== 0 });
    at += ENTRY_LENGTH + nameLength + others.reduce((sum, length) => sum + length, 0);
  }
  return entries;
}

function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

/** The offset of the directory. Large archives have it in a separate record. */
function startOf(view: DataView, end: number): number {
  const locator = end - LOCATOR_64_LENGTH;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return view.getUint32(end + 16, true);
  const record = view.getUint32(locator + 8, true);
  const isRecord = record + RECORD_64_LENGTH <= view.byteLength && view.getUint32(record, true) === RECORD_64;
  return view.getUint32(isRecord ? record + 48 : end + 16, true);
}
