import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { OutputFile } from '../files/index.ts';
import { byCodeUnit, CribsmithError } from '../report/index.ts';

const NAME = '.cribsmith-import.json';

const ledgerSchema = z.object({ version: z.literal(1), notes: z.record(z.string(), z.string()) });

/** A record of imported notes: the hash of each note's content, by file name. */
export type Ledger = Map<string, string>;

/**
 * Reads the ledger of a folder.
 *
 * @returns An empty ledger if nothing was imported to the folder.
 * @throws CribsmithError `input-unreadable` if the ledger is damaged.
 */
export function readLedger(folder: string): Ledger {
  const file = join(folder, NAME);
  if (!existsSync(file)) return new Map();
  try {
    return new Map(Object.entries(ledgerSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).notes));
  } catch (cause) {
    throw new CribsmithError('input-unreadable', `${NAME} cannot be read`, {
      place: { path: file },
      hint: 'Delete it: every note in the folder is then treated as edited by you and kept.',
      cause,
    });
  }
}

/** Serialises a ledger. Names are ordered by code unit. */
export function ledgerFile(ledger: Ledger): OutputFile {
  const notes = Object.fromEntries([...ledger].sort(([a], [b]) => byCodeUnit(a, b)));
  return { path: NAME, content: `${JSON.stringify({ version: 1, notes }, null, 2)}\n` };
}

/** The SHA-256 hash of a text, in hexadecimal. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
