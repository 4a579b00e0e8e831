import { deserialize, serialize } from 'node:v8';
import type { Keep } from '../cards/index.ts';
import { openKeptFiles } from './kept-files.ts';
import { versionOf } from './reader-version.ts';

/** Coloured code by its key. */
export type ColouredCode = ReadonlyMap<string, unknown>;

/** Coloured code that is kept from one run to the next: of a thousand notes, an edit colours one again. */
export interface CodeStore {
  /** What is kept, for a thread that colours code itself. */
  readonly known: ColouredCode;
  readonly keep: Keep;
  /** Counts what a thread has used as used. */
  add(used: ColouredCode): void;
  /** Keeps what was used for the next run, and nothing else. */
  save(): void;
}

/** What a thread uses of known code, and what it adds to it. */
export function codeMemory(known: ColouredCode): { used: Map<string, unknown>; keep: Keep } {
  const used = new Map<string, unknown>();
  return {
    used,
    keep<T>(key: string, make: () => T): T {
      const value = used.get(key) ?? known.get(key) ?? make();
      used.set(key, value);
      return value as T;
    },
  };
}

/** Opens the store of a folder of the cache, which holds one file; without a folder, nothing outlives the run. */
export function openCodeStore(folder: string | undefined): CodeStore {
  const files = folder === undefined ? undefined : openKeptFiles(folder);
  const name = versionOf('code');
  const known = load(files?.load(name));
  const { used, keep } = codeMemory(known);
  return {
    known,
    keep,
    add(more) {
      for (const [key, value] of more) used.set(key, value);
    },
    save() {
      const isSame = used.size === known.size && [...used.keys()].every((key) => known.has(key));
      if (!isSame) files?.save(name, serialize(used));
      files?.forgetOthers();
    },
  };
}

function load(bytes: Uint8Array | undefined): ColouredCode {
  if (bytes === undefined) return new Map();
  const kept: unknown = deserialize(bytes);
  return kept instanceof Map ? kept : new Map();
}
