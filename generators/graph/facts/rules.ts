import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { byCodeUnit } from '../compare.ts';
import { endOfLifeRule } from './end-of-life.ts';
import { type FactRule, factFileSchema } from './rule.ts';

/** All fact rules, by id: every YAML file in this folder. Throws a ZodError or an Error for a file that breaks the schema. */
export const factRules: readonly FactRule[] = loadRules(new URL('./', import.meta.url));

function loadRules(folder: URL): FactRule[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const written = files.flatMap(
    (name) => factFileSchema.parse(parse(readFileSync(new URL(name, folder), 'utf8'))).rules,
  );
  const rules = written.map((rule) => ('now' in rule ? rule : endOfLifeRule(rule)));
  const ids = new Set<string>();
  for (const { id } of rules) {
    if (ids.has(id)) throw new Error(`There are two fact rules "${id}".`);
    ids.add(id);
  }
  return rules.sort((a, b) => byCodeUnit(a.id, b.id));
}
