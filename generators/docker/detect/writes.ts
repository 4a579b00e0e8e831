import type { Recipe } from '../recipe.ts';
import { lineAt } from './parse/lines.ts';
import type { Folder, Said } from './project.ts';
import { isAside, isComment, MOST_FILES } from './sources.ts';

/** Code that writes files to the working directory, by kind of program. */
const JVM = {
  source: /^src\/main\/.*\.(?:java|kt|properties|ya?ml)$|^src\/main\/resources\/log(?:back|4j2)[\w-]*\.xml$/,
  writes:
    /^[ \t]*logging\.file(?:\.(?:name|path))?[ \t]*[=:][ \t]*[\w.]|^[ \t]+(?:name|path|file):[ \t]*["']?(?:\.\/)?logs?\/|<file>\s*[\w.]|\bfileName="[\w.]|\bFiles\.(?:createDirector(?:y|ies)|newBufferedWriter|newOutputStream)\(|\.mkdirs?\(\)|\bnew File(?:OutputStream|Writer)\(|\bjdbc:(?:h2:(?:file:)?\.{1,2}\/|sqlite:(?!:)|hsqldb:file:)/m,
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

/** Only with a literal path: programs are compiled for all kinds of machines, and mostly get their paths from outside. */
const COMPILED = {
  source: /\.(?:go|rs)$|(?:^|\/)log4rs\.ya?ml$/,
  writes:
    /\bos\.(?:Mkdir(?:All)?|Create|WriteFile)\(\s*"[\w.]|\bos\.OpenFile\(\s*"[\w.][^"\n]{0,200}",[^)\n]{0,100}\bO_(?:CREATE|APPEND|WRONLY)|\bFilename:\s*"[\w.][^"\n]{0,200}\.log"|\b(?:File::create|create_dir(?:_all)?)\(\s*"[\w.]|\brolling::(?:minutely|hourly|daily|never)\(\s*"[\w.]|^[ \t]+path:[ \t]*["']?[\w.]|\(\s*"\.\/logs?(?:\/[^"\n]{0,100})?"/m,
};
/** The same with the name of a path. A method called `write` may send its text anywhere. */
const NAMED_WRITE =
  /(?<!\.)\b(?:os\.(?:Mkdir(?:All)?|Create|WriteFile)|File::create|(?:fs::)?(?:write|create_dir(?:_all)?))\(\s*&?([A-Za-z]\w{0,40})\s*[,)]/g;
const KINDS = { jvm: JVM, python: PYTHON, node: NODE, compiled: COMPILED };

/**
 * Finds the position where a program writes a file to its working directory.
 *
 * @param folder - The project.
 * @param kind - The kind of program.
 * @param isOwn - Whether a source file belongs to this program rather than to another one in the project.
 * @returns Undefined if no source does.
 */
export function writingPlace(
  folder: Folder,
  kind: keyof typeof KINDS,
  isOwn: (file: string) => boolean = () => true,
): Said | undefined {
  const { source, writes } = KINDS[kind];
  const sources = folder.files.filter((each) => source.test(each) && isOwn(each) && (kind === 'jvm' || !isOther(each)));
  for (const file of sources.slice(0, MOST_FILES)) {
    const text = folder.text(file) ?? '';
    const literal = text.search(writes);
    const at = literal < 0 && kind === 'compiled' ? namedWrite(text) : literal;
    if (at < 0 || isComment(text, at)) continue;
    return { value: 'it writes to the folder of the program', file, line: lineAt(text, at) };
  }
  return undefined;
}

/** In one file. */
const MOST_NAMES = 50;

/** The position that writes to a path whose name stands for a literal one in the folder of the program; -1 if none does. */
function namedWrite(text: string): number {
  const others = new Set<string>();
  for (const { 1: name = '', index } of text.matchAll(NAMED_WRITE)) {
    if (others.size === MOST_NAMES) break;
    if (others.has(name) || isComment(text, index)) continue;
    if (new RegExp(`\\b${name}\\b[^\\n=]{0,40}=\\s*"(?:\\./)?\\w[\\w./-]{0,200}"`).test(text)) return index;
    others.add(name);
  }
  return -1;
}

/** Whether a source builds, tests or sets up a program rather than being part of it. */
const isOther = (file: string): boolean =>
  isAside(file) ||
  // Among the sources, it configures a part of the program.
  (/\.config\.[cm]?[jt]s$/.test(file) && !/(?:^|\/)src\//.test(file)) ||
  /(?:^|\/)(?:tools?|bin|build|seeds?|seeders?|prisma|alembic|management)\/|(?:^|\/)(?:gulpfile|setup|conftest|noxfile|fabfile|manage)\b/.test(
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
