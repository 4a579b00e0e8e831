import type { Recipe } from '../recipe.ts';
import { lineAt } from './parse/lines.ts';
import type { Folder, Said } from './project.ts';
import { isComment, MOST_FILES } from './sources.ts';

/** Code that writes files to the working directory of a JVM program. */
const WRITES =
  /\bFiles\.(?:createDirector(?:y|ies)|newBufferedWriter|newOutputStream)\(|\.mkdirs?\(\)|\bnew File(?:OutputStream|Writer)\(|\bjdbc:(?:h2:(?:file:)?\.{1,2}\/|sqlite:(?!:)|hsqldb:file:)/;
const SOURCE = /^src\/main\/.*\.(?:java|kt|properties|ya?ml)$/;

/** The position where a JVM program writes a file to its working directory. Undefined if no source does. */
export function writingPlace(folder: Folder): Said | undefined {
  for (const file of folder.files.filter((each) => SOURCE.test(each)).slice(0, MOST_FILES)) {
    const text = folder.text(file) ?? '';
    const at = text.search(WRITES);
    if (at < 0 || isComment(text, at)) continue;
    return { value: 'it writes to the folder of the program', file, line: lineAt(text, at) };
  }
  return undefined;
}

/** Makes the program the owner of its folder. Copying a folder applies its owner to the target. */
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
