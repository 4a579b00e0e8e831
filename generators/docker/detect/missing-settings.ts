import { shownPath } from './folder.ts';
import { lineAt } from './parse/lines.ts';
import type { Folder } from './project.ts';
import { isAside, isComment, MOST_FILES } from './sources.ts';

const SOURCE = /\.(?:[cm]?[jt]sx?|py|go|rs|rb|java|kt|php|exs?)$/;
/** `config.sample.yml`, `settings.json.example` and the like: what stands before and after the word. */
const EXAMPLE =
  /^((?:[\w.-]+\/){0,3}[\w-]+)((?:\.\w+)?)[._-](?:example|sample|dist|template|default)((?:\.(?:ya?ml|toml|json|ini|conf|cfg|properties))?)$/;

/**
 * Files of settings that sources name and that only an example stands for: a clone has none, and so has its image.
 * @returns One sentence for each, with the line that names it.
 */
export function missingSettings(folder: Folder): string[] {
  return folder.files.flatMap((example) => {
    const [, stem = '', inner = '', ending = ''] = EXAMPLE.exec(example) ?? [];
    const path = `${stem}${inner}${ending}`;
    if (!/\.(?:ya?ml|toml|json|ini|conf|cfg|properties)$/.test(path) || folder.files.includes(path)) return [];
    const place = isReadBySpring(path)
      ? shownPath(folder, example)
      : placeOf(folder, path.slice(path.lastIndexOf('/') + 1));
    return place === undefined
      ? []
      : [
          `${place}: ${isReadBySpring(path) ? 'Spring' : 'it'} reads ${path}, which the project does not have: make it from ${example} before the image is built`,
        ];
  });
}

/** Whether Spring reads a file without being told to. */
const isReadBySpring = (path: string): boolean =>
  /(?:^|\/)src\/main\/resources\/application\.(?:properties|ya?ml)$/.test(path);

/** The first line of a source that names a file, or its name without the ending to a library that adds one. */
function placeOf(folder: Folder, name: string): string | undefined {
  const plain = name.replaceAll('.', '\\.');
  const stem = plain.replace(/\\\.\w+$/, '');
  const named = new RegExp(
    `["'\`](?:[\\w./-]*/)?${plain}["'\`]|\\b(?:SetConfigName|with_name)\\(\\s*"(?:[\\w./-]*/)?${stem}"`,
    'g',
  );
  const sources = folder.files.filter((file) => SOURCE.test(file) && !isAside(file));
  for (const file of sources.slice(0, MOST_FILES)) {
    const text = folder.text(file) ?? '';
    for (const { index } of text.matchAll(named))
      if (!isComment(text, index)) return `${shownPath(folder, file)}:${lineAt(text, index)}`;
  }
  return undefined;
}
