import { decode } from 'fast-png';
import { expect, test } from 'vitest';
import { drawFirstPages } from '../../generators/build/first-pages.ts';
import { innerSvg } from '../../generators/print/first-page.ts';
import { createFirstPages, PRINT_KINDS, printAll } from '../../generators/print/index.ts';
import { drawSvg } from '../../generators/print/raster.ts';
import { folderWith } from '../helpers/folder.ts';
import { graphOf } from './helpers/graph.ts';
import { differenceOf, pdfPictures } from './helpers/pictures.ts';
import { SAMPLE } from './helpers/sample.ts';

/** Points an inch that make a page as wide as its picture. */
const RESOLUTION = { a4: 38.7, letter: 37.6 };
/** How far a square may be from what poppler draws, which gives letters more weight. */
const TOLERANCE = 48;

const { files } = await printAll(graphOf({ 'kettles.md': SAMPLE }), {
  papers: ['a4', 'letter'],
  kinds: PRINT_KINDS,
  title: 'Kettles',
});

test('a first page is rendered as poppler renders it', { timeout: 300_000 }, () => {
  const draw = createFirstPages();
  for (const { bytes, paper, path } of files) {
    const picture = draw(bytes, paper);
    const { width, height, data: stored, palette } = decode(picture.bytes);
    const data = palette ? [...stored].flatMap((number) => palette[number] ?? []) : stored;
    expect([width, height]).toEqual([picture.width, picture.height]);
    const [page] = pdfPictures(bytes, RESOLUTION[paper], 1);
    if (!page) throw new Error('There is no page.');
    expect([page.width, page.height], path).toEqual([width, height]);
    expect(differenceOf({ width, height, points: Uint8Array.from(data) }, page), path).toBeLessThan(TOLERANCE);
    expect(picture.bytes.length).toBeLessThan(60_000);
  }
});

test('the page is found in many megabytes of Typst output', () => {
  const page = `<svg>${'<path d="M 0 0"/>'.repeat(1_000_000)}</svg>`;
  const around = `<svg><image xlink:href="data:image/svg+xml;base64,${Buffer.from(page).toString('base64')}"/></svg>`;
  expect(innerSvg(around) === page).toBe(true);
  expect(innerSvg('<svg/>')).toBeUndefined();
});

test('there is a picture of each kind, identical when cached', () => {
  const folder = folderWith({});
  const read = (path: string) => files.find((file) => file.path === path)?.bytes ?? new Uint8Array();
  const first = drawFirstPages(files, read, folder);
  expect([...first.keys()]).toEqual([...new Set(files.map(({ kind }) => kind))]);
  expect([...drawFirstPages(files, read, folder)]).toEqual([...first]);
  expect([...drawFirstPages(files, read, undefined)]).toEqual([...first]);
});

test('shapes in groups, with relative path commands, are drawn at the position of the groups', () => {
  const svg = `<svg viewBox="0 0 4 2"><g class="empty" /><g transform="translate(1 0)"><g transform="matrix(1 0 0 -1 0 2)">
    <use xlink:href="#g" x="1" y="0" fill="#0000ff"/></g></g><path d="M 0 0 h 1 v 1 h -1 Z" fill="#ff0000"/>
    <defs><symbol id="g"><path d="M 0 0 l 1 0 v 1 H 0 z"/></symbol></defs></svg>`;
  const { rgb } = drawSvg(svg, 4);
  const pixel = (x: number, y: number) => [...rgb.subarray(3 * (y * 4 + x), 3 * (y * 4 + x) + 3)];
  expect(pixel(0, 0)).toEqual([255, 0, 0]);
  expect(pixel(2, 1)).toEqual([0, 0, 255]);
  expect(pixel(2, 0)).toEqual([255, 255, 255]);
  expect(pixel(3, 1)).toEqual([255, 255, 255]);
});

test('shapes cover the right pixels', () => {
  const svg = `<svg viewBox="0 0 4 2">
    <path d="M 0 0 L 2 0 L 2 2 L 0 2 Z" fill="#ff0000" transform="translate(1 0)"/>
    <path d="M 0 1 L 4 1" stroke="#000000" stroke-width="1" fill="none"/>
    <use xlink:href="#g" fill="#0000ff" transform="matrix(1 0 0 1 3 1)"/>
    <defs id="glyph"><path id="g" d="M 0 0 L 1 0 L 1 1 L 0 1 Z"/></defs></svg>`;
  const { width, height, rgb } = drawSvg(svg, 4);
  expect([width, height]).toEqual([4, 2]);
  const pixel = (x: number, y: number) => [...rgb.subarray(3 * (y * 4 + x), 3 * (y * 4 + x) + 3)];
  expect(pixel(0, 0)).toEqual([128, 128, 128]);
  expect(pixel(1, 0)).toEqual([128, 0, 0]);
  expect(pixel(3, 0)).toEqual([128, 128, 128]);
  expect(pixel(3, 1)).toEqual([0, 0, 255]);
});
