import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Inline } from '../../generators/index.ts';
import { codeToHtml, toHtmlOf } from '../../site/view/rich-text.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const link = (url: string): Inline => ({ type: 'link', url, children: [text('there')] });

describe('rich text', () => {
  test('is escaped', () => {
    expect(toHtmlOf([text('<script>alert(1)</script> & "x"')])).toBe('&#x3C;script>alert(1)&#x3C;/script> &#x26; "x"');
  });

  test.each([
    ['https://git-scm.com/docs', '<a href="https://git-scm.com/docs" rel="external noopener">there</a>'],
    ['mailto:a@example.org', '<a href="mailto:a@example.org">there</a>'],
    ['javascript:alert(1)', '<span>there</span>'],
    ['../other.md', '<span>there</span>'],
  ])('links to %s as it should', (url, html) => {
    expect(toHtmlOf([link(url)])).toBe(html);
  });

  test('links to the page of another node, where there is one', () => {
    const hrefOf = (id: string) => (id === 'section/git/größe' ? '/topics/git/' : undefined);
    expect(toHtmlOf([link('#section/git/größe')], hrefOf)).toBe('<a href="/topics/git/">there</a>');
    expect(toHtmlOf([link('#section/none')], hrefOf)).toBe('<span>there</span>');
  });

  test('says what an image shows', () => {
    expect(toHtmlOf([{ type: 'image', url: 'x.png', alt: 'the tree' }])).toBe('<span class="image">the tree</span>');
  });

  test('keeps the outline of the page in order', () => {
    expect(toHtmlOf([{ type: 'heading', depth: 1, children: [text('Deep')] }])).toBe('<h4>Deep</h4>');
  });

  test('keeps every cell of a table, and an empty corner is no heading', () => {
    const cell = (value: string) => ({ type: 'tableCell' as const, children: value === '' ? [] : [text(value)] });
    const row = (...values: string[]) => ({ type: 'tableRow' as const, children: values.map(cell) });
    const html = toHtmlOf([
      { type: 'table', align: [null, 'right'], children: [row('', 'merge'), row('History', 'keeps it')] },
    ]);
    expect(html.replace(/\s+/g, ' ')).toContain('<thead> <tr> <td></td>');
    for (const words of ['merge', 'History', 'keeps it']) expect(html).toContain(words);
  });

  test('never lets a script or an event handler through', () => {
    const inline = fc.oneof(
      fc.record({ type: fc.constant('text' as const), value: fc.string() }),
      fc.record({ type: fc.constant('inlineCode' as const), value: fc.string() }),
      fc.record({
        type: fc.constant('link' as const),
        url: fc.oneof(fc.string(), fc.constant('javascript:x')),
        children: fc.constant([text('x')]),
      }),
    );
    fc.assert(
      fc.property(fc.array(inline), (children) => {
        const html = toHtmlOf([{ type: 'paragraph', children } as Block]);
        expect(html).not.toMatch(/<script|<[^>]+\son\w+=|href="javascript:/i);
      }),
    );
  });
});

describe('code', () => {
  test('is coloured where the language is known, and whole where it is not', () => {
    expect(codeToHtml('git log # all', 'shell')).toMatch(/<span class="l\d+ d\d+">git/);
    expect(codeToHtml('a < b', 'no-such-language')).toContain('a &#x3C; b');
  });
});
