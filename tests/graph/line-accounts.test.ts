import { expect, test } from 'vitest';
import { lineAccounts } from '../../generators/browser.ts';
import { buildGraph, readDocument } from '../../generators/index.ts';

test('the line accounts add up to the coverage of the note', () => {
  const text = 'You said:\nwhat is a volume?\n\nChatGPT said:\n## Volumes\n\nA folder.\n\n---\n\n```bash\nls\n```\n';
  const document = readDocument({ path: 'a.md', text });
  const { nodes, coverage } = buildGraph([document]);
  const accounts = lineAccounts(document, nodes);
  const count = (state: string) => accounts.filter((account) => account.state === state).length;
  expect(accounts.length).toBe(coverage.lines);
  expect(count('typed')).toBe(coverage.typed);
  expect(count('noise')).toBe(coverage.noise);
  expect(count('unparsed')).toBe(coverage.unparsed.length);
  expect(accounts[0]).toEqual({ line: 1, state: 'noise', reason: 'name of a speaker' });
});
