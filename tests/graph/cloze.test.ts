import { describe, expect, test } from 'vitest';
import { plainText } from '../../generators/graph/index.ts';
import { nodesOf } from './notes.ts';

/** A sentence with its gaps as `[hidden]`, and with a hint as `[hidden|hint]`. */
function said(markdown: string): string[] {
  return nodesOf(`# Deck\n\n${markdown}`, 'cloze').map(({ sentence }) =>
    sentence
      .map((part) => {
        if ('said' in part) return plainText(part.said);
        return `[${part.group}:${plainText(part.hidden)}${part.hint === undefined ? '' : `|${part.hint}`}]`;
      })
      .join(''),
  );
}

describe('sentences with gaps', () => {
  test.each([
    ['## The scheduler puts a Pod on a _____.\n\nnode', ['The scheduler puts a Pod on a [1:node].']],
    ['## _____ keeps the state.\n\n`etcd`', ['[1:etcd] keeps the state.']],
    ['## A leap year has [...] days.\n\n366', ['A leap year has [1:366] days.']],
    ['## The ... pumps the blood.\n\nheart', ['The [1:heart] pumps the blood.']],
    ['## From _____ to _____\n\nRome, Paris', ['From [1:Rome] to [1:Paris]']],
    ['## {{c1::Rome}} lies on the {{c2::Tiber::a river}}.', ['[1:Rome] lies on the [2:Tiber|a river].']],
    [
      'The store is {{c1::**etcd**}} and runs on {{c2::`3`}} nodes.',
      ['The store is [1:etcd] and runs on [2:3] nodes.'],
    ],
    ['- {{c1::One}} is odd.\n- {{c1::Two}} is even.', ['[1:One] is odd.', '[1:Two] is even.']],
    ['## Nobody filled the _____', ['Nobody filled the [1:]']],
  ])('%j', (markdown, sentences) => {
    expect(said(markdown)).toEqual(sentences);
  });

  test.each([
    ['## And so on ...\n\nMore words.'],
    ['## The ... and what became of it\n\nThis is told at length, in more than one sentence. It goes on and on.'],
    ['## snake_case and __init__\n\nNames.'],
    ['## What is `{{ .Values.x }}`?\n\nA value of Helm.'],
    ['## Q: Where do the ... of a pump go?\n\nOut'],
    ['## Q: Where do the ... of a pump go? ⭐\n\nOut'],
    ['## Q: 哪里有 ... 的阀门？\n\n心脏'],
    ['## Q: أين ... توجد؟\n\nفي القلب'],
  ])('no gap in %j', (markdown) => {
    expect(said(markdown)).toEqual([]);
  });

  test('text that does not fill a gap stays next to the sentence, and so does the rest of an answer', () => {
    const [one, two] = nodesOf(
      '# D\n\n## A rose is _____\n\nred\n\nIt has thorns.\n\n## _____ and _____\n\nonly one word',
      'cloze',
    );
    expect(plainText(one?.body ?? [])).toBe('It has thorns.');
    expect(plainText(two?.body ?? [])).toBe('only one word');
  });

  // Where a part of a gap could end in more than one place, these would take hours.
  test.each([['{{c1::'], ['{{c1::a::'], ['{{c1::a '], ['{{c1::a {{c2::b ']])(
    'many openings %j without an end are not gaps',
    (opening) => {
      expect(said(opening.repeat(8000))).toEqual([]);
    },
  );
});
