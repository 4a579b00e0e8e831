import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { saidInUse } from '../../generators/graph/facts/in-use.ts';
import type { EndOfLifeRule, WrittenRule } from '../../generators/graph/facts/rule.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);

/** The end-of-life table: for each product its images, and the last day of support of each release. */
export const endOfLifeSchema = z.strictObject({
  date: day.describe(
    'When the table was last compared with its sources; a release that ended before is no longer supported',
  ),
  products: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      images: z.array(z.string()).min(1),
      called: z.array(z.string()).default([]).describe('What text calls it in front of a version, in lower case'),
      codenamesOf: z.array(z.string()).default([]).describe('Other images that carry a codename in their tag'),
      slug: z.string().describe('Name of the product on endoflife.date'),
      source: z.url({ protocol: /^https$/u }),
      releases: z
        .array(z.strictObject({ version: z.string(), codename: z.string().optional(), end: day }))
        .min(1)
        .describe('Oldest first'),
    }),
  ),
});

/** The file with the table. */
export const END_OF_LIFE_FILE = new URL('../../generators/graph/facts/data/end-of-life.yaml', import.meta.url);

const table = endOfLifeSchema.parse(parse(readFileSync(END_OF_LIFE_FILE, 'utf8')));

/**
 * Generates the rule about images of end-of-life releases.
 *
 * @throws Error for a product that is not in the table.
 */
export function endOfLifeRule({ find, ...rule }: EndOfLifeRule): WrittenRule {
  const product = table.products.find(({ id }) => id === find.endOfLife);
  if (!product) throw new Error(`There is no product "${find.endOfLife}" in the table of ended releases.`);
  const ended = product.releases.filter(({ end }) => end < table.date);
  const versions = find.by === 'codename' ? [] : ended.map(({ version }) => version);
  const codenames = find.by === 'version' ? [] : ended.flatMap(({ codename }) => codename ?? []);
  const supported = product.releases.filter(({ end }) => end >= table.date).map(({ version }) => version);
  return {
    ...rule,
    find: {
      image: [...product.images, ...(find.by === 'version' ? [] : product.codenamesOf)],
      tags: [...versions, ...codenames],
      except: [],
      says: find.by === 'codename' ? [] : saidInUse(product.called, versions),
    },
    now: `${product.name} ${listed(supported)} ${supported.length === 1 ? 'is' : 'are'} supported`,
    since:
      ended
        .map(({ end }) => end.slice(0, 7))
        .sort()
        .at(-1) ?? 'always',
    source: product.source,
  };
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
