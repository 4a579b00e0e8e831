import { expect, test } from 'vitest';
import { nodesOf } from './notes.ts';

const questionsIn = (text: string) => nodesOf(text, 'question').map(({ title }) => title);

test('a word that means questions and problems is no question above text that asks nothing', () => {
  expect(questionsIn('# 灯塔\n\n## 问题\n\n油会用完，灯会熄灭。\n\n## 办法\n\n装更大的油箱。\n')).toEqual([]);
  expect(questionsIn('# 灯台\n\n### 問題\n\n油が足りない。\n')).toEqual([]);
  expect(questionsIn('# 灯塔\n\n## 问题\n\n灯塔是什么？\n\n答案：指路的灯。\n')).toEqual(['灯塔是什么？']);
  expect(questionsIn('# Lamps\n\n## Question\n\nThe lamp is dark.\n\n**Answer:** Fill it.\n')).toHaveLength(1);
});
