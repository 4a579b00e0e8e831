import { expect, test } from 'vitest';
import { toJsonSchema } from '../../generators/export/index.ts';

interface Schema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  description?: string;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  $ref?: string;
}

const INTRODUCTION = `# The graph

\`cribsmith graph\` prints the graph, \`data/graph.json\` contains it, and \`data/graph.schema.json\` is its JSON Schema. This page is
generated from that schema by \`vitest run tests/export --update\`.

| format | use | command |
|---|---|---|
| \`json\` | programs | \`cribsmith graph notes > graph.json\` |
| \`jsonld\` | search engines, triple stores: schema.org's Question, DefinedTerm, HowTo, TechArticle, ... | \`cribsmith graph notes --format jsonld\` |
| \`graphml\` | Gephi, yEd; in Python \`networkx.read_graphml("graph.graphml")\` | \`cribsmith graph notes --format graphml\` |
| \`csv\` | Neo4j, for graphs that do not fit into memory | \`cribsmith graph notes --format csv --out pair\`, then \`neo4j-admin database import full --nodes=pair/nodes.csv --relationships=pair/relationships.csv --multiline-fields=true\` |

Ids are stable: \`type/slug\`, or \`type/note/slug\` for nodes that belong to a single note. \`source.path\` is relative to the notes
folder; lines are numbered from 1, and \`endLine\` is the last line of the node. \`confidence\` is \`labelled\` if the notes label
the passage, and \`inferred\` otherwise; \`rule\` names the rule that recognised it.
`;

const schema = JSON.parse(toJsonSchema()) as Schema & { $defs?: Record<string, Schema> };
const COMMON = new Set(['id', 'title', 'source', 'rule', 'confidence', 'type']);
const COMMON_OF_EDGES = new Set(['from', 'to', 'source', 'rule', 'confidence', 'type']);

/** The members of a union, also of unions in it. */
function members(one: Schema | undefined): Schema[] {
  const inner = one?.oneOf ?? one?.anyOf;
  return inner ? inner.flatMap(members) : one ? [one] : [];
}

function typeOf(one: Schema): string {
  if (one.$ref) return one.$ref.split('/').at(-1)?.toLowerCase() ?? '';
  if (one.const !== undefined) return `\`${String(one.const)}\``;
  if (one.enum) return one.enum.map((value) => `\`${String(value)}\``).join(', ');
  if (one.items) return `list of ${pluralOf(one.items)}`;
  const union = one.anyOf ?? one.oneOf;
  return union ? [...new Set(union.map(typeOf))].join(' or ') : (one.type ?? 'anything');
}

function pluralOf(one: Schema): string {
  if (one.items) return `lists of ${pluralOf(one.items)}`;
  const union = one.anyOf ?? one.oneOf;
  return union ? [...new Set(union.map(pluralOf))].join(' or ') : `${typeOf(one)}s`;
}

function tableOf(one: Schema, common: ReadonlySet<string>): string {
  const rows = Object.entries(one.properties ?? {})
    .filter(([name]) => !common.has(name))
    .map(
      ([name, field]) =>
        `| \`${name}\` | ${typeOf(field)}${one.required?.includes(name) ? '' : ', optional'} | ${field.description ?? ''} |`,
    );
  return rows.length === 0
    ? 'No additional fields.\n'
    : `| field | type | description |\n|---|---|---|\n${rows.join('\n')}\n`;
}

function titleOf(one: Schema): string {
  const { type, kind } = one.properties ?? {};
  return `${typeOf(type ?? {})}${kind?.const === undefined ? '' : ` (${typeOf(kind)})`}`;
}

test('docs/graph.md lists every type of node and edge with its fields', async () => {
  const nodes = members(schema.properties?.['nodes']?.items).map(
    (one) => `### ${titleOf(one)}\n\n${tableOf(one, COMMON)}`,
  );
  const edges = members(schema.properties?.['edges']?.items).map(
    (one) => `### ${titleOf(one)}\n\n${tableOf(one, COMMON_OF_EDGES)}`,
  );
  expect(nodes.length).toBeGreaterThanOrEqual(19);
  const text = [INTRODUCTION, '## Nodes\n', ...nodes, '## Edges\n', ...edges].join('\n');
  await expect(text).toMatchFileSnapshot('../../docs/graph.md');
});
