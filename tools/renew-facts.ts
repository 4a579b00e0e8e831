/**
 * `npm run facts:renew`: gets the end-of-life dates of each product from endoflife.date and updates
 * generators/graph/facts/data/end-of-life.yaml. The current day becomes the date of the table.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { END_OF_LIFE_FILE } from './facts/end-of-life.ts';
import { renewed } from './facts/renew-end-of-life.ts';

const cyclesOf = async (slug: string): Promise<unknown> => {
  const response = await fetch(`https://endoflife.date/api/${slug}.json`);
  if (!response.ok) throw new Error(`it answered ${response.status} for ${slug}`);
  return response.json();
};

const today = new Date().toISOString().slice(0, 10);
try {
  // All products or none, because the table has only one date.
  writeFileSync(END_OF_LIFE_FILE, await renewed(readFileSync(END_OF_LIFE_FILE, 'utf8'), today, cyclesOf));
  console.log(`The table of ended releases is of ${today} now.`);
} catch (error) {
  const cause =
    error instanceof Error ? (error.cause instanceof Error ? error.cause.message : error.message) : `${error}`;
  console.error(`endoflife.date could not be asked: ${cause}. The table is left as it was.`);
  process.exitCode = 1;
}
