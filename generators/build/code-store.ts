import { deserialize, serialize } from 'node:v8';
import type { Keep } from '../cards/index.ts';
import { openKeptFiles } from './kept-files.ts';
import { versionOf } from './reader-version.ts';

/** Highlighted code by key. */
export type ColouredCode = ReadonlyMap<string, unknown>;

/** A cache of highlighted code between runs: after an edit in a thousand notes, only one is highlighted again. */
export interface CodeStore {
  /** The cached code, for a thread that highlights code itself. */
  readonly known: ColouredCode;
  readonly keep: Keep;
  /** Marks entries that a thread has used. */
  add(used: ColouredCode): void;
  /** Writes the entries that were used, and drops all others. */
  save(): void;
}

/** Records which cached entries a thread uses and which it adds. */
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

/** Opens the cache in a folder, which contains only one file. Without a folder, nothing is kept between runs. */
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
