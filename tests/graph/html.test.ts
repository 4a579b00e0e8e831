import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { htmlToInlines } from '../../generators/graph/convert/html.ts';
import { type Inline, plainText } from '../../generators/graph/index.ts';

const text = (value: string): Inline => ({ type: 'text', value });

describe('HTML becomes inline nodes', () => {
  test.each<[string, Inline[]]>([
    [
      '<b>now</b> or <i>never</i>',
      [{ type: 'strong', children: [text('now')] }, text(' or '), { type: 'emphasis', children: [text('never')] }],
    ],
    [
      '<b><i>both</b> one</i>',
      [
        { type: 'strong', children: [{ type: 'emphasis', children: [text('both')] }] },
        { type: 'emphasis', children: [text(' one')] },
      ],
    ],
    ['docker rm <name>', [text('docker rm <name>')]],
    ['<kbd>rm <id></kbd>', [{ type: 'inlineCode', value: 'rm <id>' }]],
    ['the <title> of a <select>', [text('the <title> of a <select>')]],
    ['<x-note>kept</x-note>', [text('kept')]],
    ['a &lt; b &amp; c', [text('a < b & c')]],
    ['<td>one</td><td>two</td>', [text('onetwo')]],
    ['<a href="https://example.org">to</a>', [{ type: 'link', url: 'https://example.org', children: [text('to')] }]],
    ['<a href="javascript:alert(1)">to</a>', [text('to')]],
    ['<img src="a.png" alt="A"><br>', [{ type: 'image', url: 'a.png', alt: 'A' }, { type: 'break' }]],
    ['one <!-- not said --> two', [text('one two')]],
  ])('%s', (html, inlines) => {
    expect(htmlToInlines([html])).toEqual(inlines);
  });

  test('converted nodes keep their position between the tags', () => {
    const code: Inline = { type: 'inlineCode', value: '<name>' };
    expect(htmlToInlines(['<b>', [text('run '), code], '</b>', [text(' now')]])).toEqual([
      { type: 'strong', children: [text('run '), code] },
      text(' now'),
    ]);
  });

  test('no word between tags is lost, however deeply nested', () => {
    const tag = fc.constantFrom(
      ...'b i code a p div table tr td details summary select title style script textarea option pre x-y'.split(' '),
    );
    const piece = fc.oneof(
      fc.record({ word: fc.stringMatching(/^[a-z]{3,6}$/u) }),
      fc.record({ markup: fc.tuple(tag, fc.boolean()).map(([name, ends]) => (ends ? `</${name}>` : `<${name}>`)) }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const said = plainText(htmlToInlines(pieces.map((part) => ('word' in part ? [text(part.word)] : part.markup))));
        for (const part of pieces) if ('word' in part) expect(said).toContain(part.word);
      }),
    );
  });
});
