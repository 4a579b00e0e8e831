import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { type Block, codeElement, createHighlighter, createHtml, type Inline, nodeId } from '../../generators/index.ts';

const text = (value: string): Inline => ({ type: 'text', value });
const plain = (value: string) => ({
  type: 'element' as const,
  tagName: 'pre',
  properties: {},
  children: [text(value)],
});
const toHtmlOf = createHtml({
  href: (id) => (id === 'section/git/größe' ? '/topics/git/' : undefined),
  code: (value) => plain(value) as never,
});
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
  ])('links to %s correctly', (url, html) => {
    expect(toHtmlOf([link(url)])).toBe(html);
  });

  test('links to the page of another node, if it exists', () => {
    expect(toHtmlOf([link('#section/git/größe')])).toBe('<a href="/topics/git/">there</a>');
    expect(toHtmlOf([link('#section/none')])).toBe('<span>there</span>');
  });

  test('has no space between adjacent words with different formatting', () => {
    const words: Inline[] = [text('see '), { type: 'inlineCode', value: 'ls' }, text(', ('), link('x:y'), text(')')];
    const html = 'see <code>ls</code>, (<span>there</span>)';
    expect(toHtmlOf(words)).toBe(html);
    expect(toHtmlOf([{ type: 'line', children: words }])).toBe(html);
    expect(toHtmlOf([{ type: 'pairs', rows: [{ term: words, meaning: words }] }])).toBe(
      `<dl class="pairs"><dt>${html}</dt><dd>${html}</dd></dl>`,
    );
  });

  test('runs a block without a right-to-left letter from left to right, where the text around may not', () => {
    const set = createHtml({ code: (value) => plain(value) as never, isBidirectional: true });
    const paragraph = (value: string): Block => ({ type: 'paragraph', children: [text(value)] });
    const list = (...items: string[]): Block => ({
      type: 'list',
      ordered: false,
      children: items.map((item) => ({ type: 'listItem', children: [paragraph(item)] })) as never,
    });
    expect(set([list('A: `undefined`', 'B: an error')])).toMatch(/^<ul dir="ltr">/);
    expect(set([list('A: خطأ', 'B: an error')])).toMatch(/^<ul>/);
    expect(set([paragraph('Nothing.')])).toBe('<p dir="ltr">Nothing.</p>');
    expect(set([paragraph('42')])).toBe('<p>42</p>');
    expect(toHtmlOf([paragraph('Nothing.')])).toBe('<p>Nothing.</p>');
  });

  test('has the alternative text of an image', () => {
    expect(toHtmlOf([{ type: 'image', url: 'x.png', alt: 'the tree' }])).toBe('<span class="image">the tree</span>');
  });

  test('keeps the heading levels of the page consistent', () => {
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

describe('content of cards besides rich text', () => {
  test('is rendered as separate lists between rich text', () => {
    const html = toHtmlOf([
      { type: 'paragraph', children: [text('One.')] },
      { type: 'paragraph', children: [text('Two.')] },
      { type: 'line', children: [text('a < b')] },
      { type: 'pairs', rows: [{ term: [text('lid')], meaning: [text('cap')] }] },
      { type: 'stops', stops: [[text('a')], [text('b')]] },
      { type: 'commands', rows: [{ id: nodeId('command/ls'), synopsis: 'ls -l', description: [text('lists')] }] },
    ]);
    expect(html).toBe(
      [
        '<p>One.</p>\n<p>Two.</p>a &#x3C; b',
        '<dl class="pairs"><dt>lid</dt><dd>cap</dd></dl>',
        '<ol class="flow"><li><span class="stop">a</span></li><li><span class="stop">b</span></li></ol>',
        '<dl class="commands"><div><dt><pre>ls -l</pre></dt><dd>lists</dd></div></dl>',
      ].join(''),
    );
  });
});

test('code is highlighted if the language is known, and complete if it is not', async () => {
  const highlighter = await createHighlighter(['shell', 'no-such-language']);
  const lines = (code: string, language: string) => toHtml(codeElement(highlighter.pieces(code, language)));
  expect(lines('git log # all', 'Shell')).toMatch(/<span class="l\d+ d\d+">git/);
  expect(lines('a < b', 'no-such-language')).toContain('a &#x3C; b');
  highlighter.dispose();
});
