import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { PdfStore } from '../print/index.ts';
import { removeQuietly } from './owned-folder.ts';

/** So much of a file is the hash of what follows. */
const HASH_BYTES = 32;

/** A store that can forget what the last run did not ask for. */
export interface KeptPdfs extends PdfStore {
  forgetOthers(): void;
}

/**
 * Keeps PDFs in a folder of the cache, one file each. In: the folder, of which nothing else is kept. What is damaged counts as
 * not there; a disk that is full or may not be written to does not stop a run, which has what it needs.
 */
export function openPdfStore(folder: string): KeptPdfs {
  const asked = new Set<string>();
  return {
    load(name) {
      asked.add(name);
      try {
        const kept = readFileSync(join(folder, name));
        const content = kept.subarray(HASH_BYTES);
        return hashOf(content).equals(kept.subarray(0, HASH_BYTES)) ? deserialize(content) : undefined;
      } catch {
        return undefined;
      }
    },
    save(name, pdf) {
      const part = join(folder, `${name}.${process.pid}`);
      const content = serialize(pdf);
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 });
        writeFileSync(part, Buffer.concat([hashOf(content), content]), { mode: 0o600 });
        renameSync(part, join(folder, name));
      } catch {
        removeQuietly(part);
      }
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
