import '../no-eval.ts';
import { replyWith } from '../reply.ts';
import { expectedParts } from './expected-parts.ts';
import { loadRest, withParts } from './late-parts.ts';
import type { Answers, FirstSheet, FrameData, GivenFile, Overview, Question } from './questions.ts';
import { warmUp } from './warm-up.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/** A question together with the words and icons of the page. */
export interface NotesTask {
  question: Question;
  frame: FrameData;
}

/** The first notes are read and shown before anything else is loaded. */
const REST_AFTER_MS = 10_000;

/** By this time, the question that the worker was started for has arrived. */
const IDLE_AFTER_MS = 50;

let workshop: Workshop | undefined;

const idle = setTimeout(warmUp, IDLE_AFTER_MS);

replyWith(({ question, frame }: NotesTask) => {
  clearTimeout(idle);
  if (question.do === 'read' || question.do === 'preview') {
    const { files } = question;
    const read = question.do === 'read' ? open : preview;
    return withParts<Overview | FirstSheet>(() => read(files, frame), expectedParts(files));
  }
  return withParts(() => answerOf(question, frame));
});

async function open(files: readonly GivenFile[], frame: FrameData): Promise<Overview> {
  workshop = undefined;
  workshop = await openWorkshop(files, frame);
  // Loading fails without a connection, but most texts can be read without the remaining parts.
  setTimeout(
    () =>
      void Promise.all([
        loadRest(),
        import('./lines.ts'),
        import('./fix.ts'),
        import('./download.ts'),
        import('./zip-notes.ts'),
      ]).catch(() => undefined),
    REST_AFTER_MS,
  );
  return workshop.overview;
}

/**
 * Reads the notes until the first sheet is complete. Unreadable notes are skipped here and reported by the complete
 * reading.
 */
async function preview(files: readonly GivenFile[], frame: FrameData): Promise<FirstSheet> {
  try {
    const { overview, sheet } = await openWorkshop(files, frame);
    const [topic] = overview.topics;
    if (topic) return { topic: topic.title, pieces: sheet(topic.id) };
  } catch {
    // See above.
  }
  return { topic: '', pieces: [] };
}

async function answerOf(
  question: Exclude<Question, { do: 'read' | 'preview' }>,
  { prose }: FrameData,
): Promise<Answers[Question['do']]> {
  if (!workshop) throw new Error('Nothing has been read yet.');
  switch (question.do) {
    case 'sheet':
      return workshop.sheet(question.topic);
    case 'list':
      return workshop.list(question.kind);
    case 'practice':
      return workshop.practice();
    case 'lines': {
      const { linesOf } = await import('./lines.ts');
      return linesOf(workshop, question, prose);
    }
    case 'clean': {
      const { cleanNotes } = await import('./clean-notes.ts');
      return cleanNotes(workshop.files);
    }
    case 'fix': {
      const { withFix } = await import('./fix.ts');
      return withFix(workshop, question.index);
    }
    case 'download': {
      const { makeDownload } = await import('./download.ts');
      return makeDownload(workshop, question.what);
    }
    case 'compose': {
      const { documentOf } = await import('./documents.ts');
      return documentOf(workshop, question.what);
    }
    case 'site': {
      const { sitePartsOf } = await import('./site-parts.ts');
      return sitePartsOf(workshop);
    }
  }
}
