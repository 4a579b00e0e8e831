import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWide, placesOf } from '../../site/view/sheet-layout.ts';

const card = (lines: number) => ({ title: 'x', parts: [{ html: `<p>${'word '.repeat(lines * 10)}</p>` }] });
const row = (cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const table = (...rows: string[][]) => ({ title: 'x', parts: [{ html: `<table>${rows.map(row).join('')}</table>` }] });

describe('the columns of a sheet', () => {
  test('small neighbours share a row, a long section has it to itself', () => {
    const small = [card(2)];
    const long = [card(20), card(20), card(20), card(20)];
    expect(placesOf([small, small, small, long])).toEqual([
      { span: 1, columns: 1 },
      { span: 1, columns: 1 },
      { span: 1, columns: 1 },
      { span: 3, columns: 3 },
    ]);
  });

  test('what is left of a row goes to a section that can fill it', () => {
    expect(placesOf([[card(1), card(1)], [card(1)]])).toEqual([
      { span: 2, columns: 2 },
      { span: 1, columns: 1 },
    ]);
    expect(placesOf([[card(9)]])).toEqual([{ span: 3, columns: 1 }]);
  });

  test('every row is full, and no section has more columns than room', () => {
    const section = fc.array(fc.nat(40).map(card), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(section, { maxLength: 12 }), (sections) => {
        const places = placesOf(sections);
        expect(places.length).toBe(sections.length);
        let taken = 0;
        for (const { span, columns } of places) {
          expect(columns).toBeGreaterThanOrEqual(1);
          expect(columns).toBeLessThanOrEqual(span);
          taken += span;
          expect(taken % 3 === 0 || taken % 3 >= span || span < 3).toBe(true);
        }
        expect(taken % 3).toBe(0);
      }),
    );
  });

  test('a table is wide when it has many columns, or long rows', () => {
    expect(isWide(table(['a', 'b', 'c']))).toBe(false);
    expect(isWide(table(['a', 'b', 'c', 'd', 'e']))).toBe(true);
    expect(isWide(table(['a', 'b', 'c', 'd']))).toBe(false);
    expect(isWide(table(['a', 'b', 'c', 'long '.repeat(30)]))).toBe(true);
  });
});
