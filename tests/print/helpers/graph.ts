import { buildGraph, type Graph, type Inline, nodeSchema, readDocument } from '../../../generators/index.ts';

/** The graph of notes that are written down in a test: Markdown by path. */
export function graphOf(notes: Readonly<Record<string, string>>): Graph {
  const documents = Object.entries(notes).map(([path, text]) => readDocument({ path, bytes: Buffer.from(text) }));
  return buildGraph(documents);
}

/**
 * A graph with one topic in which every text is one of `texts`, as no reader would ever give it:
 * control characters, lone surrogates and line ends included.
 */
export function graphOfTexts(texts: readonly string[]): Graph {
  const at = (index: number): string => texts[index % texts.length] ?? '';
  const inlines = (index: number): Inline[] => [
    { type: 'text', value: at(index) },
    { type: 'inlineCode', value: at(index + 1) },
    { type: 'strong', children: [{ type: 'emphasis', children: [{ type: 'text', value: at(index + 2) }] }] },
    { type: 'link', url: at(index + 3), children: [{ type: 'text', value: at(index + 4) }] },
  ];
  const paragraph = (index: number) => [{ type: 'paragraph', children: inlines(index) }];
  const base = (id: string, line: number) => ({
    id,
    title: at(line),
    source: { path: 'odd.md', line, endLine: line },
    rule: 'test',
    confidence: 'labelled',
  });
  const topic = 'section/odd';
  const nodes = [
    { type: 'note', ...base('note/odd', 1), tags: [], layout: 'markdown' },
    {
      type: 'section',
      ...base(topic, 1),
      depth: 1,
      body: [
        ...paragraph(5),
        { type: 'code', lang: at(6), value: at(7) },
        {
          type: 'list',
          ordered: true,
          start: 0,
          children: [{ type: 'listItem', checked: true, children: paragraph(8) }],
        },
      ],
      content: [0, 1, 2, 'question/odd', 'comparison/odd', 'example/odd', 'pitfall/odd'],
    },
    {
      type: 'question',
      ...base('question/odd', 2),
      question: inlines(9),
      answer: paragraph(10),
      empty: false,
      number: at(11),
      intent: inlines(12),
      topic,
      keyPhrases: [inlines(13)],
    },
    {
      type: 'comparison',
      ...base('comparison/odd', 3),
      corner: at(14),
      subjects: [at(15), at(16)],
      aspects: [at(17)],
      cells: [[inlines(18), inlines(19)]],
      body: [],
    },
    { type: 'example', ...base('example/odd', 4), language: 'shell', code: at(20), problems: [at(21)], body: [] },
    {
      type: 'pitfall',
      ...base('pitfall/odd', 5),
      kind: 'trap',
      situation: paragraph(22),
      trap: [],
      reason: [],
      fix: [],
      body: [],
    },
  ].map((node) => nodeSchema.parse(node));
  const edges = nodes
    .filter(({ type }) => type !== 'note')
    .map(({ id, type }) => ({
      type: 'partOf' as const,
      from: id,
      to: type === 'section' ? (nodes[0]?.id ?? id) : (nodes[1]?.id ?? id),
      rule: 'test',
      confidence: 'labelled' as const,
    }));
  const coverage = { lines: 0, typed: 0, noise: 0, reasons: {}, unparsed: [] };
  return { version: 1, nodes, edges, coverage, diagnostics: [] };
}
