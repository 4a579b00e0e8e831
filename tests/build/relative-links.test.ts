import { expect, test } from 'vitest';
import { relativeLinks, relativeUrls } from '../../generators/build/relative-links.ts';

test.each([
  ['index.html', '/', '<a href="/topics/git/">', '<a href="topics/git/">'],
  ['index.html', '/', '<a href="/">', '<a href="./">'],
  ['topics/git/index.html', '/', '<a class="a > b" href="/">', '<a class="a > b" href="../../">'],
  ['topics/git/index.html', '/', '<a href="/topics/git/#x">', '<a href="../../topics/git/#x">'],
  ['a/index.html', '/notes/', '<img alt="" src="/notes/icon.svg"/>', '<img alt="" src="../icon.svg"/>'],
  ['a/index.html', '/notes', '<form data-script="/notes/a.js">', '<form data-script="../a.js">'],
  ['a/index.html', '/notes/', '<dialog data-styles="/notes/a.css">', '<dialog data-styles="../a.css">'],
])('on %s below %s, %s becomes %s', (path, base, html, expected) => {
  expect(relativeLinks(html, path, base)).toBe(expected);
});

test.each([
  ['/', '<a href="#here">'],
  ['/', '<a href="https://example.org/">'],
  ['/', '<a href="//example.org/">'],
  ['/notes/', '<a href="/other/">'],
  ['/notes/', '<a href="/notes-too/">'],
  ['/', '<p data-answer="/questions/a/">'],
  // Code that is shown, and data of a script.
  ['/', '<code>&lt;a href="/about"&gt;</code>'],
  ['/', '<script type="application/json">{"text":"\\u003ca href=\\"/about\\">"}</script>'],
])('below %s, %s stays as it is', (base, html) => {
  expect(relativeLinks(html, 'a/index.html', base)).toBe(html);
});

test('URLs in a style sheet are relative to the style sheet', () => {
  const css = '@font-face{src:url(/x/_astro/a.woff2) format("woff2"),url("/x/b.woff2")}p{background:url(data:a/b)}';
  expect(relativeUrls(css, '_astro/page.css', '/x/')).toBe(
    '@font-face{src:url(../_astro/a.woff2) format("woff2"),url("../b.woff2")}p{background:url(data:a/b)}',
  );
});

test('a page that consists of unclosed tags takes no longer than any other', () => {
  const html = '<a b="'.repeat(50_000) + '<a b c d e f '.repeat(50_000);
  expect(relativeLinks(html, 'index.html', '/')).toBe(html);
});
