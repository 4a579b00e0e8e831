import { expect, test } from 'vitest';
import { loadLibrary } from '../../generators/index.ts';
import { printAll } from '../../generators/print/index.ts';
import { folderWith } from '../helpers/folder.ts';
import { faultsOf } from './helpers/faults.ts';
import { readingOf } from './helpers/proof.ts';

test.each(['question-book', 'quiz'] as const)(
  'an answer that continues on the next page is in reading order in a %s',
  async (kind) => {
    const steps = Array.from(
      { length: 120 },
      (_, at) => `**Week ${at}:** Look for **eggs** on comb ${at}, and for *brood*.`,
    );
    const notes = `# Bees\n\n## What does \`bees\` do in *spring*?\n\n${steps.join('\n\n')}\n`;
    const { graph } = loadLibrary(folderWith({ 'bees.md': notes }));
    const { files } = await printAll(graph, { papers: ['a4'], kinds: [kind] });
    const [file] = files;
    if (!file) throw new Error('Nothing was printed.');
    expect(file.pages).toBeGreaterThan(2);
    expect((await faultsOf(file)).found.misordered).toBe(0);
    // The marks are drawn in the order of the structure, so that what is drawn has to be in the order of the note.
    const { texts } = await readingOf(file.bytes);
    const weeks = [...texts.join('\n').matchAll(/Week (\d+):\s+Look\s+for\s+(eggs)\s+on\s+comb\s+(\d+)/gu)];
    expect(weeks.map(([, week]) => Number(week))).toEqual(steps.map((_, at) => at));
    expect(weeks.every(([, week, , comb]) => week === comb)).toBe(true);
  },
);
