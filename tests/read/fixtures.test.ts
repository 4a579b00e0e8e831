import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { buildGraph, type GraphNode, readDocument } from '../../generators/index.ts';

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));
const encoder = new TextEncoder();

/** One line of a golden: where a node stands, what it is, and what of it a reader would check first. */
function described(node: GraphNode): string {
  const { line, endLine } = node.source;
  const number = 'number' in node && node.number ? ` ${node.number}.` : '';
  const shape =
    node.type === 'comparison'
      ? ` (${node.subjects.length} columns, ${node.aspects.length} rows)`
      : node.type === 'reference'
        ? ` (${node.columns.length} columns, ${node.rows.length} rows)`
        : '';
  const language = node.type === 'example' ? ` (${node.language ?? 'no language'})` : '';
  const open = node.type === 'question' && node.empty ? ' (no answer)' : '';
  return `${line}-${endLine} ${node.type}:${number} ${node.title}${shape}${language}${open}`;
}

/**
 * Each folder holds a damaged note, `before.md` or `before.txt`, what the reader makes of it, `after.md`, and the
 * nodes that the graph gets, `nodes.txt`. `vitest run tests/read --update` writes the last two anew; a person reviews
 * the difference.
 */
describe.each(readdirSync(folder))('%s', (name) => {
  const path =
    ['before.md', 'before.txt'].map((file) => `${name}/${file}`).find((file) => existsSync(folder + file)) ?? '';
  const bytes = readFileSync(folder + path);
  const document = readDocument({ path, bytes });

  test('is repaired', async () => {
    await expect(document.markdown).toMatchFileSnapshot(`fixtures/${name}/after.md`);
  });

  test('gets the right nodes, and no line is left unread', async () => {
    const { nodes, coverage } = buildGraph([document]);
    expect(coverage.unparsed).toEqual([]);
    expect(coverage.typed + coverage.noise).toBe(coverage.lines);
    const shown = nodes.filter(({ type }) => type !== 'note' && type !== 'claim');
    await expect(`${shown.map(described).join('\n')}\n`).toMatchFileSnapshot(`fixtures/${name}/nodes.txt`);
  });

  test('does not change when repaired again', () => {
    const { markdown } = document;
    expect(readDocument({ path: 'again.md', bytes: encoder.encode(markdown) }).markdown).toBe(markdown);
  });

  test('gives the same nodes when read from its repaired form', () => {
    const titles = (bytes: Uint8Array) =>
      buildGraph([readDocument({ path: 'note.md', bytes })])
        .nodes.map((node) => `${node.type} ${'number' in node ? (node.number ?? '') : ''} ${node.title}`)
        .sort();
    expect(titles(encoder.encode(document.markdown))).toEqual(titles(bytes));
  });

  test('reads the same with Windows line endings and a byte order mark', () => {
    const windows = encoder.encode(`\uFEFF${bytes.toString('utf8').replaceAll('\n', '\r\n')}`);
    expect(readDocument({ path, bytes: windows }).markdown).toBe(document.markdown);
  });
});
