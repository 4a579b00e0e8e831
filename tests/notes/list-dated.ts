/**
 * Lists the claims of the notes whose date is more than a year old, oldest first, so that somebody looks at them again:
 *
 *     npm run notes:dated -- [2026-11-28]
 */
import { readFileSync } from 'node:fs';
import { readNotes } from '../../generators/files/index.ts';
import { datedClaims, yearBefore } from './dated.ts';

const limit = yearBefore(process.argv[2] ?? new Date().toISOString());
const claims = readNotes('notes').flatMap(({ path }) =>
  datedClaims(readFileSync(`notes/${path}`, 'utf8')).map((claim) => ({ path, ...claim })),
);
for (const { path, line, date, text } of claims.toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))))
  if (date < limit) process.stdout.write(`${date}  notes/${path}:${line}  ${text}\n`);
