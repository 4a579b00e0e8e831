import { build } from '../index.ts';
import { type Command, DEFAULT_NOTES, text } from './command.ts';
import { createProgress } from './progress.ts';
import { papersOf, settingsOf, settingsOptions, siteSettings } from './settings.ts';
import { stoppable } from './stoppable.ts';
import { summarise } from './summary.ts';

export const buildCommand: Command = {
  options: [
    { name: 'out', type: 'string', value: 'DIR', summary: 'Where the output goes (dist)' },
    { name: 'base', type: 'string', value: 'PATH', summary: 'Path that the site is served under (/)' },
    { name: 'title', type: 'string', value: 'TEXT', summary: "The site's name" },
    { name: 'paper', type: 'string', value: 'a4|letter|none', summary: 'Paper of the PDFs; both when left out' },
    ...settingsOptions,
  ],
  positionals: 1,
  async run([notes = DEFAULT_NOTES], values, io) {
    const out = text(values, 'out') ?? 'dist';
    const base = text(values, 'base');
    const title = text(values, 'title');
    const progress = createProgress(io.stderr);
    return stoppable(async (signal) => {
      const settings = await settingsOf(notes, values);
      const result = await build({
        ...siteSettings(settings),
        notes,
        out,
        papers: papersOf(values, settings.config),
        ...(base === undefined ? {} : { base }),
        ...(title === undefined ? {} : { title }),
        onStep: progress.step,
        onCount: progress.count,
        signal,
      });
      progress.end();
      io.stderr.write(summarise(result, out));
      return 0;
    });
  },
};
