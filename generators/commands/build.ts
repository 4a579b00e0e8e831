import { build, buildTools } from '../index.ts';
import { CribsmithError } from '../report/index.ts';
import { type Command, DEFAULT_NOTES, text, type Values } from './command.ts';
import { createProgress } from './progress.ts';
import { papersOf, settingsOf, settingsOptions, siteSettings } from './settings.ts';
import { stoppable } from './stoppable.ts';
import { summarise, summariseTools } from './summary.ts';

export const buildCommand: Command = {
  options: [
    { name: 'out', type: 'string', value: 'DIR', summary: 'Output folder (default: dist)' },
    { name: 'base', type: 'string', value: 'PATH', summary: 'Path that the site is served under (default: /)' },
    { name: 'title', type: 'string', value: 'TEXT', summary: 'Name of the site' },
    { name: 'paper', type: 'string', value: 'a4|letter|none', summary: 'Paper size of the PDFs (default: both)' },
    { name: 'make-only', type: 'boolean', summary: "Build only the pages for visitors' own files; takes no notes" },
    ...settingsOptions,
  ],
  positionals: 1,
  async run([named], values, io) {
    const isToolsOnly = values['make-only'] === true;
    if (isToolsOnly && named !== undefined)
      throw new CribsmithError('usage', `Specify either ${named} or --make-only, not both.`);
    const notes = named ?? DEFAULT_NOTES;
    const out = text(values, 'out') ?? 'dist';
    const progress = createProgress(io.stderr);
    return stoppable(async (signal) => {
      const settings = await settingsOf(notes, values);
      const site = { ...siteSettings(settings), ...given(values), papers: papersOf(values, settings.config), out };
      const run = { onStep: progress.step, signal };
      const words = isToolsOnly
        ? summariseTools(await buildTools({ ...site, ...run }), out)
        : summarise(await build({ ...site, ...run, notes, onCount: progress.count }), out);
      progress.end();
      io.stderr.write(words);
      return 0;
    });
  },
};

/** Command-line options for the site, which override the configuration. */
function given(values: Values): { base?: string; title?: string } {
  const [base, title] = [text(values, 'base'), text(values, 'title')];
  return { ...(base === undefined ? {} : { base }), ...(title === undefined ? {} : { title }) };
}
