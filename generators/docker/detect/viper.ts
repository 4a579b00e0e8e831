import { shownPath } from './folder.ts';
import { lineAt } from './parse/lines.ts';
import type { Folder } from './project.ts';
import type { Read } from './reads.ts';
import { isAside, isComment, MOST_FILES } from './sources.ts';

const GET = /\bviper\.Get\w{0,20}\(\s*"([A-Za-z][\w.]{0,60})"\s*\)/g;
const DEFAULT = /\bviper\.SetDefault\(\s*"([A-Za-z][\w.]{0,60})"\s*,\s*(?:"([^"\n]{0,200})"|(\d+))\s*\)/g;
const DOTS = /\bSetEnvKeyReplacer\(\s*strings\.NewReplacer\(\s*"\."\s*,\s*"_"/;

/** The variables that a Go program reads through Viper, which asks the environment first: `DB_HOST` for `db.host`. */
export function viperReads(folder: Folder): Read[] {
  const sources = folder.files.filter((file) => file.endsWith('.go') && !isAside(file)).slice(0, MOST_FILES);
  const texts = sources.map((file) => ({ file, text: folder.text(file) ?? '' }));
  if (!texts.some(({ text }) => text.includes('.AutomaticEnv()'))) return [];
  const spellsDots = texts.some(({ text }) => DOTS.test(text));
  const defaults = new Map(
    texts.flatMap(({ text }) =>
      [...text.matchAll(DEFAULT)].map(([, key = '', word, number]) => [key.toLowerCase(), word ?? number]),
    ),
  );
  return texts.flatMap(({ file, text }) =>
    [...text.matchAll(GET)].flatMap(({ 1: key = '', index }) => {
      if ((key.includes('.') && !spellsDots) || isComment(text, index)) return [];
      // To Viper, the case of a key makes no difference.
      const value = defaults.get(key.toLowerCase());
      const place = { path: shownPath(folder, file), line: lineAt(text, index) };
      return [{ name: key.replaceAll('.', '_').toUpperCase(), ...(value !== undefined && { value }), ...place }];
    }),
  );
}
