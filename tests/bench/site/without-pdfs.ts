/** Builds a site without PDFs, which the programs beside it do not make either: `node without-pdfs.ts NOTES OUT`. */
import { build } from '../../../generators/index.ts';

const [notes = '', out = ''] = process.argv.slice(2);
await build({ notes, out, papers: [] });
