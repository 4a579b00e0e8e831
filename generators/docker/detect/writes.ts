import type { Recipe } from '../recipe.ts';
import { lineAt } from './parse/lines.ts';
import type { Folder, Said } from './project.ts';
import { isComment, MOST_FILES } from './sources.ts';

/** What keeps files in the folder that a program of the JVM starts in. */
const WRITES =
  /\bFiles\.(?:createDirector(?:y|ies)|newBufferedWriter|newOutputStream)\(|\.mkdirs?\(\)|\bnew File(?:OutputStream|Writer)\(|\bjdbc:(?:h2:(?:file:)?\.{1,2}\/|sqlite:(?!:)|hsqldb:file:)/;
const SOURCE = /^src\/main\/.*\.(?:java|kt|properties|ya?ml)$/;

/** Where a program of the JVM writes a file beside itself; undefined where no source says so. */
export function writingPlace(folder: Folder): Said | undefined {
  for (const file of folder.files.filter((each) => SOURCE.test(each)).slice(0, MOST_FILES)) {
    const text = folder.text(file) ?? '';
    const at = text.search(WRITES);
    if (at < 0 || isComment(text, at)) continue;
    return { value: 'it writes to the folder of the program', file, line: lineAt(text, at) };
  }
  return undefined;
}

/** Makes the folder of a program its own: what is copied as a folder gives its owner to the one that it is copied to. */
export function owning<Parts extends Pick<Recipe, 'artifacts' | 'compile'>>(parts: Parts): Parts {
  const [only, ...others] = parts.artifacts;
  if (only?.to !== '/app/app.jar' || others.length > 0) {
    const artifacts = parts.artifacts.map((each) => ({ ...each, owned: true }));
    return { ...parts, writesToImage: true, artifacts };
  }
  return {
    ...parts,
    writesToImage: true,
    compile: `${parts.compile} && mkdir -p /out/app && mv ${only.from} /out/app/`,
    artifacts: [{ from: '/out/app', to: '/app', owned: true }],
  };
}
