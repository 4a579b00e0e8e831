import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { byCodeUnit } from '../../generators/graph/compare.ts';
import { compacted } from '../../generators/graph/facts/compact.ts';
import { factFileSchema, type WrittenRule } from '../../generators/graph/facts/rule.ts';
import { endOfLifeRule } from './end-of-life.ts';

const FOLDER = new URL('../../generators/graph/facts/', import.meta.url);

/** The module that `npm run facts` generates. */
export const TABLES_FILE = new URL('tables.ts', FOLDER);

/**
 * Reads all fact rules with their examples from the YAML files, ordered by id.
 *
 * @throws ZodError for an invalid file.
 * @throws Error for a duplicate id.
 */
export function readFacts(): WrittenRule[] {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
  const rules = files
    .flatMap((name) => factFileSchema.parse(yaml(name)).rules)
    .map((rule) => ('now' in rule ? rule : endOfLifeRule(rule)));
  const ids = new Set<string>();
  for (const { id } of rules) {
    if (ids.has(id)) throw new Error(`There are two fact rules "${id}".`);
    ids.add(id);
  }
  return rules.sort((a, b) => byCodeUnit(a.id, b.id));
}

/** Generates a module with one rule per line, so that finding facts needs neither files nor a parser. */
export function factsModule(): string {
  const aliases = z.record(z.string(), z.string()).parse(yaml('data/aliases.yaml'));
  const rules = readFacts().map(({ examples, ...rule }) => compacted(rule));
  return [
    '// Made by `npm run facts` from the YAML files of this folder, which are what is edited.',
    "import type { CompactRule } from './compact.ts';",
    '',
    '/** Phrases that statements share, by the name that stands for them. */',
    'export const aliases: Readonly<Record<string, string>> = {',
    ...Object.entries(aliases).map(([name, phrases]) => `${JSON.stringify(name)}: ${JSON.stringify(phrases)},`),
    '};',
    '',
    '/** All fact rules, by id. */',
    'export const compactRules: readonly CompactRule[] = [',
    ...rules.map((rule) => `${JSON.stringify(rule)},`),
    '];',
    '',
  ].join('\n');
}

function yaml(name: string): unknown {
  return parse(readFileSync(new URL(name, FOLDER), 'utf8'));
}
