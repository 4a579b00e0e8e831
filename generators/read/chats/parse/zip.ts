import { unzipSync } from 'fflate';
import { CribsmithError } from '../../../report/index.ts';

/** Bounds of what an archive may unpack to; exports of years of chats stay far below. */
const MOST_BYTES = 512 * 1024 * 1024;
const MOST_FILES = 20_000;
/** Text shrinks to a twentieth; what shrinks to a five-hundredth is made to burst. */
const MOST_RATIO = 500;
const SMALL = 1024 * 1024;

const MEMBERS = /\.(?:json|html?|csv|md|markdown|txt)$/iu;
const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 65_535;

/** A file of an archive. */
export interface Member {
  path: string;
  bytes: Uint8Array;
}

/**
 * Unpacks the members of a zip that are `wanted`, those that can be notes or chats, in the order of their names. Nothing is written to a disk.
 * Throws CribsmithError `input-archive` for an archive that is damaged, encrypted, made to burst, or has names that lead out of it.
 */
export function unzip(path: string, bytes: Uint8Array, wanted = MEMBERS): Member[] {
  refuseEncrypted(path, bytes);
  let files = 0;
  let total = 0;
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        refuseName(path, name);
        files++;
        total += originalSize;
        const bursts = originalSize > SMALL && originalSize > size * MOST_RATIO;
        if (files > MOST_FILES || total > MOST_BYTES || bursts) {
          throw refused(
            path,
            `Unexpected size of ${name} when unpacked, expected at most ${MOST_BYTES >> 20} MiB in ${MOST_FILES} files`,
          );
        }
        return wanted.test(name) && !/(?:^|\/)(?:__MACOSX\/|\.)/u.test(name);
      },
    });
  } catch (cause) {
    if (cause instanceof CribsmithError) throw cause;
    throw refused(path, 'Unexpected damage, expected a whole zip archive', cause);
  }
  return Object.entries(unpacked)
    .map(([name, content]) => ({ path: name, bytes: content }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function refuseName(path: string, name: string): void {
  const leads = name.startsWith('/') || /^[A-Za-z]:/u.test(name) || name.split(/[\\/]/u).includes('..');
  if (leads || name.includes('\0'))
    throw refused(path, `Unexpected name ${JSON.stringify(name)} in it, expected names that stay inside`);
}

/** Reads the directory at the archive's end, since an encrypted member would only look damaged. */
function refuseEncrypted(path: string, bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  const first = Math.max(0, end - LONGEST_COMMENT);
  while (end >= first && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < first) throw refused(path, 'Unexpected end of the file, expected a whole zip archive');
  let at = view.getUint32(end + 16, true);
  while (at + ENTRY_LENGTH <= bytes.length && view.getUint32(at, true) === ENTRY) {
    if ((view.getUint16(at + 8, true) & 1) === 1)
      throw refused(path, 'Unexpected password, expected an archive without one');
    at += ENTRY_LENGTH + [28, 30, 32].reduce((sum, field) => sum + view.getUint16(at + field, true), 0);
  }
}

function refused(path: string, message: string, cause?: unknown): CribsmithError {
  return new CribsmithError('input-archive', message, {
    place: { path },
    hint: 'Unpack it yourself and import the files that you need.',
    ...(cause === undefined ? {} : { cause }),
  });
}
