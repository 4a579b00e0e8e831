import { describe, expect, test } from 'vitest';
import { createTitleIndex, excerptOf, packTextWords, type TitleDoc } from '../../generators/browser.ts';

const doc = (title: string, aliases: string[] = []): TitleDoc => ({
  title,
  aliases,
  kind: 'concept',
  url: title,
  topic: '',
});
const texts = new Map(['volumes', 'kept', 'removed', 'smaller'].map((word) => [word, new Map([[0, false]])] as const));
const index = createTitleIndex(
  [doc('Volume'), doc('Kubernetes', ['K8s']), doc('docker run --rm')],
  [['Kubernetes', 'K8s']],
  packTextWords(texts),
);

/** An excerpt as one line, its marks between brackets. */
function shown(query: string, text: string): string {
  return excerptOf(text, index.search(query).meant)
    .map((piece) => (piece.isMeant ? `[${piece.text}]` : piece.text))
    .join('');
}

describe('an excerpt', () => {
  test.each([
    ['volumes are kept', 'A volume is kept when its container goes.', 'A [volume] is [kept] when its container goes.'],
    ['volmes', 'Volumes stay.', '[Volumes] stay.'],
    ['volu', 'A volume stays.', 'A [volume] stays.'],
    ['k8s', 'It runs on Kubernetes.', 'It runs on [Kubernetes].'],
    ['--rm', 'With "--rm", it goes.', 'With "[--rm]", it goes.'],
    ['shrink', 'A smaller image.', 'A [smaller] image.'],
    ['what is it', 'It is that.', 'It is that.'],
    ['持久卷', '创建Pod之前，先申请持久卷；卷会保留。', '创建Pod之前，先申请[持久卷]；卷会保留。'],
    ['kept', 'Nothing of the kind.', 'Nothing of the kind.'],
    ['kept', '', ''],
  ])('%s in %j', (query, text, expected) => {
    expect(shown(query, text)).toBe(expected);
  });

  test('begins with the most relevant sentence', () => {
    const filler = 'This sentence is about something else and goes on for a while. '.repeat(4);
    expect(shown('volumes are kept', `A volume. ${filler}Your volume is kept. ${filler}`)).toMatch(
      /^… Your \[volume\] is \[kept\]\. This sentence .* …$/u,
    );
    expect(shown('volumes are kept', `${filler.replaceAll('.', '')}and the volume`)).toMatch(
      /^… \w.{0,40} and the \[volume\]$/u,
    );
  });

  test('is two lines long, even for text without spaces', () => {
    for (const text of ['word '.repeat(100), '字'.repeat(500), `${'字'.repeat(300)} volume ${'字'.repeat(300)}`])
      expect(shown('volume', text).length).toBeLessThan(200);
  });
});
