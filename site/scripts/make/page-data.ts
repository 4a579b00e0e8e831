import type { Messages as PracticeMessages } from '../practice/card-view.ts';
import type { FrameData } from './questions.ts';

/** The strings of the page's script. */
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

/** The data of the page's script, which is written by site/view/make.ts. */
export interface PageData {
  messages: Messages;
  practice: PracticeMessages;
  newBlock: string;
  mend: string;
  /** The file extensions of notes in a folder. */
  noteEndings: readonly string[];
  frame: FrameData;
}
