import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeQuietly } from '../files/owned-folder.ts';

/** The length of the hash at the beginning of a file. */
const HASH_BYTES = 32;

/** Files that are kept between runs, by a name that depends on all their inputs. */
export interface KeptFiles {
  load(name: string): Buffer | undefined;
  save(name: string, content: Uint8Array): void;
  /** Marks a name as used, without reading the file. */
  ask(name: string): void;
  /** Removes all files that this run has not used. */
  forgetOthers(): void;
}

/**
 * Opens a folder of cached files. A damaged file counts as missing. A full or read-only disk is not an error.
 *
 * @param folder - The folder, which must contain nothing else.
 */
export function openKeptFiles(folder: string): KeptFiles {
  const asked = new Set<string>();
  return {
    load(name) {
      asked.add(name);
      try {
        const kept = readFileSync(join(folder, name));
        const content = kept.subarray(HASH_BYTES);
        return hashOf(content).equals(kept.subarray(0, HASH_BYTES)) ? content : undefined;
      } catch {
        return undefined;
      }
    },
    save(name, content) {
      asked.add(name);
      const part = join(folder, `${name}.${process.pid}`);
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(part, Buffer.concat([hashOf(content), content]), { mode: 0o600 });
        renameSync(part, join(folder, name));
      } catch {
        removeQuietly(part);
      }
    },
    ask(name) {
      asked.add(name);
    },
    forgetOthers() {
      try {
        for (const name of readdirSync(folder)) if (!asked.has(name)) removeQuietly(join(folder, name));
      } catch {
        // The folder does not exist yet.
      }
    },
  };
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
