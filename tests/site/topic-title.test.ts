import { expect, test } from 'vitest';
import { topicTitle } from '../../site/view/topic-title.ts';

test('a topic without a title has a stand-in, so that links to it have a text', () => {
  expect(topicTitle({ title: 'Pods' })).toBe('Pods');
  expect(topicTitle({ title: ' ' })).toBe('Untitled');
});
