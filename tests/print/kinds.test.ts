import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  buildGraph,
  createQuery,
  pickFor,
  printAll,
  readDocument,
  readNotes,
  TIME_NAMES,
} from '../../generators/index.ts';
import { call } from '../helpers/call.ts';
import { folderWith } from '../helpers/folder.ts';
import { pdfText, pdfWords } from './helpers/pdf.ts';
import { strayWords } from './helpers/proof.ts';

const graph = buildGraph(readNotes('notes').map((file) => readDocument(file)));
const query = createQuery(graph);
const print = async (kind: 'crib' | 'quiz' | 'selection', options: Partial<Parameters<typeof printAll>[1]> = {}) => {
  const { files } = await printAll(graph, { papers: ['a4'], kinds: [kind], ...options });
  const [file] = files;
  if (!file) throw new Error(`Nothing was printed of kind ${kind}.`);
  return file;
};

describe('the crib', () => {
  test.each(query.topics().map(({ id, title }) => [title, id] as const))('of %s is one page', async (_, id) => {
    const { files } = await printAll(graph, {
      papers: ['a4', 'letter'],
      kinds: ['crib'],
      accept: (node) => query.topicOf(node.id)?.id === id,
    });
    for (const { bytes, pages } of files) {
      expect(pages).toBe(1);
      const { words } = pdfWords(bytes);
      expect(strayWords(bytes, 'crib')).toEqual({ outside: [], across: [] });
      // A word of 7 points is about 8.5 points high with its leading; what is lower would be smaller type.
      expect(Math.min(...words.map(({ top, bottom }) => bottom - top))).toBeGreaterThan(6.5);
    }
  });

  test('of everything lists what did not fit, and keeps what matters most', async () => {
    const { bytes, pages, leftOut } = await print('crib');
    expect(pages).toBe(1);
    expect(leftOut.length).toBeGreaterThan(0);
    expect(pdfText(bytes)).toContain(`Left out for lack of room: ${leftOut.length} more points`);
    for (const heading of ['Say it like this', 'Figures', 'Commands', 'Traps'])
      expect(pdfText(bytes)).toContain(heading);
  });
});

test('a crib includes what an answer announces', async () => {
  const notes = [
    '# Tea',
    '## What belongs to a set?\n\nA set has three parts:\n\n- **Pot:** holds the tea.\n- **Cosy:** keeps it warm.\n- `spoon` stirs it.',
    '## How is it made?\n\nYou go through these:\n\n1. Boil the water.\n2. Warm - it helps - the pot\n3. Wait.',
    '## What else?\n\nMany things:\n\n```\nmilk\n```',
  ].join('\n\n');
  const tea = buildGraph([readDocument({ path: 'tea.md', bytes: Buffer.from(notes) })]);
  const { files } = await printAll(tea, { papers: ['a4'], kinds: ['crib'] });
  const text = files.map(({ bytes }) => pdfText(bytes)).join('');
  expect(text).toContain('A set has three parts: Pot; Cosy; spoon');
  expect(text).toContain('You go through these: Boil the water; Warm; Wait');
});

test('a crib says what to say about a topic: each one-liner, or how the summary begins', async () => {
  const notes = [
    '# Tea',
    '## Kinds\n\nGreen and black.',
    '## Interview one-liners\n\n- "Heat sets the taste."\n- Leaves are reused.',
    '# Coffee',
    '## 30-second interview summary\n\n> Beans are roasted and ground. The rest is water.',
    '## Elevator pitch\n\n```sh\ncoffee run\n```',
  ].join('\n\n');
  const cocoa =
    '# Cocoa\n\n## Interview question\n\n**How is cocoa made?**\n\n## Interview summary\n\nIts beans are pressed.\n';
  const tea = buildGraph(
    [notes, cocoa].map((text, at) => readDocument({ path: `${at}.md`, bytes: Buffer.from(text) })),
  );
  const { files } = await printAll(tea, { papers: ['a4'], kinds: ['crib'] });
  const text = files.map(({ bytes }) => pdfText(bytes)).join('');
  expect(text).toContain('"Heat sets the taste."');
  expect(text).toMatch(/Leaves are reused\..*Coffee Beans are roasted and ground\./su);
  // A summary that is only code has nothing to say.
  expect(text.match(/Coffee/gu)).toHaveLength(1);
  // One that answers a question is said with it.
  expect(text.match(/Its beans are pressed/gu)).toHaveLength(1);
});

test('a crib shows the text after code that is only announced, and nothing if there is none', async () => {
  const notes = [
    '# Tea',
    '## How is a kettle filled?\n\nYou can fill it as follows:\n\n```sh\nkettle fill\n```\n\nIt stops at the upper mark.',
    '## How is a kettle emptied?\n\nA kettle can be emptied by hand, as shown below,\n\n```sh\nkettle empty\n```',
  ].join('\n\n');
  const tea = buildGraph([readDocument({ path: 'tea.md', bytes: Buffer.from(notes) })]);
  const { files } = await printAll(tea, { papers: ['a4'], kinds: ['crib'] });
  const text = files.map(({ bytes }) => pdfText(bytes)).join('');
  expect(text).toContain('It stops at the upper mark.');
  expect(text).not.toMatch(/as follows|as shown below/u);
});

test('a figure on the crib names its subject, and one that only answers a question is omitted', async () => {
  const notes = [
    '# Tea',
    '## Kinds\n\n| | Green | Black |\n|---|---|---|\n| Time in the pot | 2 minutes | 5 minutes |',
    '## What is best?\n\nThe correct answer is 3 minutes.\n\n**Answer:** 80 °C at 3 minutes for every green leaf.',
    '## Figures\n\n- Boiling a pot: 4 minutes\n- Leaves in a cup: 2 g\n- pot.max-size=900MB\n- maxIdle=70s\n- Width: {:0>60MB}',
  ].join('\n\n');
  const tea = buildGraph([readDocument({ path: 'tea.md', bytes: Buffer.from(notes) })]);
  const { files } = await printAll(tea, { papers: ['a4'], kinds: ['crib'] });
  const text = files.map(({ bytes }) => pdfText(bytes)).join('');
  const figures = text.slice(text.indexOf('Figures'), text.indexOf('Questions'));
  expect(figures).toContain('Green Time in the pot: 2 minutes');
  expect(figures).toContain('Black Time in the pot: 5 minutes');
  expect(figures).toContain('Boiling a pot 4 minutes');
  expect(figures).not.toContain('answer');
  expect(figures).not.toMatch(/900MB|70s|60MB/u);
});

test('page numbers in the contents are aligned, however long the titles are', async () => {
  const titles = Array.from({ length: 18 }, (_, index) => `What is ${'a tag '.repeat(10 + index)}?`);
  const notes = `# Git\n\n## Questions\n\n${titles.map((title) => `### ${title}\n\nA name.\n`).join('\n')}`;
  const git = buildGraph([readDocument({ path: 'git.md', bytes: Buffer.from(notes) })]);
  const { files } = await printAll(git, { papers: ['a4'], kinds: ['question-book'] });
  const { words, width } = pdfWords(files[0]?.bytes ?? new Uint8Array());
  const edge = Math.max(...words.filter(({ page }) => page === 1).map(({ right }) => right));
  const numbers = words.filter(({ page, text, right }) => page === 1 && /^\d+$/u.test(text) && right > width / 2);
  // The topic, its section and each question; the last word above is the number of the page itself.
  expect(numbers.filter(({ right }) => right > edge - 1).length).toBe(titles.length + 3);
});

test('an answer that is shortened for its card is set as large as possible, and keeps its key phrase', async () => {
  const code = `\`\`\`sh\n${'git tag\n'.repeat(80)}\`\`\``;
  const notes = `# Git\n\n## What is a tag?\n\nA name for commits.\n\n${code}\n\n**Key phrase:** "It stays."\n`;
  const git = buildGraph([readDocument({ path: 'git.md', bytes: Buffer.from(notes) })]);
  const { files } = await printAll(git, { papers: ['a4'], kinds: ['cut-out-cards'] });
  const { words } = pdfWords(files[0]?.bytes ?? new Uint8Array());
  const high = (text: string) => words.filter((word) => word.text === text).map(({ top, bottom }) => bottom - top);
  expect(high('commits.').every((height) => height > 9)).toBe(true);
  expect(high('stays.')).toHaveLength(1);
});

test('an answer with a long first block is shortened within that block', async () => {
  const code = `\`\`\`sh\n${Array.from({ length: 80 }, (_, at) => `git tag v${at}`).join('\n')}\n\`\`\``;
  const git = buildGraph([
    readDocument({ path: 'git.md', bytes: Buffer.from(`# Git\n\n## How to tag?\n\n${code}\n`) }),
  ]);
  const { files } = await printAll(git, { papers: ['a4'], kinds: ['cut-out-cards'] });
  const text = pdfText(files[0]?.bytes ?? new Uint8Array());
  expect(text).toContain('git tag v7');
  expect(text).not.toContain('git tag v79');
  expect(text).toContain('more in the question book');
});

test.each([true, false])(
  'code and choices of the question are on the front of a cut-out card (folded: %s)',
  async (folded) => {
    const notes = [
      '# Git',
      '## What does this print?\n\n```js\nconsole.log(seven);\n```\n\n- A: `six`\n- B: `eight`\n\n**Answer:** B, for a reason.',
    ].join('\n\n');
    const git = buildGraph([readDocument({ path: 'git.md', bytes: Buffer.from(notes) })]);
    const { files } = await printAll(git, { papers: ['a4'], kinds: ['cut-out-cards'], duplex: !folded });
    const { words, width } = pdfWords(files[0]?.bytes ?? new Uint8Array());
    const isFront = ({ page, left }: (typeof words)[number]) => (folded ? left < width / 2 : page === 1);
    for (const said of ['console.log(seven);', 'eight'])
      expect(words.filter(({ text }) => text === said).map(isFront)).toEqual([true]);
    expect(words.filter(({ text }) => text === 'reason.').map(isFront)).toEqual([false]);
  },
);

test('code of the question fits onto the front of a cut-out card, however long it is', async () => {
  const asked = [5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 90].map((count) => {
    const code = Array.from({ length: count }, (_, at) => `git tag v${at}`).join('\n');
    return `## What do ${count} lines print?\n\n\`\`\`sh\n${code}\n\`\`\`\n\n- A: one\n- B: two\n- C: three\n\n**Answer:** B.`;
  });
  const git = buildGraph([readDocument({ path: 'git.md', bytes: Buffer.from(`# Git\n\n${asked.join('\n\n')}`) })]);
  for (const paper of ['a4', 'letter'] as const) {
    const { files } = await printAll(git, { papers: [paper], kinds: ['cut-out-cards'], duplex: true });
    const { words, height } = pdfWords(files[0]?.bytes ?? new Uint8Array());
    const margin = (9 * 72) / 25.4;
    const row = (height - 2 * margin) / 4;
    // Within its card, at the least a margin away from the cut.
    const lowest = words.filter(({ top }) => top > margin).map(({ bottom }) => (bottom - margin) % row);
    expect(Math.max(...lowest)).toBeLessThan(row - 8);
    expect(words.filter(({ text }) => text === 'question')).not.toHaveLength(0);
    // Code is shortened, and what can be answered stays.
    expect(words.filter(({ text }) => text === 'three')).toHaveLength(asked.length);
  }
});

test('a quiz asks every answered question once, with answers at the end', async () => {
  const { bytes } = await print('quiz', { accept: (node) => node.source.path === 'docker/networking.md' });
  const asked = query
    .byType('question')
    .filter(
      (node) => node.source.path === 'docker/networking.md' && !node.empty && query.sameAs(node.id)?.canonical === node,
    );
  const text = pdfText(bytes);
  // The contents name the part as well.
  const at = text.lastIndexOf(' Answers ');
  const [front, back] = [text.slice(0, at), text.slice(at)];
  for (const { title } of asked) {
    const words = title.replace(/`/g, '');
    expect(front.split(words).length - 1).toBe(1);
    expect(back).toContain(words);
  }
});

test('a time-boxed sheet contains what can be read in that time', async () => {
  for (const [time, seconds] of [
    ['fifteen-minutes', 900],
    ['an-hour', 3600],
  ] as const) {
    const picks = pickFor(query, { seconds });
    expect(picks.reduce((sum, pick) => sum + pick.seconds, 0)).toBeLessThanOrEqual(seconds);
    expect(picks.every(({ reasons }) => reasons.length > 0)).toBe(true);
    const { bytes, title } = await print('selection', { times: [time] });
    expect(title).toBe(time === 'an-hour' ? 'An hour' : 'Fifteen minutes');
    const [first] = picks;
    expect(pdfText(bytes)).toContain(first?.node.title.replace(/`/g, ''));
  }
});

test('a term that the notes mention but do not define is not picked', () => {
  const mentioned = buildGraph([
    readDocument({
      path: 'pods.md',
      bytes: Buffer.from('# Pods\n\n## Why use a pod?\n\nA **Pod** and a ConfigMap belong together in Kubernetes.\n'),
    }),
  ]);
  const undefinedTerms = mentioned.nodes.filter((node) => node.type === 'concept' && node.definition.length === 0);
  expect(undefinedTerms.length).toBeGreaterThan(0);
  expect(pickFor(createQuery(mentioned), { seconds: 900 }).map(({ node }) => node.type)).toEqual(['question']);
});

test('a flow is printed with its stops', async () => {
  const tea = buildGraph([
    readDocument({ path: 'tea.md', bytes: Buffer.from('# Tea\n\n- The way of a cup: fill → boil → pour → sip\n') }),
  ]);
  expect(tea.nodes.some(({ type }) => type === 'flow')).toBe(true);
  const { files } = await printAll(tea, {
    papers: ['a4'],
    kinds: ['selection'],
    accept: ({ type }) => type === 'flow',
  });
  expect(files.map(({ bytes }) => pdfText(bytes)).join(' ')).toContain('fill → boil → pour → sip');
});

test('notes that fit into fifteen minutes have no sheet for an hour', async () => {
  const few = buildGraph([
    readDocument({ path: 'git.md', bytes: Buffer.from('# Git\n\n## What is a tag?\n\nA name.\n') }),
  ]);
  const { files } = await printAll(few, { papers: ['a4'], kinds: ['selection'], times: TIME_NAMES });
  expect(files.map(({ path }) => path)).toEqual(['fifteen-minutes-a4.pdf']);
});

describe('cribsmith print', () => {
  const NOTE =
    '---\ntags: [git]\n---\n\n# Git\n\n## Questions\n\n### What is a tag?\n\nA name for a commit.\n\n### What is a ref?\n\nA name for a place.\n';
  const run = async (...options: string[]) => {
    const folder = folderWith({ 'notes/git.md': NOTE });
    const result = await call('print', `${folder}/notes`, '--paper', 'a4', '--out', `${folder}/pdf`, ...options);
    const files = result.code === 0 ? readdirSync(`${folder}/pdf`) : [];
    const text = files.map((name) => pdfText(readFileSync(`${folder}/pdf/${name}`))).join('\n');
    return { ...result, files, text };
  };

  test('takes kinds and filters', async () => {
    expect((await run('--kind', 'crib,quiz')).files.sort()).toEqual(['crib-a4.pdf', 'quiz-a4.pdf']);
    expect((await run('--topic', 'git', '--kind', 'quiz')).text).toContain('What is a tag?');
    const one = await run('--ids', 'question/git/what-is-a-ref');
    expect(one.files).toEqual(['selection-a4.pdf']);
    expect(one.text).toContain('What is a ref?');
    expect(one.text).not.toContain('What is a tag?');
    expect((await run('--tag', 'git', '--type', 'question')).files).toEqual(['selection-a4.pdf']);
  });

  test('prints posters of the languages that match the filters', async () => {
    const { files, text } = await run('--kind', 'poster', '--topic', 'python');
    expect(files.sort()).toEqual(['poster-python-a4.pdf', 'poster-python-ml-a4.pdf']);
    expect(text).toContain('Run as a numeric user. An attacker who breaks in');
    expect((await run('--kind', 'poster', '--ids', 'language/go')).files).toEqual(['poster-go-a4.pdf']);
  });

  test('leaves a margin for notes next to the questions on request', async () => {
    const folder = folderWith({ 'notes/git.md': NOTE });
    const options = ['--paper', 'a4', '--kind', 'question-book', '--notes-margin', '--out', `${folder}/pdf`];
    await call('print', `${folder}/notes`, ...options);
    const { words, width } = pdfWords(readFileSync(`${folder}/pdf/question-book-a4.pdf`));
    expect(words.length).toBeGreaterThan(10);
    expect(words.filter(({ right }) => right > width - 180)).toEqual([]);
  });

  test('reports unknown values, and when nothing matches', async () => {
    expect(await run('--kind', 'cribb')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Did you mean crib?'),
    });
    expect(await run('--ids', 'question/none')).toMatchObject({ code: 2 });
    expect(await run('--tag', 'svn')).toMatchObject({ code: 1, stderr: expect.stringContaining('nothing to print') });
  });
});
