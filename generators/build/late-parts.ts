import { posix } from 'node:path';
import type { Plugin } from 'vite';

/** An import that is not needed for most texts. */
interface Seam {
  /** The end of the path of the importing module. Empty for all modules. */
  importer: string;
  /** As written in the import. */
  source: string;
  names: readonly string[];
  /** The name of the part that contains it; see PARTS. */
  part: string;
}

/** The worker that loads parts on demand. Other workers and Node.js import everything at once. */
const WORKER = '/site/scripts/make/notes-worker.ts';
/** The module that loads the parts. */
const KEEPER = '/site/scripts/make/late-parts.ts';

const seam = (part: string, importer: string, source: string, ...names: string[]): Seam => ({
  importer,
  source,
  names,
  part,
});

/** Imports of the reader and the graph that can be loaded later. */
const SEAMS: readonly Seam[] = [
  seam('gfm', '/generators/read/parse/markdown.ts', './rare-gfm.ts', 'readRareGfm'),
  seam('front-matter', '/generators/read/parse/front-matter.ts', './front-matter-fields.ts', 'readToml', 'readYaml'),
  seam('front-matter', '/generators/graph/extract/note.ts', './language.ts', 'extractLanguage'),
  seam('decoder', '/generators/read/parse/decode.ts', './decode-other.ts', 'decodeOther'),
  seam('entities', '', 'decode-named-character-reference', 'decodeNamedCharacterReference'),
  seam('items', '/generators/read/repair/areas/item-contents.ts', './introductions.ts', 'withoutIntroductions'),
  seam('html', '/generators/read/repair/blocks/details.ts', './unfold.ts', 'unfold'),
  seam('drawing', '/generators/read/repair/marks/drawn-tables.ts', './drawing.ts', 'readDrawing'),
  seam('tabs', '/generators/read/repair/lost/tab-tables.ts', './tab-rows.ts', 'joinTabRows'),
  seam('contents', '/generators/read/repair/marks/contents.ts', './link-lists.ts', 'withoutLinkLists'),
  seam('callouts', '/generators/read/repair/blocks/callouts.ts', './labelled-callouts.ts', 'labelCallouts'),
  seam('callouts', '/generators/read/repair/input/containers.ts', './quoted-containers.ts', 'quotedContainers'),
  seam('cards', '/generators/read/repair/questions/card-lines.ts', './signed-cards.ts', 'cardsOfLines'),
  seam('glossaries', '/generators/read/languages/index.ts', './glossaries/index.ts', 'glossaries'),
  seam('choices', '/generators/read/repair/questions/above-choices.ts', './choice-paragraphs.ts', 'askedAboveChoices'),
  seam('choices', '/generators/read/repair/input/boxed-choices.ts', './boxes.ts', 'withBoxes'),
  seam('choices', '/generators/read/repair/labels/multiple-choice.ts', './choice-lists.ts', 'withChoices'),
  seam('keys', '/generators/read/repair/questions/keyed-items.ts', './keyed.ts', 'askedWithKey'),
  seam('exam-marks', '/generators/read/repair/marks/exam-marks.ts', './exam-styles.ts', 'restyleExam'),
  seam('exams', '/generators/read/repair/questions/exam-lines.ts', './exams.ts', 'askedInExams'),
  seam('titles', '/generators/read/repair/fields/question-runs.ts', './title-runs.ts', 'labelTitles'),
  seam('answer-keys', '/generators/read/repair/fields/answer-key.ts', './answer-keys.ts', 'withoutKeys'),
  seam('right-choices', '/generators/read/repair/finish/choice-answers.ts', './right-choices.ts', 'withRightChoices'),
  seam('rows', '/generators/read/repair/questions/table.ts', './table-rows.ts', 'askedInTables'),
  seam('sheets', '/generators/read/repair/questions/question-sheets.ts', './sheets.ts', 'askedInSheets'),
  seam('sheets', '/generators/read/repair/lost/late-numbers.ts', './apart-numbers.ts', 'apartNumbers'),
  seam('sheets', '/generators/read/repair/input/indented-lists.ts', './indented-questions.ts', 'dedentedLists'),
  seam('html', '/generators/read/repair/areas/html/html-blocks.ts', './table.ts', 'table'),
  seam('html', '/generators/graph/convert/html.ts', 'hast-util-from-html', 'fromHtml'),
  seam('table', '/generators/read/repair/input/anki.ts', 'csv-parse/browser/esm/sync', 'CsvError', 'parse'),
  seam('table', '/generators/read/repair/input/anki.ts', './card-files.ts', 'cardsOfFile'),
  seam('paragraphs', '/generators/read/repair/questions/paragraphs.ts', './asked-paragraphs.ts', 'paragraphsThatAsk'),
  seam('topics', '/generators/read/repair/questions/topics.ts', './topic-sections.ts', 'askedBelowTopics'),
  seam('outlines', '/generators/read/repair/questions/outlines.ts', './outline-leaves.ts', 'askedInOutlines'),
  seam('definitions', '/generators/read/repair/blocks/definition-lists.ts', './defined-terms.ts', 'withDefinitions'),
  seam('numbers', '/generators/read/repair/questions/answered-numbers.ts', './above-answers.ts', 'askedAboveAnswers'),
  seam('quizzes', '/generators/read/repair/input/quizzes.ts', './quiz-formats.ts', 'askedInQuizzes'),
  seam('docx', '/generators/read/formats/index.ts', './docx.ts', 'readDocx'),
  seam('ipynb', '/generators/read/formats/index.ts', './ipynb.ts', 'readIpynb'),
  seam('org', '/generators/read/formats/index.ts', './org.ts', 'readOrg'),
  seam('shell', '/generators/graph/code/shell.ts', '../../lint/index.ts', 'readShell'),
  seam('shell', '/generators/graph/extract/example.ts', './commented-commands.ts', 'addCommentedCommands'),
  seam('yaml', '/generators/graph/code/problems.ts', 'yaml', 'isMap', 'LineCounter', 'parseAllDocuments'),
  seam(
    'linter',
    '/generators/graph/code/problems.ts',
    '../../lint/index.ts',
    'lintCompose',
    'lintDockerfile',
    'refusedRules',
  ),
];

const STAND_IN = '\0cribsmith:late:';
const PART = '\0cribsmith:part:';

/** Serialises HTML as Markdown, with packages that the parser also uses. */
const WRITER = '/generators/read/chats/parse/html.ts';
const BOTH_WAYS = /^(?:\.|mdast-util-gfm(?:-|$))/u;
/**
 * A copy of a module that the main part also contains. Sharing it would move its other dependencies to the main part.
 */
const COPY = '?copy';

/** Splits rarely needed parts from the worker that reads a visitor's notes; see site/scripts/make/late-parts.ts. */
export function lateParts(root: string): Plugin {
  const folder = plain(root).replace(/\/$/u, '');
  let isCut = false;
  return {
    name: 'cribsmith:late-parts',
    enforce: 'pre',
    async resolveId(source, importer, { isEntry }) {
      if (isEntry) isCut = plain(source).endsWith(WORKER);
      if (source.startsWith(PART)) return source;
      if (!isCut || importer === undefined || importer.startsWith(PART)) return undefined;
      if (
        BOTH_WAYS.test(source) &&
        ((plain(importer).endsWith(WRITER) && !source.startsWith('.')) || importer.endsWith(COPY))
      ) {
        const module = await this.resolve(source, importer, { skipSelf: true });
        return module && module.id + COPY;
      }
      const index = SEAMS.findIndex((one) => one.source === source && plain(importer).endsWith(one.importer));
      return index < 0 ? undefined : STAND_IN + index;
    },
    load(id) {
      if (id.startsWith(PART)) return partOf(id.slice(PART.length), folder);
      const cut = id.startsWith(STAND_IN) ? SEAMS[Number(id.slice(STAND_IN.length))] : undefined;
      return cut && standIn(cut, folder + KEEPER);
    },
  };
}

/** A module with the same exports as another one, which it loads on the first call. */
function standIn({ part, names }: Seam, keeper: string): string {
  return [
    `import { late } from ${JSON.stringify(keeper)};`,
    `const missing = late(${JSON.stringify(part)}, async () => {`,
    `  ({ ${names.join(', ')} } = await import(${JSON.stringify(PART + part)}));`,
    '});',
    ...names.map((name) => `export let ${name} = missing;`),
  ].join('\n');
}

/** The content of a part: all modules that it replaces. */
function partOf(part: string, folder: string): string {
  return SEAMS.filter((one) => one.part === part)
    .map(({ importer, source, names }) => {
      const module = source.startsWith('.') ? folder + posix.join(posix.dirname(importer), source) : source;
      return `export { ${names.join(', ')} } from ${JSON.stringify(module)};`;
    })
    .join('\n');
}

function plain(path: string): string {
  return path.replaceAll('\\', '/').split(/[?#]/u, 1)[0] ?? '';
}
