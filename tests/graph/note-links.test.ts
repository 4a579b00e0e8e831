import { describe, expect, test } from 'vitest';
import { buildGraph, type Inline, readDocument } from '../../generators/index.ts';

const encoder = new TextEncoder();

/** The addresses and words of all links in a graph of these notes, in their order. */
function linksOf(files: Readonly<Record<string, string>>): string[] {
  const documents = Object.entries(files).map(([path, text]) => readDocument({ path, bytes: encoder.encode(text) }));
  const links: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const inline = value as Inline;
    if (inline.type === 'link') links.push(`${JSON.stringify(inline.children)} ${inline.url}`);
    for (const inner of Object.values(value)) visit(inner);
  };
  visit(buildGraph(documents).nodes);
  return links.map((link) => link.replace(/^\[\{"type":"text","value":"(.*)"\}\]/u, '$1:'));
}

const OTHER = '---\naliases: [name lookup]\n---\n\n# DNS\n\nA resolver asks. ^ask1\n\n## 2. Zone files\n\nText.\n';

describe('a link between notes', () => {
  test.each([
    ['[[DNS]]', 'DNS: #section/net-dns/dns'],
    ['[[dns|names]]', 'names: #section/net-dns/dns'],
    ['[[net/DNS]]', 'net/DNS: #section/net-dns/dns'],
    ['[[name lookup]]', 'name lookup: #section/net-dns/dns'],
    ['[[DNS#Zone files]]', 'DNS > Zone files: #section/net-dns/zone-files'],
    ['[[DNS#Anything#Zone files|zones]]', 'zones: #section/net-dns/zone-files'],
    ['[[DNS#^ask1|this]]', 'this: #section/net-dns/dns'],
    ['![[DNS#Zone files]]', 'DNS > Zone files: #section/net-dns/zone-files'],
    ['[zones](net/DNS.md#2-zone-files)', 'zones: #section/net-dns/zone-files'],
    ['[zones](./net/DNS.md)', 'zones: #section/net-dns/dns'],
    ['[[#Here]]', 'Here: #section/a/here'],
  ])('%s leads to its target', (link, expected) => {
    expect(linksOf({ 'a.md': `# A\n\n## Here\n\nSee ${link}.\n`, 'net/DNS.md': OTHER })).toEqual([expected]);
  });

  test.each(['[[Nowhere]]', '[[DNS#No such heading|x]]', '[[DNS#^none|x]]', '`[[DNS]]`', '[[ -f DNS ]]'])(
    '%s stays text',
    (link) => {
      expect(linksOf({ 'a.md': `# A\n\nSee ${link}.\n`, 'net/DNS.md': OTHER })).toEqual([]);
    },
  );

  test('prefers a note in the same folder', () => {
    const files = { 'x/a.md': '# A\n\nSee [[b]].\n', 'b.md': '# Far\n\nText.\n', 'x/b.md': '# Near\n\nText.\n' };
    expect(linksOf(files)).toEqual(['b: #section/x-b/near']);
  });

  test('keeps its position in the file, resolved or not', () => {
    const text = '---\ntags: x\n---\n\nOne `[[no]]` two [[Nowhere#Part|x]] and [y](../z.md#p).\n\n```\n[[code]]\n```\n';
    const { links } = readDocument({ path: 'a.md', bytes: encoder.encode(text) });
    expect(links).toEqual([
      { note: 'Nowhere', heading: 'Part', line: 5, column: 18 },
      { note: '../z.md', heading: 'p', line: 5, column: 45 },
    ]);
  });
});

test('tags come from the front matter and the text; colours and numbers are not tags', () => {
  const text = '---\ntags: "#one, two"\n---\n\n#three/four #five\n\n# A\n\nSee #six, not #123, #fff or C#.\n';
  const [note] = buildGraph([readDocument({ path: 'a.md', bytes: encoder.encode(text) })]).nodes;
  expect(note?.type === 'note' && note.tags).toEqual(['one', 'two', 'three/four', 'five', 'six']);
});
