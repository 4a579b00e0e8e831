import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cardWordsOf } from '../cards/index.ts';
import { openPictures } from '../files/index.ts';
import { type Coverage, createQuery } from '../graph/index.ts';
import {
  type FontPlaces,
  OFFERED_KINDS,
  type Paper,
  type PassedFile,
  printEach,
  startTypesetting,
  stopTypesetting,
  TIME_NAMES,
} from '../print/index.ts';
import { applyLevels, type Diagnostic, sortDiagnostics } from '../report/index.ts';
import { type Artifact, PDF_FOLDER } from './artifact.ts';
import { type CodeStore, openCodeStore } from './code-store.ts';
import { dataArtifacts } from './data-artifacts.ts';
import { deckArtifacts } from './deck.ts';
import { drawFirstPages, type FirstPage } from './first-pages.ts';
import { type Library, type LibraryOptions, loadLibrary } from './library.ts';
import { openKept, recordSize } from './note-cache.ts';
import { makePacks, type PackUse } from './packs.ts';
import { openPdfStore } from './pdf-store.ts';
import { postersOf } from './posters.ts';
import { startRenderer, stopRendering } from './render-threads.ts';
import { drawSharePictures, shareFonts } from './share-pictures.ts';
import type { Download } from './site-data.ts';
import { addressOf, baseOf, type SiteSettings, siteDataOf } from './site-source.ts';
import { titleOf } from './site-title.ts';
import { openStage, type Stage } from './stage.ts';
import { createSteps, type StepOptions, type Steps } from './steps.ts';
import { packArtifact, putArtifact, type SiteContent, writeSite } from './write-site.ts';

export interface BuildOptions extends LibraryOptions, SiteSettings, StepOptions {
  /** The folder or file of the notes. */
  notes: string;
  /** The output folder. It is replaced when the build is complete. */
  out: string;
  /** Whether to generate packs. `auto`, the default, does so if the notes are about containers. */
  packs?: PackUse | undefined;
  /** The paper sizes of PDFs. Defaults to both. An empty list generates no PDFs. */
  papers?: readonly Paper[] | undefined;
  /** Where to look for fonts for scripts that the bundled fonts lack. Defaults to the system fonts. */
  fonts?: FontPlaces | undefined;
  /** Called with the progress of a long step. */
  onCount?: (done: number, of: number) => void;
}

export interface BuildResult {
  notes: number;
  nodes: number;
  pages: number;
  pdfs: number;
  packs: number;
  /** All files that visitors can download. */
  downloads: readonly Download[];
  coverage: Coverage;
  diagnostics: Diagnostic[];
}

/**
 * Builds everything from a folder or file of notes: the site with search, PDFs, packs and data. If the build fails, the
 * previous output is kept. Two builds of the same input are byte-identical.
 *
 * @param options - The notes, the output folder, and the settings of the site.
 * @returns What was built.
 * @throws CribsmithError for problems that the user can fix.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const { papers = PAPERS } = options;
  const step = createSteps(options);
  await step('reading the notes');
  // Reading takes one thread. Meanwhile, the others load what they need.
  if (papers.length > 0) startTypesetting();
  startRenderer();
  try {
    return await readAndBuild(options, step);
  } finally {
    await Promise.all([stopTypesetting(), stopRendering()]);
  }
}

async function readAndBuild(options: BuildOptions, step: Steps): Promise<BuildResult> {
  const { notes, out, signal, onCount } = options;
  let own: Library | undefined = loadLibrary(notes, options);
  const stage = openStage(out, notes);
  try {
    const { code, result, ...content } = await makeDownloads(own, stage, options, step);
    // Pages do not need the parsed notes, a sixth of what is kept while they are rendered.
    own = undefined;
    const target = { base: baseOf(options), code, kept: openKept(notes, 'pages'), signal, onCount, onStep: step };
    const pages = await writeSite(stage, content, target);
    code.save();
    recordSize(notes);
    stage.commit();
    return { ...result, pages };
  } finally {
    stage.discard();
  }
}

const PAPERS: readonly Paper[] = ['a4', 'letter'];

/** What the pages are made from besides the downloads in the stage, and what the result of the build says about both. */
interface Made extends SiteContent {
  code: CodeStore;
  result: Omit<BuildResult, 'pages'>;
}

/** Makes everything that visitors can download, and writes it to the stage. */
async function makeDownloads(own: Library, stage: Stage, options: BuildOptions, step: Steps): Promise<Made> {
  const { notes, out, language, papers = PAPERS, signal, onCount } = options;
  const address = addressOf(options);
  const title = options.title ?? titleOf(own, notes);
  await step('writing the template packs');
  const made = makePacks(own, options.packs);
  const { packs } = made;
  await step('printing the PDFs');
  const code = openCodeStore(openKept(notes, 'code'));
  const pdfs = papers.length > 0 ? openKept(notes, 'pdfs') : undefined;
  const store = pdfs === undefined ? undefined : openPdfStore(pdfs);
  const printed = await printEach(
    own.graph,
    {
      papers,
      kinds: OFFERED_KINDS,
      times: TIME_NAMES,
      volumes: true,
      posters: packs.length > 0 ? postersOf(made.library) : [],
      title,
      language,
      fonts: options.fonts,
      colours: options.theme?.kind,
      ...(address !== undefined && { site: { url: address, hidden: options.hidden ?? [] } }),
      store,
      keepCode: code.keep,
      signal,
      onCount,
    },
    (path, bytes) => stage.write(`${PDF_FOLDER}${path}`, bytes),
  );
  // If all PDFs were cached, Typst was started in vain.
  await stopTypesetting();
  store?.forgetOthers();
  await step('rendering the first pages of the PDFs');
  const readPdf = (path: string) => readFileSync(join(stage.dir, PDF_FOLDER, path));
  const pictures = drawFirstPages(printed.files, readPdf, openKept(notes, 'pictures'));
  for (const { href, bytes } of pictures.values()) stage.write(href, bytes);
  const query = createQuery(own.graph);
  const words = cardWordsOf(query, language)();
  await step('making the flashcards');
  const downloads = printed.files.map((file) => pdfDownload(file, pictures.get(file.kind)));
  const put = (artifact: Artifact) => downloads.push(putArtifact(stage, artifact));
  const picture = openPictures(notes, options);
  for await (const file of deckArtifacts(query, { title, words, site: address, picture }, out, code.keep)) put(file);
  for (const pack of packs) put(packArtifact(pack));
  for (const file of dataArtifacts(own.graph)) put(file);

  // Preview images are referenced by absolute URL, so they need the site's address.
  const drawn = address === undefined ? undefined : shareFonts(own.graph, options.fonts);
  const data = siteDataOf(own, made, downloads, { ...options, title, pictures: drawn !== undefined });
  return {
    data,
    drawShares: (shares) => drawSharePictures(shares, drawn ?? [], openKept(notes, 'shares')),
    code,
    result: {
      notes: own.documents.length,
      nodes: own.graph.nodes.length,
      pdfs: printed.files.length,
      packs: packs.length,
      downloads,
      coverage: own.graph.coverage,
      diagnostics: sortDiagnostics([...own.graph.diagnostics, ...applyLevels(printed.diagnostics, options.levels)]),
    },
  };
}

function pdfDownload(
  { path, size, kind, topics, time, covers, paper, title, pages }: PassedFile,
  drawn: FirstPage | undefined,
): Download {
  const { href, width, height } = drawn ?? { href: '', width: 0, height: 0 };
  const about = {
    ...(topics && { topics }),
    ...(time && { time }),
    ...(covers && { covers }),
    ...(drawn?.path === path && { picture: { href, width, height } }),
  };
  return { href: `${PDF_FOLDER}${path}`, bytes: size, kind, title, paper, pages, ...about };
}
