import { createQuery, type Graph } from '../../../generators/index.ts';
import type { PrintedFile } from '../../../generators/print/index.ts';
import { codeOf, copiedAs, flat } from './copied.ts';
import { checkPdf, pdfCopy, pdfInfo } from './pdf.ts';
import { accessiblePart, looseFonts, readingOf, strayWords } from './proof.ts';

const SIZES = { a4: '595.276 x 841.89 pts (A4)', letter: '612 x 792 pts (letter)' };

/** What is wrong with a PDF, besides what throws: nothing, where it can be given to anybody. */
export async function faultsOf({ bytes, kind, paper, pages, title }: PrintedFile) {
  checkPdf(bytes);
  const info = pdfInfo(bytes);
  const reading = await readingOf(bytes);
  const text = reading.texts.join('\n');
  const found = {
    tagged: info['Tagged'],
    size: info['Page size'],
    title: info['Title'],
    accessible: accessiblePart(bytes),
    pages: [Number(info['Pages']), reading.texts.length],
    looseFonts: looseFonts(bytes),
    hasStructure: ['Document', 'H1', 'P'].filter((role) => !reading.roles.has(role)),
    hasOutline: reading.outline.length > 0,
    // Screen readers follow the structure, and eyes the lines: both are one order.
    misordered: reading.drawn.filter((ids, page) => String(ids) !== String(reading.structured[page])).length,
    squares: text.match(/□(?! )|\ufffd/gu) ?? [],
    // A letter that nobody sees would be copied with its neighbour.
    invisible: text.match(/[\u00ad\u200b\u2060]/gu) ?? [],
    ...strayWords(bytes, kind),
  };
  return {
    found,
    wanted: {
      tagged: 'yes',
      size: SIZES[paper],
      title,
      accessible: '1',
      pages: [pages, pages],
      looseFonts: [],
      hasStructure: [],
      hasOutline: true,
      misordered: 0,
      squares: [],
      invisible: [],
      outside: [],
      across: [],
    },
  };
}

/** How the code of each topic is copied out of its sheet, or out of its book where the sheet left something out. */
export async function copiesOf(graph: Graph, files: readonly PrintedFile[]) {
  const query = createQuery(graph);
  const lost: string[] = [];
  const broken: string[] = [];
  let count = 0;
  for (const topic of query.topics()) {
    const own = files.filter((file) => file.topics?.includes(topic.id));
    const file = own.find(({ kind }) => kind === 'topic-book') ?? own[0];
    if (!file) continue;
    const texts = [pdfCopy(file.bytes), flat((await readingOf(file.bytes)).texts.join('\n'))];
    for (const code of codeOf(graph.nodes.filter((node) => query.topicOf(node.id) === topic))) {
      count += 1;
      const ways = texts.map((text) => copiedAs(code, text));
      if (ways.includes('lost')) lost.push(`${file.path}: ${code}`);
      else if (ways.includes('broken')) broken.push(`${file.path}: ${code}`);
    }
  }
  return { lost, broken, count };
}
