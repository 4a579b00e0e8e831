import { cardKinds, iconBody, kindLook, NOTE_ENDINGS } from '../../generators/index.ts';
import { strings } from '../strings/index.ts';
import { site as settings, words } from './data.ts';

const { make, site, practice } = strings;
const icons = [...new Set([...cardKinds.map((kind) => kindLook(kind).icon), 'circle-x', 'circle-check'])];

/** The data of the page's script: strings, and the icons of cards. */
export const makeData = {
  hasPdf: settings.pdf,
  messages: make.messages,
  practice: practice.messages,
  newBlock: make.newBlock,
  mend: make.mend,
  noteEndings: NOTE_ENDINGS,
  frame: {
    words,
    prose: make.kinds.section,
    icons: Object.fromEntries(icons.map((name) => [name, iconBody(name)])),
    sourceHint: site.sourceHint,
    copy: site.copy,
    table: site.table,
    edit: make.edit,
  },
};
