import { expect, test } from 'vitest';
import { graphOf } from './notes.ts';

/** The `followUp` edges of a note by the titles of their ends. */
function followUps(markdown: string): string[] {
  const { nodes, edges } = graphOf(markdown);
  const title = new Map(nodes.map((node) => [node.id as string, node.title]));
  return edges.filter(({ type }) => type === 'followUp').map(({ from, to }) => `${title.get(from)} > ${title.get(to)}`);
}

test.each([
  [
    'a label',
    '### Q1: What is a pod?\n\n**A:** A group of containers.\n\n**Follow-up:** Can it span nodes?\n\n**A:** No.',
    ['What is a pod? > Can it span nodes?'],
  ],
  [
    'quotes in an answer',
    '### What is a pod?\n\nA group.\n\n> Can it span nodes?\n\nNo.\n\n> **"Does it restart?"**\n\nIts containers do.',
    ['What is a pod? > Can it span nodes?', 'What is a pod? > Does it restart?'],
  ],
  [
    'a quote with a label',
    '### What is a pod?\n\nA group.\n\n> **Follow-up:** *Can it span nodes?*\n\n### Next\n\nText.',
    ['What is a pod? > Can it span nodes?'],
  ],
  [
    'an emphasised quote with a label',
    '### What is a pod?\n\nA group.\n\n> *Likely follow-up: "Can it span nodes?"*',
    ['What is a pod? > Can it span nodes?'],
  ],
  [
    'the last paragraph of a quote',
    '### What is a pod?\n\n> A group.\n>\n> *Follow-up: "Can it span nodes?"*\n\nText.',
    ['What is a pod? > Can it span nodes?'],
  ],
  [
    'an emphasised line with a label',
    '### What is a pod?\n\nA group.\n\n*Possible follow-up: Can it span nodes?*',
    ['What is a pod? > Can it span nodes?'],
  ],
  [
    'a heading',
    '### What is a pod?\n\nA group.\n\n### Follow-up: Can it span nodes?\n\nNo.',
    ['What is a pod? > Can it span nodes?'],
  ],
  [
    'Chinese',
    '### 什么是 Pod？\n\n一组容器。\n\n**追问：** 它能跨节点吗？\n\n不能。',
    ['什么是 Pod？ > 它能跨节点吗？'],
  ],
])('%s is a follow-up of the question above', (_, markdown, edges) => {
  expect(followUps(`# T\n\n${markdown}`)).toEqual(edges);
});

test('text after a quoted question answers it, and stays in the surrounding answer', () => {
  const [pod, span] = graphOf('# T\n\n### What is a pod?\n\nA group.\n\n> Can it span nodes?\n\nNo.').nodes.filter(
    (node) => node.type === 'question',
  );
  expect(span?.answer).toEqual([{ type: 'paragraph', children: [{ type: 'text', value: 'No.' }] }]);
  expect(pod?.answer).toHaveLength(3);
});

test('an emphasised question without a label is not a follow-up', () => {
  expect(followUps('# T\n\n### What is a pod?\n\nA group.\n\n*The rest: can it span nodes?*')).toEqual([]);
});

test('a quoted statement is not a follow-up', () => {
  expect(
    followUps('# T\n\n### What is a pod?\n\nA group.\n\n> The smallest thing there is. Or is it?\n\nYes.'),
  ).toEqual([]);
});
