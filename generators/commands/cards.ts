import { existsSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { openPictures, readNamed } from '../files/index.ts';
import {
  cardWordsOf,
  createQuery,
  DECK_FORMATS,
  type ExportedDeck,
  exportDeck,
  loadLibrary,
  parseLedger,
} from '../index.ts';
import { CribsmithError } from '../report/index.ts';
import { type Command, DEFAULT_NOTES, oneOf, text } from './command.ts';
import { writeFiles } from './files.ts';
import { settingsOf, settingsOptions, siteSettings } from './settings.ts';

const ENDINGS = { apkg: 'apkg', anki: 'txt', csv: 'csv', quizlet: 'txt' } as const;
/** Maximum number of listed cards that were recognised by similarity. */
const MOST_NAMED = 5;

export const cardsCommand: Command = {
  options: [
    { name: 'format', type: 'string', value: DECK_FORMATS.join('|'), summary: 'File format (default: apkg)' },
    {
      name: 'out',
      type: 'string',
      value: 'FILE',
      summary: 'Output file; its ledger is written next to it (default: cards.apkg)',
    },
    {
      name: 'title',
      type: 'string',
      value: 'NAME',
      summary: 'Name of the deck (default: the name of the notes folder)',
    },
    { name: 'force', type: 'boolean', summary: 'Overwrite a file that has no ledger' },
    ...settingsOptions,
  ],
  positionals: 1,
  async run([notes = DEFAULT_NOTES], values, io) {
    const format = oneOf(values, 'format', DECK_FORMATS, 'apkg');
    const out = text(values, 'out') ?? `cards.${ENDINGS[format]}`;
    const ledgerPath = `${out.slice(0, out.length - extname(out).length)}.ledger.json`;
    const ours = existsSync(ledgerPath);
    if (existsSync(out) && !ours && values['force'] !== true) {
      throw new CribsmithError(
        'out-unsafe',
        `${out} exists, but no ledger (${ledgerPath}) identifies it as a deck of these notes.`,
        {
          hint: 'Choose another file with --out, or overwrite it with --force.',
        },
      );
    }
    const ledger = ours ? { ledger: parseLedger(readNamed(ledgerPath).toString('utf8'), ledgerPath) } : {};
    const settings = await settingsOf(notes, values);
    const { config, reading } = settings;
    const title = text(values, 'title') ?? (config.title?.replaceAll('::', ':') || titleOf(notes));
    const query = createQuery(loadLibrary(notes, reading).graph);
    const words = cardWordsOf(query, config.language)();
    const deck = await exportDeck(query, {
      title,
      words,
      site: siteSettings(settings).url,
      picture: openPictures(notes, reading),
      ...ledger,
    });
    const content = await deck.write(format);
    const files = [
      { path: basename(out), content },
      { path: basename(ledgerPath), content: deck.ledger },
    ];
    writeFiles(dirname(out), files, true);
    io.stderr.write(reportOf(out, deck));
    return 0;
  },
};

function titleOf(notes: string): string {
  return basename(resolve(notes), extname(notes)).replaceAll('::', ':') || 'Cribsmith';
}

function reportOf(out: string, { size, added, changed, left, guesses, unanswered }: ExportedDeck): string {
  const named = guesses.slice(0, MOST_NAMED).map(({ before, now }) => `  "${now}" continues "${before}"`);
  const more = guesses.length - named.length;
  const open = unanswered.length;
  return [
    `${out}: ${size} ${size === 1 ? 'card' : 'cards'}, ${added} new, ${changed} changed, ${left} no longer in the notes`,
    ...(open > 0
      ? [`  ${open === 1 ? '1 question has' : `${open} questions have`} no answer in the notes and no card`]
      : []),
    ...named,
    ...(more > 0 ? [`  and ${more} more recognised by their wording`] : []),
    '',
  ].join('\n');
}
