import '../no-eval.ts';
import { replyWith } from '../reply.ts';
import type { Answers, FrameData, Question } from './questions.ts';
import { takeAway } from './take-away.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/** A question with the words and icons of the page. */
export interface AskedOfNotes {
  question: Question;
  frame: FrameData;
}

let workshop: Workshop | undefined;

replyWith(async ({ question, frame }: AskedOfNotes): Promise<Answers[Question['do']]> => {
  if (question.do === 'read') {
    workshop = undefined;
    workshop = await openWorkshop(question.files, frame);
    return workshop.overview;
  }
  if (!workshop) throw new Error('Nothing has been read yet.');
  switch (question.do) {
    case 'sheet':
      return workshop.sheet(question.topic);
    case 'list':
      return workshop.list(question.kind);
    case 'practice':
      return workshop.practice();
    case 'lines':
      return workshop.lines(question.path, question.from, question.count, question.only);
    case 'clean':
      return workshop.clean();
    case 'mend':
      return workshop.mend(question.index);
    case 'take':
      return takeAway(workshop, question.what);
    case 'compose': {
      const { documentOf } = await import('./documents.ts');
      return documentOf(workshop, question.what);
    }
  }
});
