import { expect, test } from 'vitest';
import { readDocument } from '../../generators/read/index.ts';

test('an order in bold that goes on in bold on the next line is not cut in two', () => {
  const questions = ['What causes a tide', 'Why are there two', 'When is the water lowest'];
  const text = `# Tides\n\n${questions.map((question) => `**${question}?**\n\nThe moon.\n`).join('\n')}
**Explain the tides of spring**
**and those of autumn**

They are high.
`;
  const { markdown } = readDocument({ path: 'tides.md', bytes: new TextEncoder().encode(text) });
  expect(markdown).toContain('**Explain the tides of spring**\n**and those of autumn**');
});
