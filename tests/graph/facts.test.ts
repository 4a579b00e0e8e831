import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFacts } from '../../generators/graph/facts/find-facts.ts';
import { buildGraph } from '../../generators/graph/index.ts';
import { readDocument } from '../../generators/read/index.ts';
import { factsModule, readFacts, TABLES_FILE } from '../../tools/facts/read-facts.ts';
import { note } from './notes.ts';

const factRules = readFacts();

const foundIn = (markdown: string) =>
  buildGraph([note(`# Notes\n\n${markdown}\n`)]).diagnostics.filter(({ ruleId }) => ruleId.startsWith('fact/'));

test('the module of facts is up to date with its YAML files (update it with npm run facts)', async () => {
  await expect(factsModule()).toMatchFileSnapshot(fileURLToPath(TABLES_FILE));
});

describe('every fact rule', () => {
  const wrong = factRules.flatMap(({ id, examples }) => examples.wrong.map((text) => [id, text] as const));
  const right = factRules.flatMap(({ id, examples }) => examples.right.map((text) => [id, text] as const));

  test.each(wrong)('%s matches %j', (id, text) => {
    expect(foundIn(text).map(({ ruleId }) => ruleId)).toContain(`fact/${id}`);
  });

  test.each(right)('%s does not match %j', (id, text) => {
    expect(foundIn(text).map(({ ruleId }) => ruleId)).not.toContain(`fact/${id}`);
  });
});

describe('the search for facts', () => {
  test.each([
    ['one line of code', '`docker-compose` '.repeat(20_000), 20_000],
    ['one line of words that begin many patterns', 'docker run add expose entrypoint '.repeat(10_000), 0],
    ['one fence', `\`\`\`bash\n${'docker-compose ps\n'.repeat(10_000)}\`\`\``, 10_000],
  ])('terminates on input that is only %s', { timeout: 180_000 }, (_, text, count) => {
    expect(findFacts(note(text)).length).toBe(count);
  });

  test('every position found is in the file and contains the quoted text', () => {
    const wrong = factRules.flatMap(({ examples }) => examples.wrong);
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...wrong), fc.string()), { maxLength: 6 }), (parts) => {
        const document = note(parts.join('\n\n'));
        for (const { line, column, quote } of findFacts(document)) {
          const words = document.sourceLines[line - 1]?.slice(column - 1).replace(/\s+/gu, ' ') ?? '';
          expect(words.startsWith(quote.slice(0, words.length).slice(0, 10))).toBe(true);
        }
      }),
    );
  });

  test('a fact supersedes the node with the wrong statement, and has a source', () => {
    const { nodes, edges } = buildGraph([note('# N\n\n## Q1: How do you scan?\n\nWith `docker scan app`.\n')]);
    const fact = nodes.find(({ type }) => type === 'fact');
    const question = nodes.find(({ type }) => type === 'question');
    expect(fact).toMatchObject({ id: 'fact/docker-scan', url: 'https://docs.docker.com/scout/', since: '2023-04' });
    expect(edges).toContainEqual(
      expect.objectContaining({
        type: 'supersedes',
        from: fact?.id,
        to: question?.id,
        source: { path: 'note.md', line: 5, endLine: 5 },
      }),
    );
  });

  test('of several nodes on one line, the one with the wrong statement is superseded', () => {
    const glued = 'Redis\n\nQ1: What scans? Answer: docker scan does. Trap: Nobody reads what it finds.\n';
    const superseded = (text: string) =>
      buildGraph([readDocument({ path: 'note.txt', bytes: new TextEncoder().encode(text) })])
        .edges.filter(({ type }) => type === 'supersedes')
        .map(({ to }) => to.split('/')[0]);
    expect(superseded(glued.replace('docker scan', '`docker scan app`'))).toEqual(['question']);
    expect(superseded(glued.replace('what it finds', 'what `docker scan app` finds'))).toEqual(['pitfall']);
  });

  test('a fix uses the columns of the original line', () => {
    const text = 'Step\tCommand\nBuild\tdocker-compose build && docker-compose up\nList\tdocker-compose ps\n';
    const document = readDocument({ path: 'note.txt', bytes: new TextEncoder().encode(text) });
    const columns = findFacts(document).map(({ line, column }) => [line, column]);
    expect(document.markdown).toContain('| Build |');
    expect(columns).toEqual([
      [2, 7],
      [2, 31],
      [3, 6],
    ]);
  });
});
