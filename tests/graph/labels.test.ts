import { describe, expect, test } from 'vitest';
import { languages } from '../../generators/read/index.ts';
import { nodesOf } from './notes.ts';

/** The ways in which a label is written. */
const FORMS: Readonly<Record<string, (label: string, value: string) => string>> = {
  heading: (label, value) => `### ${label}: ${value}\n\nIt finds holes.`,
  'heading with a number': (label, value) => `### ${label} 2: ${value}\n\nIt finds holes.`,
  'heading with a modifier': (label, value) => `### ${label} (new): ${value}\n\nIt finds holes.`,
  'bold label': (label, value) => `**${label}:** ${value}\n\nIt finds holes.`,
  'bold label with the colon behind': (label, value) => `**${label}**: ${value} - it finds holes.`,
  'bold line': (label, value) => `**${label}: ${value}**\n\nIt finds holes.`,
  'plain label': (label, value) => `${label}: ${value}\n\nIt finds holes.`,
  'wide colon': (label, value) => `### ${label}：${value}\n\nIt finds holes.`,
  'with an emoji': (label, value) => `### 🔧 ${label}: ${value}\n\nIt finds holes.`,
  'bold label with an emoji': (label, value) => `🔧 **${label}:** ${value}`,
};

const TOOLS = languages.flatMap(({ code, labels }) => (labels.tool ?? []).map((word) => [code, word] as const));

test('every language has a label for tools', () => {
  expect(new Set(TOOLS.map(([code]) => code))).toEqual(new Set(languages.map(({ code }) => code)));
});

describe.each(TOOLS)('%s: %s', (_code, word) => {
  const label = `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

  test.each(Object.entries(FORMS))('%s', (_form, write) => {
    const markdown = `# Notes\n\nAbout safety.\n\n${write(label, 'Trivy')}\n`;
    expect(nodesOf(markdown, 'tool').map(({ title }) => title)).toEqual(['Trivy']);
  });

  test('in text that lost its Markdown', () => {
    const flat = `Day 1\n\n1. What is a scan?\n\nIt reads an image.\n\n${label}: Trivy\n\nIt finds holes.\n`;
    expect(nodesOf(flat, 'tool').map(({ title }) => title)).toEqual(['Trivy']);
  });
});

test('the text after the name tells its type', () => {
  const [tool] = nodesOf('# Notes\n\n**Tool:** `trivy` - finds **holes** in images.\n', 'tool');
  expect(tool).toMatchObject({ title: 'trivy' });
  expect(tool?.definition).toEqual([
    {
      type: 'paragraph',
      children: [
        { type: 'text', value: 'finds ' },
        { type: 'strong', children: [{ type: 'text', value: 'holes' }] },
        { type: 'text', value: ' in images.' },
      ],
    },
  ]);
});

test.each([
  ['a sentence', '**Image:** It is far too large.'],
  ['several words in small letters', 'Image: the smallest of all'],
  ['a quantity', '**Image:** 400 MB'],
  ['a question', '**Tool:** Which one?'],
  ['no value', '**Image:**\n\n- one\n- two'],
  ['an item of a list', 'A service:\n\n- **Image:** nginx\n- **Port:** 80'],
  ['code', '```yaml\nimage: nginx\n```'],
])('a label is not a name if followed by %s', (_what, markdown) => {
  const text = `# Notes\n\n${markdown}\n`;
  expect([...nodesOf(text, 'image'), ...nodesOf(text, 'tool')]).toEqual([]);
});
