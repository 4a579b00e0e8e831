import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { removeQuietly } from '../files/owned-folder.ts';

/** So much of a file is the hash of what follows. */
const HASH_BYTES = 32;

/** Bytes that are kept between runs, by a name that says all that they were made of. */
export interface KeptFiles {
  load(name: string): Buffer | undefined;
  save(name: string, content: Uint8Array): void;
  /** Counts a name as asked for, without reading it. */
  ask(name: string): void;
  /** Forgets what this run did not ask for. */
  forgetOthers(): void;
}

/**
 * Keeps bytes in a folder of the cache, one file each. In: the folder, of which nothing else is kept. What is damaged counts as
 * not there; a disk that is full or may not be written to does not stop a run, which has what it needs.
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
        // There is nothing yet.
      }
    },
  };
}

function hashOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
