import type { Messages as PracticeMessages } from '../practice/card-view.ts';
import type { FrameData } from './questions.ts';

/** What the page says of its own accord. */
export type Messages = Record<
  | 'empty'
  | 'reading'
  | 'summary'
  | 'hung'
  | 'failed'
  | 'notLoaded'
  | 'notKept'
  | 'nothing'
  | 'noProblems'
  | 'confirmDelete'
  | 'notEdited'
  | 'dropped'
  | 'printing'
  | 'printed'
  | 'notPrinted'
  | 'making'
  | 'made',
  string
>;

/** What the page says and shows of its own accord; site/view/make.ts writes it. */
export interface PageData {
  messages: Messages;
  practice: PracticeMessages;
  newBlock: string;
  mend: string;
  /** How the names of notes end that a folder is looked through for. */
  noteEndings: readonly string[];
  frame: FrameData;
}
