import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/**
 * Characters that are part of what people search for here: `--rm`, `C++`, `&&`, `node_modules`. Not among them is what also ends
 * a sentence: with it a last word would be another one.
 */
const SEARCHABLE = '-+#&[_$@';
/** What Pagefind ships for sites that have no search of their own. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)/u;

/** Builds of this process that are using Pagefind, of which there is one in a process. */
let users = 0;

/**
 * Indexes the built pages for search. In: the folder of the built site. Out: the number of pages indexed.
 * Writes `pagefind/` into that folder. Throws an Error with Pagefind's own messages.
 */
export async function buildSearch(dir: string): Promise<number> {
  users++;
  try {
    const { index, errors } = await createIndex({ includeCharacters: SEARCHABLE });
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: dir });
    const outputPath = join(dir, 'pagefind');
    const written = await index.writeFiles({ outputPath });
    for (const name of readdirSync(outputPath)) if (UNUSED.test(name)) rmSync(join(outputPath, name));
    const problems = [...added.errors, ...written.errors];
    if (problems.length > 0) throw new Error(`Pagefind could not index the site: ${problems.join('; ')}`);
    return added.page_count;
  } finally {
    users--;
    if (users === 0) await close();
  }
}
