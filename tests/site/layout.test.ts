import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf, isWide, stacksOf } from '../../site/view/sheet-layout.ts';

const card = (lines: number) => ({ title: 'x', parts: [{ html: `<p>${'word '.repeat(lines * 10)}</p>` }] });
const row = (cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const table = (...rows: string[][]) => ({ title: 'x', parts: [{ html: `<table>${rows.map(row).join('')}</table>` }] });

describe('the columns of a sheet', () => {
  test('a section has as many columns as its cards can fill', () => {
    expect(columnsOf([card(2)])).toBe(1);
    expect(columnsOf([card(9)])).toBe(1);
    expect(columnsOf([card(5), card(5)])).toBe(2);
    expect(columnsOf([card(20), card(20), card(20), card(20)])).toBe(3);
  });

  test('a full-width card fills none', () => {
    const wide = table(['a', 'b', 'c', 'd', 'e']);
    expect(columnsOf([wide])).toBe(1);
    expect(columnsOf([wide, card(20), card(20)])).toBe(2);
  });

  test('are never more than the cards nor fewer than one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40).map(card), { maxLength: 8 }), (cards) => {
        const columns = columnsOf(cards);
        expect(columns).toBeGreaterThanOrEqual(1);
        expect(columns).toBeLessThanOrEqual(Math.max(1, Math.min(3, cards.length)));
      }),
    );
  });

  test('text that introduces the next card stays above it', () => {
    const cards = [true, false, false, true].map((keepsNext, place) => ({ place, keepsNext }));
    expect(stacksOf(cards).map((stack) => stack.map(({ place }) => place))).toEqual([[0, 1], [2], [3]]);
  });

  test('a table is wide if it has many columns, long rows, or words too long for a narrow cell', () => {
    expect(isWide(table(['a', 'b', 'c']))).toBe(false);
    expect(isWide(table(['a', 'b', 'c', 'd', 'e']))).toBe(true);
    expect(isWide(table(['a', 'b', 'c', 'd']))).toBe(false);
    expect(isWide(table(['a', 'b', 'c', 'long '.repeat(30)]))).toBe(true);
    expect(isWide(table(['a', 'b', 'long '.repeat(30)]))).toBe(false);
    expect(isWide(table(['Backoff', 'the same of it '.repeat(6), 'the same of it '.repeat(6)]))).toBe(true);
    expect(isWide(table(['x'.repeat(20), 'y'.repeat(15), 'z'.repeat(15)]))).toBe(true);
    expect(isWide(table(['x'.repeat(20), 'words '.repeat(40)]))).toBe(false);
  });
});
