import type { Recipe } from '../recipe.ts';
import { lineAt } from './parse/lines.ts';
import type { Folder, Said } from './project.ts';
import { isAside, isComment, MOST_FILES } from './sources.ts';

/** Code that writes files to the working directory, by kind of program. */
const JVM = {
  source: /^src\/main\/.*\.(?:java|kt|properties|ya?ml)$/,
  writes:
    /\bFiles\.(?:createDirector(?:y|ies)|newBufferedWriter|newOutputStream)\(|\.mkdirs?\(\)|\bnew File(?:OutputStream|Writer)\(|\bjdbc:(?:h2:(?:file:)?\.{1,2}\/|sqlite:(?!:)|hsqldb:file:)/,
};
const PYTHON = {
  source: /\.py$/,
  writes:
    /\b(?:os\.)?(?:makedirs|mkdir)\(|\b(?:Rotating|TimedRotating)?FileHandler\((?!\s*["']\/)|\bopen\([^)\n]{0,200},\s*(?:mode\s*=\s*)?["'][wax]b?\+?["']/,
};
const NODE = {
  source: /\.[cm]?[jt]s$/,
  writes:
    /\b(?:mkdirSync|writeFileSync|createWriteStream|appendFileSync|diskStorage)\(|\bfs(?:\.promises)?\.(?:mkdir|writeFile|appendFile)\(|\bmulter\(\s*\{\s*dest\b|\btransports\.(?:DailyRotate)?File\(/,
};

/** The position where a program writes a file to its working directory. Undefined if no source does. */
export function writingPlace(folder: Folder, kind: 'jvm' | 'python' | 'node'): Said | undefined {
  const { source, writes } = { jvm: JVM, python: PYTHON, node: NODE }[kind];
  const sources = folder.files.filter((each) => source.test(each) && (kind === 'jvm' || !isOther(each)));
  for (const file of sources.slice(0, MOST_FILES)) {
    const text = folder.text(file) ?? '';
    const at = text.search(writes);
    if (at < 0 || isComment(text, at)) continue;
    return { value: 'it writes to the folder of the program', file, line: lineAt(text, at) };
  }
  return undefined;
}

/** Whether a source builds, tests or sets up a program rather than being part of it. */
const isOther = (file: string): boolean =>
  isAside(file) ||
  /(?:^|\/)(?:tools?|bin|build|seeds?|seeders?|prisma|alembic|management)\/|\.config\.[cm]?[jt]s$|(?:^|\/)(?:gulpfile|setup|conftest|noxfile|fabfile|manage)\b/.test(
    file,
  );

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
