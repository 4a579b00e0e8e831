import { unzipSync } from 'fflate';
import { CribsmithError } from '../../../report/index.ts';
import { crc32 } from './crc32.ts';
import { directoryOf } from './zip-directory.ts';

/** Limits for unpacking an archive; exports of years of chats stay far below. */
const MOST_BYTES = 512 * 1024 * 1024;
const MOST_FILES = 20_000;
/** Text is compressed to about a twentieth. A ratio of five hundred indicates a zip bomb. */
const MOST_RATIO = 500;
const SMALL = 1024 * 1024;

/** A file of an archive. */
export interface Member {
  path: string;
  bytes: Uint8Array;
}

/**
 * Unpacks members of a zip archive in memory.
 *
 * @param path - The path of the archive, for messages.
 * @param bytes - The archive.
 * @param isWanted - Whether to unpack a member, by its path.
 * @returns The members, ordered by path.
 * @throws CribsmithError `input-archive` for an archive that is damaged, encrypted or a zip bomb, or has duplicate
 *   paths or paths that lead out of it.
 */
export function unzip(path: string, bytes: Uint8Array, isWanted: (member: string) => boolean): Member[] {
  const entries = directoryOf(bytes);
  if (entries === undefined) throw refused(path, 'The zip archive is incomplete');
  // Encrypted members would otherwise be reported as damaged.
  if (entries.some(({ encrypted }) => encrypted)) throw refused(path, 'The zip archive is protected by a password');
  const expected = new Map<string, { size: number; crc: number | undefined }>();
  let files = 0;
  let total = 0;
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, {
      filter({ name, size, originalSize }) {
        refuseName(path, name);
        const entry = entries[files++];
        total += originalSize;
        const bursts = originalSize > SMALL && originalSize > size * MOST_RATIO;
        if (files > MOST_FILES || total > MOST_BYTES || bursts) {
          throw refused(
            path,
            `The zip archive is too large when unpacked, at ${name}: the limits are ${MOST_BYTES >> 20} MiB and ${MOST_FILES} files`,
          );
        }
        if (!isWanted(name)) return false;
        if (expected.has(name)) throw refused(path, `The zip archive contains two files named ${name}`);
        expected.set(name, { size: originalSize, crc: entry?.name === name ? entry.crc : undefined });
        return true;
      },
    });
  } catch (cause) {
    if (cause instanceof CribsmithError) throw cause;
    throw refused(path, 'The zip archive is damaged', cause);
  }
  for (const [name, { size, crc }] of expected) {
    const content = unpacked[name];
    if (content?.length !== size || crc32(content) !== crc)
      throw refused(path, `The zip archive is damaged: ${name} does not match its size or checksum`);
  }
  return Object.entries(unpacked)
    .map(([name, content]) => ({ path: name, bytes: content }))
    .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function refuseName(path: string, name: string): void {
  const leads = name.startsWith('/') || /^[A-Za-z]:/u.test(name) || name.split(/[\\/]/u).includes('..');
  if (leads || name.includes('\0'))
    throw refused(path, `The zip archive contains an unsafe path: ${JSON.stringify(name)}`);
}

function refused(path: string, message: string, cause?: unknown): CribsmithError {
  return new CribsmithError('input-archive', message, {
    place: { path },
    hint: 'Unpack it yourself and import the files that you need.',
    ...(cause === undefined ? {} : { cause }),
  });
}
