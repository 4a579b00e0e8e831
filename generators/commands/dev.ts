import { dev } from '../dev/index.ts';
import { CribsmithError } from '../report/index.ts';
import { type Command, DEFAULT_NOTES, text } from './command.ts';
import { configFile, papersOf, settingsOf, settingsOptions, siteSettings } from './settings.ts';
import { stoppable } from './stoppable.ts';

const PORT = 4321;

export const devCommand: Command = {
  options: [
    { name: 'port', type: 'string', value: 'PORT', summary: `First port to try (default: ${PORT})` },
    ...settingsOptions,
  ],
  positionals: 1,
  run([notes = DEFAULT_NOTES], values, io) {
    const port = Number(text(values, 'port') ?? PORT);
    if (!Number.isInteger(port) || port < 1 || port > 65_535) {
      throw new CribsmithError('usage', `Unexpected --port ${text(values, 'port')}, expected a number up to 65535.`);
    }
    return stoppable((signal) =>
      dev({
        notes,
        config: values['no-config'] === true ? undefined : configFile(notes, text(values, 'config')),
        settings: async () => {
          const settings = await settingsOf(notes, values);
          return { ...siteSettings(settings), papers: papersOf({}, settings.config) };
        },
        port,
        signal,
        onNews: (line) => io.stderr.write(`${line}\n`),
      }),
    );
  },
};
