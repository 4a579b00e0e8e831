import { expect, test } from 'vitest';
import type { Line } from '../../generators/read/lines/line.ts';
import { Noise } from '../../generators/read/repair/noise.ts';
import { Note } from '../../generators/read/repair/note.ts';
import { questionRule } from '../../generators/read/repair/questions/asked.ts';

const lineOf = (text: string, index: number): Line => ({ text, from: index + 1, to: index + 1 });

test('writes lines that replace none before the line at which they begin, and ends', () => {
  const lines = ['# Sails', 'A jib is a sail.'].map(lineOf);
  const rule = questionRule({
    style: 'test',
    needs: () => true,
    find: () => [{ start: 1, end: 1, lines: [lineOf('', 1)] }],
  });
  const written = rule.apply(new Note(lines, new Noise()));
  expect(written.map(({ text }) => text)).toEqual(['# Sails', '', 'A jib is a sail.']);
});
