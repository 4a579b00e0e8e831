import { describe, expect, test } from 'vitest';
import { buildGraph, plainText } from '../../generators/graph/index.ts';
import { CribsmithError } from '../../generators/report/index.ts';
import { graphOf, nodesOf, note } from './notes.ts';

const titles = (markdown: string, type: 'question' | 'section' | 'comparison' | 'concept' | 'procedure' | 'pitfall') =>
  nodesOf(markdown, type).map(({ title }) => title);

test('code below a numbered step is not named after another step', () => {
  const markdown = '# Step 1\n\n```sh\nmake\n```\n\n# Step 2\n\n```sh\nmake test\n```\n';
  expect(nodesOf(markdown, 'example').map(({ title }) => title)).toEqual(['Step 1', 'Step 2']);
});

describe('questions', () => {
  test.each([
    ['### Q5: Why two stages?\n\nSmaller.', ['Why two stages?']],
    ['### Question 3\n\nWhy two stages?\n\nSmaller.', ['Why two stages?']],
    ['## Why two stages?\n\nSmaller.', ['Why two stages?']],
    ['## 1. Why two?\n\nA.\n\n## 2. Explain three\n\nB.', ['Why two?', 'Explain three']],
    ['### **3. Why two?**\n\n**Answer:** smaller', ['Why two?']],
    ['## 3. Why two?\n\n## Answer\n\nsmaller', ['Why two?']],
    ['## 为什么要两个阶段？\n\n## Answer\n\n更小。', ['为什么要两个阶段？']],
    ['## لماذا مرحلتان؟\n\n## Answer\n\nأصغر.', ['لماذا مرحلتان؟']],
    ['## "Why two stages?"\n\n## Answer\n\nSmaller.', ['Why two stages?']],
    ['## A\n\n**Question 1:** "Why two?"\n\n**Answer:** smaller', ['Why two?']],
    ['## A\n\n**Why two?**\n\nSmaller.', ['Why two?']],
    ['## A\n\nQ: Why two?\n\nA: Smaller.', ['Why two?']],
    ['## Q5. Why two?\n\nA.\n\n## Q6–Q8. Layers, tags\n\nB.', ['Why two?', 'Layers, tags']],
    [
      '## Q3. Layer order\n\n### What is a layer?\n\nA diff.\n\n### Rules\n\nRarely changed first.\n\n### In short\n\nOrder.\n\n## Q4. Why two?\n\nSmaller.',
      ['Layer order', 'Why two?'],
    ],
    [
      '## Q3. Layers\n\n### What is a layer?\n\nA diff.\n\n### Why in order?\n\nFor the cache.\n\n### In short\n\nOrder.',
      ['What is a layer?', 'Why in order?'],
    ],
  ])('%j', (markdown, expected) => {
    const questions = nodesOf(markdown, 'question');
    expect(questions.map(({ title }) => title)).toEqual(expected);
    expect(questions.every(({ empty }) => !empty)).toBe(true);
  });

  test('a heading that is a question but contains questions is their section', () => {
    const markdown = '# All\n\n## Why Git?\n\n### What is a hash?\n\nA name.\n\n### Who made it?\n\nLinus.';
    expect(titles(markdown, 'question')).toEqual(['What is a hash?', 'Who made it?']);
    expect(titles(markdown, 'section')).toEqual(['All', 'Why Git?']);
  });

  test('numbered sections stay sections even if one of them is a question', () => {
    expect(titles('# T\n\n## 1. Setup\n\na\n\n## 2. Who cares?\n\nb\n\n## 3. Wrap-up\n\nc', 'question')).toEqual([
      'Who cares?',
    ]);
  });

  test('keeps code in the question, and moves labelled fields out of the answer', () => {
    const [question] = nodesOf(
      '### Q1: What does `git rm` do?\n\n**Intent:** Depth?\n**Level:** senior\n\n- It removes.\n- **Key phrase:** "Gone."\n- And stages.',
      'question',
    );
    expect(question).toMatchObject({
      number: '1',
      level: 'advanced',
      keyPhrases: [[{ type: 'text', value: 'Gone.' }]],
    });
    expect(question?.question).toContainEqual({ type: 'inlineCode', value: 'git rm' });
    expect(plainText(question?.intent ?? [])).toBe('Depth?');
    expect(plainText(question?.answer ?? [])).toBe('It removes.\nAnd stages.');
  });

  test.each(['', 'TODO', '*To be completed.*', '- [ ] tbd', 'Real text.\n\nTo be completed'])(
    'is unanswered if the answer is %j',
    (answer) => {
      const graph = graphOf(`# T\n\n## What is it?\n\n${answer}\n`);
      expect(graph.nodes.find(({ type }) => type === 'question')).toMatchObject({ empty: true });
      expect(graph.diagnostics).toMatchObject([{ ruleId: 'answer-empty', path: 'note.md', line: 3 }]);
    },
  );

  test('is answered if a to-do list is its subject', () => {
    const [question] = nodesOf(
      '## What is a backlog?\n\nA list of everything that a team has still to do, in the order of its worth, kept by one person.',
      'question',
    );
    expect(question?.empty).toBe(false);
  });
});

describe('titles', () => {
  test('an unnamed label takes the title of its section', () => {
    const markdown =
      '# Git\n\n## 2. The solution: Worktrees\n\n### Core concept\n\nTwo folders.\n\n### The algorithm (set-up)\n\n1. One.\n2. Two.';
    expect(titles(markdown, 'concept')).toEqual(['Worktrees']);
    expect(titles(markdown, 'procedure')).toEqual(['Worktrees (set-up)']);
  });

  test('a table is named after the things it compares', () => {
    const table = '| | Merge | Rebase |\n|---|---|---|\n| History | kept | new |';
    expect(titles(`# T\n\n${table}`, 'comparison')).toEqual(['Merge vs Rebase']);
    expect(titles(`# T\n\n### Compare: Ways to join\n\n${table}`, 'comparison')).toEqual(['Ways to join']);
  });
});

describe('examples', () => {
  test('takes the verdict from the heading, the label, or the opposite heading', () => {
    const fence = '```js\nlet a\n```';
    const examples = nodesOf(
      `# T\n\n## The bad way\n\n${fence}\n\n## The quick way\n\n${fence}\n\n**Good:**\n\n${fence}`,
      'example',
    );
    expect(examples.map(({ verdict }) => verdict)).toEqual(['bad', 'good', 'good']);
  });

  test('reports errors in a Dockerfile, but not in a fragment of one', () => {
    const [whole, part] = nodesOf(
      '# T\n\n```dockerfile\nFROM scratch # empty\n```\n\n```dockerfile\nCOPY . .\n```',
      'example',
    );
    expect(whole?.valid).toBe(false);
    expect(whole?.problems[0]).toMatch(/^line 1: .*here it is an argument$/u);
    expect(part).not.toHaveProperty('valid');
  });
});

describe('rich text', () => {
  const body = (markdown: string) => nodesOf(`# T\n\n${markdown}`, 'section')[0]?.body;

  test('resolves references, placeholders and inline HTML', () => {
    const text =
      'See [the book][b], `x`, <code>rm <name></code>, <b>now</b> <kbd>Tab</kbd><br>with <name> <!-- quiet -->.\n\n[b]: https://example.org';
    expect(body(text)).toEqual([
      {
        type: 'paragraph',
        children: [
          { type: 'text', value: 'See ' },
          { type: 'link', url: 'https://example.org', children: [{ type: 'text', value: 'the book' }] },
          { type: 'text', value: ', ' },
          { type: 'inlineCode', value: 'x' },
          { type: 'text', value: ', ' },
          { type: 'inlineCode', value: 'rm <name>' },
          { type: 'text', value: ', ' },
          { type: 'strong', children: [{ type: 'text', value: 'now' }] },
          { type: 'text', value: ' ' },
          { type: 'inlineCode', value: 'Tab' },
          { type: 'break' },
          { type: 'text', value: 'with <name> .' },
        ],
      },
    ]);
  });

  test('removes links that could run code', () => {
    expect(body('[click](javascript:alert(1)) ![](data:x)')).toEqual([
      { type: 'paragraph', children: [{ type: 'text', value: 'click' }] },
    ]);
  });
});

describe('notes', () => {
  test('a note without a heading of depth 1 has a topic with the name of the note', () => {
    const graph = graphOf('---\ntitle: Pods\n---\n\nText.\n\n## Part\n\nMore.', 'k8s/pods.md');
    expect(graph.nodes.map(({ id }) => id)).toEqual([
      'note/k8s-pods',
      'section/k8s-pods/pods',
      'section/k8s-pods/part',
    ]);
    expect(graph.nodes[0]).toMatchObject({ course: 'k8s', title: 'Pods' });
  });

  test.each([
    ['k8s/README.md', '## Pods\n\nText.\n\n## Nodes\n\nText.', 'K8s'],
    ['node.js/_index.md', '## Modules\n\nText.', 'Node.js'],
    ['README.md', '### Kubernetes, question by question\n\n## Pods\n\nText.', 'Kubernetes, question by question'],
    ['README.md', '## Pods\n\nText.\n\n### Nodes\n\nText.', 'README'],
    ['README.md', '### What is a pod?\n\nText.\n\n## Nodes\n\nText.', 'README'],
    ['pods.md', '### Kubernetes, question by question\n\n## Pods\n\nText.', 'Pods'],
    ['k8s/02-pods_and-nodes.md', '## Pods\n\nText.', 'Pods and nodes'],
    ['3. Networks.md', '## Pods\n\nText.', 'Networks'],
    ['12-factor-app.md', '## Logs\n\nText.', '12 factor app'],
    ['2.x-changes.md', '## Logs\n\nText.', '2.x changes'],
    ['0-1-knapsack.md', '## Items\n\nText.', '0 1 knapsack'],
  ])('%s is named by what says most about it: %j', (path, markdown, title) => {
    const graph = graphOf(markdown, path);
    const topics = graph.nodes.filter((node) => node.type === 'section' && node.depth === 1);
    expect([graph.nodes[0]?.title, ...topics.map((topic) => topic.title)]).toEqual([title, title]);
  });

  test('a topic is never inside another', () => {
    const topics = (markdown: string) =>
      nodesOf(markdown, 'section')
        .filter(({ depth }) => depth === 1)
        .map(({ title }) => title);
    expect(topics('# Cheat sheet\n\n| Command | Does |\n|---|---|\n| `git log` | lists |')).toEqual(['Cheat sheet']);
    expect(topics('# What is a hash?\n\nA name.\n\n# Comparison\n\nText.')).toEqual(['Note']);
    expect(topics('# Git\n\nText.\n\n# What is a hash?\n\nA name.')).toEqual(['Git']);
  });

  test('an empty note is reported', () => {
    expect(graphOf('\n').diagnostics).toMatchObject([{ ruleId: 'note-empty' }]);
  });

  test('ids depend only on path and titles', () => {
    const before = graphOf('# T\n\n## What is it?\n\nOld answer.', 'b.md');
    const after = buildGraph([note('# Other', 'a.md'), note('# T\n\n## What is it?\n\nNew answer, longer.', 'b.md')]);
    const ids = new Set(after.nodes.map(({ id }) => id));
    for (const { id } of before.nodes) expect(ids).toContain(id);
  });

  test('the order of documents does not matter', () => {
    const documents = [note('# A\n\nText.', 'a.md'), note('# B\n\nText.', 'b.md')];
    expect(buildGraph([...documents].reverse())).toEqual(buildGraph(documents));
  });

  test('invalid language facts are an error with their line', () => {
    const run = () => graphOf('---\ntitle: Zig\nlanguage:\n  id: Not An Id\n---\n\n# Zig\n', 'zig.md');
    expect(run).toThrow(CribsmithError);
    expect(run).toThrow(
      expect.objectContaining({ ruleId: 'front-matter-invalid', place: { path: 'zig.md', line: 4 } }),
    );
  });
});
