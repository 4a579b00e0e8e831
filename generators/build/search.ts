import { join } from 'node:path';
import { close, createIndex } from 'pagefind';

/** Characters that are part of what people search for here: `--rm`, `C++`, `docker-compose.yml`, `$(...)`, `node_modules`. */
const SEARCHABLE = '-+#./_$:@';

/**
 * Indexes the built pages for search. In: the folder of the built site. Out: the number of pages indexed.
 * Writes `pagefind/` into that folder. Throws an Error with Pagefind's own messages.
 */
export async function buildSearch(dir: string): Promise<number> {
  try {
    const { index, errors } = await createIndex({ includeCharacters: SEARCHABLE });
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    const added = await index.addDirectory({ path: dir });
    const written = await index.writeFiles({ outputPath: join(dir, 'pagefind') });
    const problems = [...added.errors, ...written.errors];
    if (problems.length > 0) throw new Error(`Pagefind could not index the site: ${problems.join('; ')}`);
    return added.page_count;
  } finally {
    await close();
  }
}
