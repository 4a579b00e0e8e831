import { expect, test } from 'vitest';
import { fileOf } from '../../site/data-files.ts';
import { query } from '../../site/view/data.ts';
import { href, nodeHref } from '../../site/view/links.ts';
import { previewFiles } from '../../site/view/previews.ts';
import { topicLinks } from '../../site/view/topic.ts';

const files = previewFiles();
const all = new Map(files.flatMap((previews) => Object.entries(previews)));

test('the preview of a page is in the file that its address determines', () => {
  for (const [index, previews] of files.entries())
    for (const address of Object.keys(previews)) expect(fileOf(address.replace(/#.*$/u, ''), files.length)).toBe(index);
});

test('every topic and every answered question has a preview of its content', () => {
  const questions = query.byType('question').filter(({ empty }) => !empty);
  expect(questions.length).toBeGreaterThan(2);
  for (const question of questions) {
    const preview = all.get(nodeHref(question)?.slice(href('').length) ?? '');
    expect(preview?.title).toBe(question.title);
    expect(preview?.text).not.toBe('');
    expect(preview?.text.length).toBeLessThan(250);
  }
  for (const { href: target, title } of topicLinks()) expect(all.get(target.slice(href('').length))?.title).toBe(title);
});
