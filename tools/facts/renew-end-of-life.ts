import { isMap, isSeq, parseDocument, type YAMLMap } from 'yaml';
import { z } from 'zod';
import { endOfLifeSchema } from './end-of-life.ts';

const cycleSchema = z.array(
  z.object({
    cycle: z.coerce.string(),
    codename: z.string().nullish(),
    eol: z.union([z.iso.date(), z.boolean()]).describe('Its last day; true or false where no day is known'),
  }),
);

/**
 * Updates the dates in the end-of-life table. Known releases keep their names, newer ones are added, and those without
 * a date are left unchanged.
 *
 * @param text - The table as YAML.
 * @param today - The current day.
 * @param cyclesOf - Returns what endoflife.date knows about a product.
 * @returns The table as YAML, including its comments.
 * @throws ZodError for an invalid answer.
 */
export async function renewed(
  text: string,
  today: string,
  cyclesOf: (slug: string) => Promise<unknown>,
): Promise<string> {
  const document = parseDocument(text);
  const { products } = endOfLifeSchema.parse(document.toJS());
  document.set('date', today);
  for (const [index, { slug, releases }] of products.entries()) {
    const list = document.getIn(['products', index, 'releases']);
    if (!isSeq(list)) continue;
    const rows = new Map(list.items.filter(isMap).map((row): [string, YAMLMap] => [String(row.get('version')), row]));
    const newest = releases.at(-1)?.version ?? '';
    for (const { cycle, codename, eol } of cycleSchema.parse(await cyclesOf(slug)).reverse()) {
      if (typeof eol === 'boolean') continue;
      const row = rows.get(cycle);
      if (row) row.set('end', eol);
      else if (isLater(cycle, newest)) list.add(document.createNode(releaseOf(cycle, codename, eol), { flow: true }));
    }
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function releaseOf(version: string, codename: string | null | undefined, end: string) {
  const name = codename?.split(/\s+/u)[0]?.toLowerCase();
  return { version, ...(name && { codename: name }), end };
}

function isLater(version: string, than: string): boolean {
  const [parts, others] = [version, than].map((text) => text.split('.').map(Number));
  const at = parts?.findIndex((part, index) => part !== (others?.[index] ?? 0)) ?? -1;
  return at >= 0 && (parts?.[at] ?? 0) > (others?.[at] ?? 0);
}
